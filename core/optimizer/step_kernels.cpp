// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Makes one function of each pair of rules, so that the values that the rules pass to each other
// stay in registers.
#include "core/optimizer/step_kernels.h"

#include "core/optimizer/lane.h"
#include "core/optimizer/rule_tables.h"

namespace thetascope::optimizer {

namespace {

template <class Rule>
using LaneOf = Lane<double, std::size(Rule::kParameters), std::size(Rule::kStates)>;

template <class Rule>
constexpr bool kFits =
    std::size(Rule::kParameters) <= kMostRuleValues&& std::size(Rule::kStates) <= kMostRuleValues;

template <class Rule>
concept HasStart = requires(LaneOf<Rule> lane) {
    Rule::start(lane);
};

// Values are copied one by one, so that the lane is kept in registers; a copy as a whole would go
// through memory.
template <class Rule>
[[gnu::always_inline]] inline void load(LaneOf<Rule>& lane, const RuleValues& values) {
    for (std::size_t k = 0; k < std::size(Rule::kParameters); ++k)
        lane.parameter[k] = values.parameters[k];
    for (std::size_t k = 0; k < std::size(Rule::kStates); ++k)
        lane.state[k] = values.state[k];
}

template <class Rule>
[[gnu::always_inline]] inline void store(const LaneOf<Rule>& lane, const RuleValues& values) {
    for (std::size_t k = 0; k < std::size(Rule::kStates); ++k)
        values.state[k] = lane.state[k];
}

template <class Rate, class Update>
void step(const RuleValues& rateValues, const RuleValues& updateValues, const StepRows& rows,
          std::size_t entry) {
    LaneOf<Rate> rate;
    load<Rate>(rate, rateValues);
    rate.slope = rows.slope[entry];
    Rate::step(rate);
    store<Rate>(rate, rateValues);
    LaneOf<Update> update;
    load<Update>(update, updateValues);
    update.theta = rows.theta[entry];
    update.slope = rate.slope;
    update.rate = rate.rate;
    Update::step(update);
    store<Update>(update, updateValues);
    rows.rate[entry] = rate.rate;
    rows.sigma[entry] = update.sigma;
    rows.next[entry] = update.theta + update.sigma;
}

template <class Rule>
void start(const RuleValues& values) {
    LaneOf<Rule> lane{};
    if constexpr (HasStart<Rule>) {
        for (std::size_t k = 0; k < std::size(Rule::kParameters); ++k)
            lane.parameter[k] = values.parameters[k];
        Rule::start(lane);
    }
    store<Rule>(lane, values);
}

template <class Table>
struct Starts;

template <class... Rules>
struct Starts<RuleTable<Rules...>> {
    static_assert((kFits<Rules> && ...));
    static constexpr StartKernel kKernels[] = {start<Rules>...};
};

/// A kernel for each pair of rules.
template <class Rates>
struct Pairs;

template <class... Rates>
struct Pairs<RuleTable<Rates...>> {
    template <class Rate, class Updates>
    struct Row;

    template <class Rate, class... Updates>
    struct Row<Rate, RuleTable<Updates...>> {
        static constexpr StepKernel kKernels[] = {step<Rate, Updates>...};
    };

    static constexpr const StepKernel* kRows[] = {Row<Rates, UpdateRules>::kKernels...};
};

} // namespace

StepKernels stepKernels(const Optimizer& optimizer) {
    const auto rate = optimizer.rate - rateRules().data();
    const auto update = optimizer.update - updateRules().data();
    return {Pairs<RateRules>::kRows[rate][update], Starts<RateRules>::kKernels[rate],
            Starts<UpdateRules>::kKernels[update]};
}

} // namespace thetascope::optimizer
