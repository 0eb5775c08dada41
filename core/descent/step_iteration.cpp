// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/step_iteration.h"

#include "core/descent/watch.h"
#include "core/optimizer/rule_code.h"

#include <vector>

namespace thetascope::descent {

namespace {

using machine::IterationWriter;
using machine::Term;

/// Writes the step of one coordinate down and returns its σ⁽ᵗ⁾.
Term coordinateStep(IterationWriter& writer, const FrameLayout& layout,
                    const optimizer::Optimizer& optimizer, const std::vector<Term>& settings,
                    std::uint32_t coordinate) {
    const Term theta = writer.variable(coordinate);
    const Term slope = writer.result(1 + coordinate);
    std::vector<Term> states;
    for (std::uint32_t k = 0; k < layout.statesEach; ++k)
        states.push_back(writer.carriedIn());
    const optimizer::StepOutputs step = writeStep(optimizer, {theta, slope, settings, states});
    for (std::uint32_t k = 0; k < layout.statesEach; ++k)
        writer.carry(states[k], step.states[k], layout.states + coordinate * layout.statesEach + k);
    const std::uint32_t first = coordinate * layout.recordEach;
    writer.record(theta, step.next, first + FrameLayout::kTheta);
    writer.output(slope, first + FrameLayout::kSlope);
    if (!layout.steadyRate)
        writer.output(step.rate, first + FrameLayout::kRate);
    writer.output(step.sigma, first + FrameLayout::kSigma);
    return step.sigma;
}

} // namespace

FrameLayout::FrameLayout(const optimizer::Optimizer& optimizer, std::size_t dimension,
                         std::size_t constantRows)
    : states(static_cast<std::uint32_t>(optimizer.settings.size()))
    , rateStates(static_cast<std::uint32_t>(optimizer.rate->states.size()))
    , statesEach(rateStates + static_cast<std::uint32_t>(optimizer.update->states.size()))
    , finite(states + static_cast<std::uint32_t>(dimension) * statesEach)
    , least(finite + 1)
    , constants(least + 1)
    , sharedRows(constants + static_cast<std::uint32_t>(constantRows))
    , steadyRate(optimizer::steadyRate(optimizer))
    , recordEach(steadyRate ? kRate : kRate + 1)
    , loss(static_cast<std::uint32_t>(dimension) * recordEach)
    , recordRows(loss + 1) {}

machine::Iteration stepIteration(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                                 Watched watched, std::span<const std::uint32_t> constants) {
    const auto dimension = static_cast<std::uint32_t>(loss.dimension());
    const FrameLayout layout(optimizer, dimension, constants.size());
    IterationWriter writer(loss.formula(), layout.sharedRows, layout.recordRows, constants);
    for (std::uint32_t k = 0; k < constants.size(); ++k)
        writer.constantInput(k, layout.constants + k);
    writer.output(writer.result(0), layout.loss);
    std::vector<Term> settings;
    for (std::uint32_t k = 0; k < optimizer.settings.size(); ++k)
        settings.push_back(writer.input(k));
    std::vector<Term> slopes;
    std::vector<Term> sigmas;
    for (std::uint32_t c = 0; c < dimension; ++c) {
        slopes.push_back(writer.result(1 + c));
        sigmas.push_back(coordinateStep(writer, layout, optimizer, settings, c));
    }
    const Watch<Term> before{writer.carriedIn(), writer.carriedIn()};
    Watch<Term> watch = before;
    watch.lookAtValues(writer.result(0), slopes.data(), dimension);
    writer.carry(before.finite, watch.finite, layout.finite);
    if (watched == Watched::Steps) {
        watch.lookAtStep(sigmas.data(), dimension);
        writer.carry(before.shortest, watch.shortest, layout.least);
    }
    if (watched == Watched::Loss) {
        const Term value = writer.result(0);
        writer.carry(before.shortest, choose(value, before.shortest, value, before.shortest),
                     layout.least);
    }
    return writer.finish();
}

} // namespace thetascope::descent
