// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/stepper.h"

namespace thetascope::optimizer {

namespace {

std::vector<double> parametersOf(const Rule& rule, const Optimizer& optimizer) {
    std::vector<double> values;
    for (const std::size_t setting : settingsOf(rule, optimizer))
        values.push_back(optimizer.settings[setting].value);
    return values;
}

} // namespace

Stepper::Stepper(const Optimizer& optimizer, std::size_t dimension)
    : m_kernels(stepKernels(optimizer))
    , m_rateParameters(parametersOf(*optimizer.rate, optimizer))
    , m_updateParameters(parametersOf(*optimizer.update, optimizer))
    , m_rateStates(optimizer.rate->states.size())
    , m_statesEach(m_rateStates + optimizer.update->states.size())
    , m_state(dimension * m_statesEach) {
    restart();
}

void Stepper::restart() {
    for (std::size_t c = 0; c * m_statesEach < m_state.size(); ++c) {
        m_kernels.startRate(values(c).rate);
        m_kernels.startUpdate(values(c).update);
    }
}

} // namespace thetascope::optimizer
