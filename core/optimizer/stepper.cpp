// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/stepper.h"

#include "core/optimizer/rule_kernels.h"

#include <algorithm>

namespace thetascope::optimizer {

namespace {

KernelTable kernels([[maybe_unused]] simd::InstructionSet set) {
#if defined(__x86_64__)
    switch (set) {
    case simd::InstructionSet::Portable:
        return Portable::kernels();
    case simd::InstructionSet::Avx2:
        return Avx2::kernels();
    case simd::InstructionSet::Avx512:
        return Avx512::kernels();
    }
#endif
    return Portable::kernels();
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
    const KernelTable table = kernels(set);
    const auto rateNumber = static_cast<std::size_t>(optimizer.rate - rateRules().data());
    const auto updateNumber = static_cast<std::size_t>(optimizer.update - updateRules().data());
    const RuleKernels& rate = table.rate[rateNumber];
    const RuleKernels& update = table.update[updateNumber];
    m_singleStep = singleStep(rateNumber, updateNumber);
    m_rateStep = rate.step;
    m_rateStart = rate.start;
    m_updateStep = update.step;
    m_updateStart = update.start;
    for (std::size_t k = 0; k < optimizer.settings.size(); ++k)
        std::fill_n(m_parameters.row(k), m_parameters.stride(), optimizer.settings[k].value);
    std::size_t row = 0;
    for (std::size_t c = 0; c < dimension; ++c) {
        for (std::size_t k = 0; k < optimizer.rate->states.size(); ++k)
            m_rateState[c].push_back(m_state.row(row++));
        for (std::size_t k = 0; k < optimizer.update->states.size(); ++k)
            m_updateState[c].push_back(m_state.row(row++));
    }
    for (std::size_t lane = 0; lane < lanes; ++lane)
        restart(lane);
}

void Stepper::restart(std::size_t lane) {
    start(m_rateStart, m_rateRows, m_rateState, lane);
    start(m_updateStart, m_updateRows, m_updateState, lane);
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

void Stepper::start(StartKernel kernel, const std::vector<const double*>& parameters,
                    const StateRows& state, std::size_t lane) {
    for (std::size_t c = 0; c < m_dimension; ++c)
        kernel({parameters.data(), state[c].data(), nullptr, nullptr, nullptr, nullptr, m_lanes},
               lane);
}

} // namespace thetascope::optimizer
