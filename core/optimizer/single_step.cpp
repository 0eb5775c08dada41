// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/single_step.h"

#include "core/optimizer/lane.h"
#include "core/optimizer/rule_tables.h"

#include <iterator>

namespace thetascope::optimizer {

namespace {

template <class Rule>
struct LaneHere : Lane<std::size(Rule::kParameters), std::size(Rule::kStates)> {};

template <class Rule>
LaneHere<Rule> load(const double* const* parameters, double* const* state) {
    LaneHere<Rule> lane;
    for (std::size_t k = 0; k < std::size(Rule::kParameters); ++k)
        lane.parameter[k] = *parameters[k];
    for (std::size_t k = 0; k < std::size(Rule::kStates); ++k)
        lane.state[k] = *state[k];
    return lane;
}

template <class Rule>
void store(const LaneHere<Rule>& lane, double* const* state) {
    for (std::size_t k = 0; k < std::size(Rule::kStates); ++k)
        *state[k] = lane.state[k];
}

template <class Rate, class Update>
void step(const SingleLane& run) {
    auto rate = load<Rate>(run.rateParameters, run.rateState);
    rate.slope = *run.slope;
    Rate::step(rate);
    auto update = load<Update>(run.updateParameters, run.updateState);
    update.theta = *run.theta;
    update.slope = rate.slope;
    update.rate = rate.rate;
    Update::step(update);
    store<Rate>(rate, run.rateState);
    store<Update>(update, run.updateState);
    *run.rate = rate.rate;
    *run.sigma = update.sigma;
}

template <class Rate, class Updates>
struct Row;

template <class Rate, class... Updates>
struct Row<Rate, RuleTable<Updates...>> {
    static constexpr SingleStepKernel kKernels[] = {step<Rate, Updates>...};
};

template <class Rates>
struct Table;

template <class... Rates>
struct Table<RuleTable<Rates...>> {
    static constexpr const SingleStepKernel* kRows[] = {Row<Rates, UpdateRules>::kKernels...};
};

} // namespace

SingleStepKernel singleStep(std::size_t rate, std::size_t update) {
    return Table<RateRules>::kRows[rate][update];
}

} // namespace thetascope::optimizer
