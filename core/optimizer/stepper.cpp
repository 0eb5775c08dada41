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
    : m_dimension(dimension)
    , m_kernels(stepKernels(optimizer))
    , m_rateParameters(parametersOf(*optimizer.rate, optimizer))
    , m_updateParameters(parametersOf(*optimizer.update, optimizer))
    , m_rateStates(optimizer.rate->states.size())
    , m_statesEach(m_rateStates + optimizer.update->states.size())
    , m_state(dimension * m_statesEach) {
    for (std::size_t c = 0; c < dimension; ++c) {
        double* const own = m_state.data() + c * m_statesEach;
        m_rate[c] = {m_rateParameters.data(), own};
        m_update[c] = {m_updateParameters.data(), own + m_rateStates};
    }
    restart();
}

void Stepper::restart() {
    for (std::size_t c = 0; c < m_dimension; ++c) {
        m_kernels.startRate(m_rate[c]);
        m_kernels.startUpdate(m_update[c]);
    }
}

} // namespace thetascope::optimizer
