// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/walk_round.h"

#include "core/machine/straight_code.h"
#include "core/optimizer/rule_code.h"

#include <utility>
#include <vector>

namespace thetascope::descent {

namespace {

using machine::Code;
using machine::Round;

/// Writes the round down, part by part.
class Writer {
public:
    Writer(const loss::Loss& loss, const optimizer::Optimizer& optimizer)
        : m_optimizer(optimizer)
        , m_layout(optimizer, loss.dimension())
        , m_code(machine::straightCode(loss.formula()))
        , m_script{std::move(m_code.instructions), m_code.rows} {
        m_round.fixedPlaces = m_layout.fixedPlaces;
        m_round.pointPlaces = m_layout.pointPlaces;
    }

    Round write(bool hasTolerance) {
        m_round.results.push_back({m_code.results[0], m_layout.loss});
        for (std::uint32_t place = 0; place < m_optimizer.settings.size(); ++place) {
            m_settings.push_back(m_script.rows++);
            m_round.given.push_back({m_settings.back(), place});
        }
        for (std::uint32_t c = 0; c < m_code.variables.size(); ++c)
            coordinate(c, hasTolerance);
        watchWhatIsFinite();
        if (hasTolerance)
            watchTheShortest();
        m_round.instructions = std::move(m_script.instructions);
        m_round.rows = m_script.rows;
        return std::move(m_round);
    }

private:
    void coordinate(std::uint32_t c, bool hasTolerance) {
        const std::uint32_t theta = m_code.variables[c];
        const std::uint32_t slope = m_code.results[1 + c];
        std::vector<std::uint32_t> states;
        for (std::uint32_t k = 0; k < m_layout.statesEach; ++k)
            states.push_back(m_script.rows++);
        const optimizer::StepOutputs step =
            writeStep(m_optimizer, {theta, slope, m_settings, states}, m_script);
        for (std::uint32_t k = 0; k < m_layout.statesEach; ++k) {
            const std::uint32_t place = m_layout.states + c * m_layout.statesEach + k;
            if (step.states[k] == states[k])
                m_round.given.push_back({states[k], place});
            else
                m_round.kept.push_back({states[k], step.states[k], place});
        }
        const std::uint32_t first = c * m_layout.pointEach;
        m_round.moved.push_back({theta, step.next, first + WalkLayout::kTheta});
        m_round.results.push_back({slope, first + WalkLayout::kSlope});
        if (!m_layout.steadyRate)
            m_round.results.push_back({step.rate, first + WalkLayout::kRate});
        m_round.results.push_back({step.sigma, first + WalkLayout::kSigma});
        if (!hasTolerance)
            return;
        const std::uint32_t square = add(Code::Square, step.sigma);
        m_square = c == 0 ? square : add(Code::AddRow, m_square, square);
    }

    /// The sum of L and the slopes is not finite where one of them is not. A 0 that has been
    /// multiplied by what is not finite is not a number, and stays so.
    void watchWhatIsFinite() {
        std::uint32_t sum = m_code.results[0];
        for (std::uint32_t c = 0; c < m_code.variables.size(); ++c)
            sum = add(Code::AddRow, sum, m_code.results[1 + c]);
        const std::uint32_t finite = m_script.rows++;
        m_round.kept.push_back({finite, add(Code::MultiplyRow, finite, sum), m_layout.finite});
    }

    void watchTheShortest() {
        const std::uint32_t shortest = m_script.rows++;
        const std::uint32_t shorter = add(Code::Choose, m_square, shortest, m_square, shortest);
        m_round.kept.push_back({shortest, shorter, m_layout.shortest});
    }

    std::uint32_t add(Code code, std::uint32_t a, std::uint32_t b = 0, std::uint32_t x = 0,
                      std::uint32_t y = 0) {
        m_script.instructions.push_back({.code = code, .out = m_script.rows, .in = {a, b, x, y}});
        return m_script.rows++;
    }

    const optimizer::Optimizer& m_optimizer;
    WalkLayout m_layout;
    machine::StraightCode m_code;
    optimizer::RuleScript m_script;
    std::vector<std::uint32_t> m_settings; ///< their rows
    std::uint32_t m_square = 0;            ///< |σ|²
    Round m_round;
};

} // namespace

WalkLayout::WalkLayout(const optimizer::Optimizer& optimizer, std::size_t dimension)
    : states(static_cast<std::uint32_t>(optimizer.settings.size()))
    , rateStates(static_cast<std::uint32_t>(optimizer.rate->states.size()))
    , statesEach(rateStates + static_cast<std::uint32_t>(optimizer.update->states.size()))
    , finite(states + static_cast<std::uint32_t>(dimension) * statesEach)
    , shortest(finite + 1)
    , fixedPlaces(shortest + 1)
    , steadyRate(optimizer::steadyRate(optimizer))
    , pointEach(steadyRate ? kRate : kRate + 1)
    , loss(static_cast<std::uint32_t>(dimension) * pointEach)
    , pointPlaces(loss + 1) {}

Round walkRound(const loss::Loss& loss, const optimizer::Optimizer& optimizer, bool hasTolerance) {
    return Writer(loss, optimizer).write(hasTolerance);
}

} // namespace thetascope::descent
