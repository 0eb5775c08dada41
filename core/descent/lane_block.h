// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/outcome.h"
#include "core/expression/program.h"
#include "core/loss/loss.h"
#include "core/optimizer/stepper.h"
#include "core/simd/lane_table.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace thetascope::descent {

using loss::Point;

/// Why a run cannot go on from a point where θ, L or the slope is not finite: Diverged where θ is
/// infinite or something overflowed, LeftDomain where θ, L or the slope is not a number or infinite
/// at a singularity.
Outcome whyNotFinite(const loss::Loss& loss, Point theta);

/// A block of runs in lockstep, a lane each: the loop g → α → σ → θ without its ends. Either every
/// lane has an optimizer of its own (a comparison), or all have the same with parameters of their
/// own (a basin map). One round is evaluate(), chooseStep(), advance(); what is recorded and who
/// has ended is the caller's matter. A lane's bits depend on that lane alone.
///
/// A row (theta(), loss(), …) has one entry a lane, 0 … lanes() − 1.
template <std::size_t kDimension>
class LaneBlock {
public:
    /// A lane for each optimizer, in that order, all at `start`. The loss must outlive the block.
    LaneBlock(const loss::Loss& loss, std::span<const optimizer::Optimizer> optimizers, Point start)
        : m_program(loss.program())
        , m_workspace(m_program, optimizers.size())
        , m_table(kRows, optimizers.size())
        , m_lanes(optimizers.size()) {
        for (const optimizer::Optimizer& each : optimizers)
            m_steppers.emplace_back(each, kDimension, 1);
        for (std::size_t c = 0; c < kDimension; ++c) {
            for (std::size_t lane = 0; lane < m_table.stride(); ++lane)
                theta(c)[lane] = start[c]; // the padding too: it is evaluated along with the rest
        }
    }

    /// `lanes` lanes of one optimizer, to be begun each by restart(). The loss must outlive the
    /// block.
    LaneBlock(const loss::Loss& loss, const optimizer::Optimizer& optimizer, std::size_t lanes)
        : m_program(loss.program())
        , m_workspace(m_program, lanes)
        , m_table(kRows, lanes)
        , m_lanesEach(lanes)
        , m_lanes(lanes) {
        m_steppers.emplace_back(optimizer, kDimension, lanes);
    }

    std::size_t lanes() const { return m_lanes; }

    /// A new run in this lane: at `start`, before its first step.
    void restart(std::size_t lane, Point start) {
        m_steppers[lane / m_lanesEach].restart(lane % m_lanesEach);
        for (std::size_t c = 0; c < kDimension; ++c)
            theta(c)[lane] = start[c];
    }

    /// The lane's value of its optimizer's k-th setting; takes effect with restart().
    void setParameter(std::size_t lane, std::size_t setting, double value) {
        m_steppers[lane / m_lanesEach].setParameter(lane % m_lanesEach, setting, value);
    }

    /// L and g⁽ᵗ⁾ at θ⁽ᵗ⁾.
    void evaluate() {
        std::array<const double*, kDimension> variables;
        std::array<double*, 1 + kDimension> results{loss()};
        for (std::size_t c = 0; c < kDimension; ++c) {
            variables[c] = theta(c);
            results[1 + c] = slope(c);
        }
        m_program.evaluate(variables, results, m_lanes, m_workspace);
    }

    /// α⁽ᵗ⁾ and σ⁽ᵗ⁾, each lane by its optimizer.
    void chooseStep() {
        std::size_t lane = 0;
        for (optimizer::Stepper& stepper : m_steppers) {
            for (std::size_t c = 0; c < kDimension; ++c)
                stepper.step(c, theta(c) + lane, slope(c) + lane, rate(c) + lane, sigma(c) + lane);
            lane += m_lanesEach;
        }
    }

    /// θ⁽ᵗ⁺¹⁾ = θ⁽ᵗ⁾ + σ⁽ᵗ⁾.
    void advance() {
        for (std::size_t c = 0; c < kDimension; ++c) {
            double* const moved = theta(c);
            const double* const by = sigma(c);
#pragma GCC ivdep // rows do not overlap
            for (std::size_t lane = 0; lane < m_lanes; ++lane)
                moved[lane] += by[lane];
        }
    }

    /// After evaluate(): whether θ, L and the slope are all finite.
    bool isFinite(std::size_t lane) {
        double zero = 0 * loss()[lane]; // 0·∞ and 0·NaN are NaN, and stay so
        for (std::size_t c = 0; c < kDimension; ++c)
            zero += 0 * theta(c)[lane] + 0 * slope(c)[lane];
        return zero == 0;
    }

    /// After chooseStep(): whether |σ| < tolerance and the run has come to rest: a coordinate that
    /// does not move though it has a slope only pauses (Rprop where it turns round), or its rate
    /// has collapsed to 0 because the squared slope overflowed.
    bool hasConverged(std::size_t lane, double tolerance) {
        double square = 0; // the tolerance is at least 1e-150: its square does not underflow
        for (std::size_t c = 0; c < kDimension; ++c)
            square += sigma(c)[lane] * sigma(c)[lane];
        if (!(square < tolerance * tolerance))
            return false;
        for (std::size_t c = 0; c < kDimension; ++c) {
            if (slope(c)[lane] != 0 && (sigma(c)[lane] == 0 || rate(c)[lane] == 0))
                return false;
        }
        return true;
    }

    Point position(std::size_t lane) {
        Point point{};
        for (std::size_t c = 0; c < kDimension; ++c)
            point[c] = theta(c)[lane];
        return point;
    }

    /// Takes a lane of a comparison out between evaluate() and chooseStep(); those behind it move
    /// up.
    void remove(std::size_t lane) {
        m_steppers.erase(m_steppers.begin() + static_cast<std::ptrdiff_t>(lane));
        for (std::size_t row = 0; row < kRows; ++row) {
            double* const values = m_table.row(row);
            std::copy(values + lane + 1, values + m_lanes, values + lane);
        }
        --m_lanes;
        // What is left of the lane is evaluated along with the rest: there must be nothing in it
        // that makes elementary functions slow, such as the huge θ of a run that diverged.
        for (std::size_t c = 0; c < kDimension; ++c)
            theta(c)[m_lanes] = theta(c)[0];
    }

    double* theta(std::size_t coordinate) {
        return m_table.row(coordinate);
    }

    double* slope(std::size_t coordinate) {
        return m_table.row(kDimension + coordinate);
    }

    double* rate(std::size_t coordinate) {
        return m_table.row(2 * kDimension + coordinate);
    }

    double* sigma(std::size_t coordinate) {
        return m_table.row(3 * kDimension + coordinate);
    }

    double* loss() {
        return m_table.row(4 * kDimension);
    }

private:
    static constexpr std::size_t kRows = 4 * kDimension + 1;

    const expression::Program& m_program;
    expression::Program::Workspace m_workspace;
    simd::LaneTable m_table;
    std::vector<optimizer::Stepper> m_steppers; ///< one a lane, or one for all
    std::size_t m_lanesEach = 1;                ///< lanes of each stepper
    std::size_t m_lanes;
};

} // namespace thetascope::descent
