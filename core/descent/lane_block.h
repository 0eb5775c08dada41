// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/outcome.h"
#include "core/descent/watch.h"
#include "core/expression/program.h"
#include "core/loss/loss.h"
#include "core/optimizer/stepper.h"
#include "core/simd/lane_table.h"

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

/// What a block's lanes have at one step: rows with an entry a lane, aligned and padded as a
/// LaneTable's, unless there is one lane only.
template <std::size_t kDimension>
struct LaneRows {
    /// Quantities of which each coordinate has its own, and L.
    static constexpr std::size_t kCount = 5 * kDimension + 1;

    std::array<optimizer::StepRows, kDimension> at{}; ///< by coordinate
    double* loss = nullptr;

    LaneRows() = default;

    /// Rows 0 … kCount − 1 of the table, each one's lanes from `lane` on.
    explicit LaneRows(simd::LaneTable& table, std::size_t lane = 0) {
        std::size_t row = 0;
        const auto next = [&] { return table.row(row++) + lane; };
        for (optimizer::StepRows& coordinate : at)
            coordinate = {next(), next(), next(), next(), next()};
        loss = next();
    }

    /// After LaneBlock::evaluate(): whether θ, L and the slope are all finite.
    bool isFinite(std::size_t lane) const {
        double zero = 0 * loss[lane]; // 0·∞ and 0·NaN are NaN, and stay so
        for (std::size_t c = 0; c < kDimension; ++c)
            zero += 0 * at[c].theta[lane] + 0 * at[c].slope[lane];
        return zero == 0;
    }

    /// After LaneBlock::step(): whether |σ| < tolerance and the run has come to rest: a coordinate
    /// that does not move though it has a slope only pauses (Rprop where it turns round), or its
    /// rate has collapsed to 0 because the squared slope overflowed.
    bool hasConverged(std::size_t lane, double tolerance) const {
        double square = 0; // the tolerance is at least 1e-150: its square does not underflow
        for (std::size_t c = 0; c < kDimension; ++c)
            square += at[c].sigma[lane] * at[c].sigma[lane];
        if (!(square < tolerance * tolerance))
            return false;
        for (std::size_t c = 0; c < kDimension; ++c) {
            if (at[c].slope[lane] != 0 && (at[c].sigma[lane] == 0 || at[c].rate[lane] == 0))
                return false;
        }
        return true;
    }

    /// The first `lanes` of them, for a WatchKernel: it marks lanes that are not finite, or that
    /// may have converged.
    Watched watched(std::size_t lanes, double tolerance) const {
        Watched rows{};
        for (std::size_t c = 0; c < kDimension; ++c) {
            rows.theta[c] = at[c].theta;
            rows.slope[c] = at[c].slope;
            rows.sigma[c] = at[c].sigma;
        }
        rows.loss = loss;
        rows.squaredTolerance = tolerance * tolerance;
        rows.lanes = lanes;
        return rows;
    }

    Point position(std::size_t lane) const {
        Point point{};
        for (std::size_t c = 0; c < kDimension; ++c)
            point[c] = at[c].theta[lane];
        return point;
    }

    void setPosition(std::size_t lane, Point point) const {
        for (std::size_t c = 0; c < kDimension; ++c)
            at[c].theta[lane] = point[c];
    }
};

/// A block of runs in lockstep, a lane each: the loop g → α → σ → θ without its ends. Either every
/// lane has an optimizer of its own (a comparison), or all have the same with parameters of their
/// own (a basin map). One round is evaluate(), step(); where the rows are, what is recorded and who
/// has ended is the caller's matter. A lane's bits depend on that lane alone.
template <std::size_t kDimension>
class LaneBlock {
public:
    /// A lane for each optimizer, in that order. The loss must outlive the block.
    LaneBlock(const loss::Loss& loss, std::span<const optimizer::Optimizer> optimizers)
        : m_program(loss.program())
        , m_workspace(m_program, optimizers.size())
        , m_lanes(optimizers.size()) {
        for (const optimizer::Optimizer& each : optimizers)
            m_steppers.emplace_back(each, kDimension, 1);
    }

    /// `lanes` lanes of one optimizer. The loss must outlive the block.
    LaneBlock(const loss::Loss& loss, const optimizer::Optimizer& optimizer, std::size_t lanes)
        : m_program(loss.program())
        , m_workspace(m_program, lanes)
        , m_lanesEach(lanes)
        , m_lanes(lanes) {
        m_steppers.emplace_back(optimizer, kDimension, lanes);
    }

    std::size_t lanes() const { return m_lanes; }

    /// This lane's optimizer is before its first step again.
    void restart(std::size_t lane) { m_steppers[lane / m_lanesEach].restart(lane % m_lanesEach); }

    /// The lane's value of its optimizer's k-th setting; takes effect with restart().
    void setParameter(std::size_t lane, std::size_t setting, double value) {
        m_steppers[lane / m_lanesEach].setParameter(lane % m_lanesEach, setting, value);
    }

    /// L and g⁽ᵗ⁾ at θ⁽ᵗ⁾.
    void evaluate(const LaneRows<kDimension>& rows) {
        std::array<const double*, kDimension> variables;
        std::array<double*, 1 + kDimension> results{rows.loss};
        for (std::size_t c = 0; c < kDimension; ++c) {
            variables[c] = rows.at[c].theta;
            results[1 + c] = rows.at[c].slope;
        }
        m_program.evaluate(variables, results, m_lanes, m_workspace);
    }

    /// α⁽ᵗ⁾, σ⁽ᵗ⁾ and θ⁽ᵗ⁺¹⁾, each lane by its optimizer.
    void step(const LaneRows<kDimension>& rows) {
        std::size_t lane = 0;
        for (optimizer::Stepper& stepper : m_steppers) {
            for (std::size_t c = 0; c < kDimension; ++c)
                stepper.step(c, rows.at[c], lane);
            lane += m_lanesEach;
        }
    }

    /// Takes a lane of a comparison out; those behind it move up, and so must their θ.
    void remove(std::size_t lane) {
        m_steppers.erase(m_steppers.begin() + static_cast<std::ptrdiff_t>(lane));
        --m_lanes;
    }

private:
    const expression::Program& m_program;
    expression::Program::Workspace m_workspace;
    std::vector<optimizer::Stepper> m_steppers; ///< one a lane, or one for all
    std::size_t m_lanesEach = 1;                ///< lanes of each stepper
    std::size_t m_lanes;
};

} // namespace thetascope::descent
