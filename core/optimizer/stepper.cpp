// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/stepper.h"

#include <algorithm>

namespace thetascope::optimizer {

namespace {

StepKernels kernels(std::size_t rateRule, std::size_t updateRule, std::size_t lanes,
                    [[maybe_unused]] simd::InstructionSet set) {
    StepKernels kernels = Portable::stepKernels(rateRule, updateRule);
    if (lanes == 1)
        kernels.step = Portable::singleStep(rateRule, updateRule);
#if defined(__x86_64__)
    else if (set == simd::InstructionSet::Avx2)
        kernels = Avx2::stepKernels(rateRule, updateRule);
    else if (set == simd::InstructionSet::Avx512)
        kernels = Avx512::stepKernels(rateRule, updateRule);
#endif
    return kernels;
}

std::vector<const double*> parameterRows(const Rule& rule, const Optimizer& optimizer,
                                         const simd::LaneTable& table) {
    std::vector<const double*> rows;
    for (const Parameter* parameter : rule.parameters) {
        std::size_t setting = 0;
        while (optimizer.settings[setting].parameter->key != parameter->key)
            ++setting;
        rows.push_back(table.row(setting));
    }
    return rows;
}

} // namespace

Stepper::Stepper(const Optimizer& optimizer, std::size_t dimension, std::size_t lanes,
                 simd::InstructionSet set)
    : m_dimension(dimension)
    , m_lanes(lanes)
    , m_parameters(optimizer.settings.size(), lanes)
    , m_state((optimizer.rate->states.size() + optimizer.update->states.size()) * dimension, lanes)
    , m_rateRows(parameterRows(*optimizer.rate, optimizer, m_parameters))
    , m_updateRows(parameterRows(*optimizer.update, optimizer, m_parameters)) {
    const StepKernels chosen =
        kernels(static_cast<std::size_t>(optimizer.rate - rateRules().data()),
                static_cast<std::size_t>(optimizer.update - updateRules().data()), lanes, set);
    m_step = chosen.step;
    m_startRate = chosen.startRate;
    m_startUpdate = chosen.startUpdate;
    for (std::size_t k = 0; k < optimizer.settings.size(); ++k)
        std::fill_n(m_parameters.row(k), m_parameters.stride(), optimizer.settings[k].value);
    std::size_t row = 0;
    for (std::size_t c = 0; c < dimension; ++c) {
        for (std::size_t k = 0; k < optimizer.rate->states.size(); ++k)
            m_rateState[c].push_back(m_state.row(row++));
        for (std::size_t k = 0; k < optimizer.update->states.size(); ++k)
            m_updateState[c].push_back(m_state.row(row++));
        m_rate[c] = {m_rateRows.data(), m_rateState[c].data()};
        m_update[c] = {m_updateRows.data(), m_updateState[c].data()};
    }
    for (std::size_t lane = 0; lane < lanes; ++lane)
        restart(lane);
}

void Stepper::restart(std::size_t lane) {
    for (std::size_t c = 0; c < m_dimension; ++c) {
        m_startRate(m_rate[c], lane);
        m_startUpdate(m_update[c], lane);
    }
}

std::vector<double> Stepper::state(std::size_t coordinate, std::size_t lane) const {
    std::vector<double> values;
    for (const double* row : m_rateState[coordinate])
        values.push_back(row[lane]);
    for (const double* row : m_updateState[coordinate])
        values.push_back(row[lane]);
    return values;
}

void Stepper::setState(std::size_t coordinate, std::size_t lane, std::span<const double> values) {
    auto value = values.begin();
    for (double* row : m_rateState[coordinate])
        row[lane] = *value++;
    for (double* row : m_updateState[coordinate])
        row[lane] = *value++;
}

} // namespace thetascope::optimizer
