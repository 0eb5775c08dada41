// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/outcome.h"
#include "core/loss/loss.h"

#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <memory>
#include <new>
#include <type_traits>

namespace thetascope::basins {

/// How the run of one pixel ended.
struct End {
    descent::Outcome outcome = descent::Outcome::Running; ///< Running: not worked out yet
    loss::Point theta{};
    double loss = 0;
    std::uint32_t steps = 0; ///< updates made (at most descent::kMaxSteps)
};

/// A value for each pixel, 0 at first. The system gives the memory when it is first written to, so
/// that a large map is there at once.
template <class Value>
class PixelColumn {
public:
    explicit PixelColumn(std::size_t size)
        : m_values(static_cast<Value*>(std::calloc(size, sizeof(Value)))) {
        if (!m_values)
            throw std::bad_alloc();
    }

    Value& operator[](std::size_t pixel) { return m_values.get()[pixel]; }

    const Value& operator[](std::size_t pixel) const { return m_values.get()[pixel]; }

private:
    struct Free {
        void operator()(Value* values) const { std::free(values); }
    };

    static_assert(std::is_trivial_v<Value>);
    std::unique_ptr<Value, Free> m_values;
};

/// The ends of all pixels, in columns. Pixels are numbered row by row from the lower left.
/// Different pixels may be written and read by different threads at once.
class Map {
public:
    Map(std::size_t width, std::size_t height, std::size_t dimension)
        : m_width(width)
        , m_height(height)
        , m_dimension(dimension)
        , m_outcome(width * height)
        , m_theta(width * height * dimension)
        , m_loss(width * height)
        , m_steps(width * height) {}

    std::size_t width() const { return m_width; }

    std::size_t height() const { return m_height; }

    std::size_t pixels() const { return m_width * m_height; }

    std::size_t dimension() const { return m_dimension; }

    std::size_t index(std::size_t column, std::size_t row) const { return row * m_width + column; }

    End at(std::size_t pixel) const {
        End end{m_outcome[pixel], {}, m_loss[pixel], m_steps[pixel]};
        for (std::size_t c = 0; c < m_dimension; ++c)
            end.theta[c] = m_theta[pixel * m_dimension + c];
        return end;
    }

    void set(std::size_t pixel, const End& end) {
        for (std::size_t c = 0; c < m_dimension; ++c)
            m_theta[pixel * m_dimension + c] = end.theta[c];
        m_loss[pixel] = end.loss;
        m_steps[pixel] = end.steps;
        m_outcome[pixel] = end.outcome;
    }

private:
    std::size_t m_width;
    std::size_t m_height;
    std::size_t m_dimension;
    static_assert(descent::Outcome{} == descent::Outcome::Running);
    PixelColumn<descent::Outcome> m_outcome;
    PixelColumn<double> m_theta;
    PixelColumn<double> m_loss;
    PixelColumn<std::uint32_t> m_steps;
};

} // namespace thetascope::basins
