// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/descend.h"

#include <array>
#include <cstdint>
#include <vector>

namespace thetascope::descent {

/// What a plot of a given width can show of one run, in memory that depends on the width alone:
/// steps are gathered in buckets of 2^k consecutive ones, each of which keeps its first and last
/// row and, for every column, the rows of its smallest and largest value. When there are twice as
/// many buckets as the plot has pixels, neighbours merge and k grows by one. A line drawn through
/// the kept rows covers the same pixels, to within a pixel, as one drawn through all of them;
/// infinite values are kept as extremes, values that are not a number only where they are a first
/// or last row.
class Thinned {
public:
    /// `width`: of the plot, in pixels; at least 1.
    Thinned(std::size_t dimension, std::size_t width);

    void add(const Step& step);

    /// The rows kept, by rising t, each once.
    std::vector<Step> rows() const;

    /// At most as many rows are kept for each pixel: two buckets, of first, last and two rows for
    /// each of θ, L, g, α, σ, in two coordinates.
    static constexpr std::size_t kRowsPerPixel = 2 * (2 + 2 * 9);

private:
    /// A row of every quantity: L, then θ, g, α, σ of each coordinate.
    static constexpr std::size_t kColumns = 9;
    static double value(const Step& step, std::size_t column);

    struct Bucket {
        Step first;
        Step last;
        std::array<Step, kColumns> lowest;
        std::array<Step, kColumns> highest;

        explicit Bucket(const Step& step);
        void add(const Step& step, std::size_t columns);
        void merge(const Bucket& next, std::size_t columns);
        void widen(std::size_t column, const Step& low, const Step& high);
    };

    std::size_t m_columns;
    std::size_t m_mostBuckets;
    std::uint64_t m_stepsPerBucket = 1;
    std::uint64_t m_stepsInLast = 0;
    std::vector<Bucket> m_buckets;
};

/// A sink that keeps only what a plot can show.
class ThinnedSink final : public Sink {
public:
    ThinnedSink(std::size_t runs, std::size_t dimension, std::size_t width);

    bool take(std::size_t run, std::shared_ptr<const Chunk> chunk) override;
    void finish(std::size_t run, Outcome outcome) override;

    struct Run {
        Thinned points;
        std::uint64_t count = 0; ///< points seen
        Outcome outcome = Outcome::Running;
    };

    const std::vector<Run>& runs() const { return m_runs; }

private:
    std::size_t m_dimension;
    std::vector<Run> m_runs;
};

} // namespace thetascope::descent
