// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/rule_code.h"

#include "core/optimizer/lane.h"
#include "core/optimizer/rule_tables.h"

#include <algorithm>

namespace thetascope::optimizer {

namespace {

using machine::Term;

/// The values that a rule reads and writes, whatever its number of parameters and states.
struct Exchange {
    std::vector<Term> parameters;
    std::vector<Term> states;
    Term theta;
    Term slope;
    Term rate;
    Term sigma;
};

using Write = void (*)(Exchange&);

template <class Rule>
using LaneOf = Lane<Term, std::size(Rule::kParameters), std::size(Rule::kStates)>;

template <class Rule>
void write(Exchange& exchange) {
    LaneOf<Rule> lane;
    std::copy(exchange.parameters.begin(), exchange.parameters.end(), lane.parameter);
    std::copy(exchange.states.begin(), exchange.states.end(), lane.state);
    lane.theta = exchange.theta;
    lane.slope = exchange.slope;
    lane.rate = exchange.rate;
    Rule::step(lane);
    std::copy_n(lane.state, exchange.states.size(), exchange.states.begin());
    exchange.rate = lane.rate;
    exchange.sigma = lane.sigma;
}

/// Writes the states before the first step.
template <class Rule>
void writeStart(Exchange& exchange) {
    LaneOf<Rule> lane;
    std::copy(exchange.parameters.begin(), exchange.parameters.end(), lane.parameter);
    if constexpr (requires { Rule::start(lane); })
        Rule::start(lane);
    exchange.states.assign(lane.state, lane.state + std::size(Rule::kStates));
}

template <class Table>
struct Writers;

template <class... Rules>
struct Writers<RuleTable<Rules...>> {
    static constexpr Write kWriters[] = {write<Rules>...};
    static constexpr Write kStarts[] = {writeStart<Rules>...};
};

std::vector<Term> parametersOf(const Rule& rule, const Optimizer& optimizer,
                               std::span<const Term> settings) {
    std::vector<Term> parameters;
    for (const std::size_t setting : settingsOf(rule, optimizer))
        parameters.push_back(settings[setting]);
    return parameters;
}

} // namespace

StepOutputs writeStep(const Optimizer& optimizer, const StepInputs& inputs) {
    Exchange exchange;
    exchange.theta = inputs.theta;
    exchange.slope = inputs.slope;
    StepOutputs outputs;
    auto state = inputs.states.begin();
    const auto carryOut = [&](const Rule& rule, Write writer) {
        exchange.parameters = parametersOf(rule, optimizer, inputs.settings);
        const auto end = state + static_cast<std::ptrdiff_t>(rule.states.size());
        exchange.states.assign(state, end);
        state = end;
        writer(exchange);
        outputs.states.insert(outputs.states.end(), exchange.states.begin(), exchange.states.end());
    };
    carryOut(*optimizer.rate, Writers<RateRules>::kWriters[optimizer.rate - rateRules().data()]);
    carryOut(*optimizer.update,
             Writers<UpdateRules>::kWriters[optimizer.update - updateRules().data()]);
    outputs.rate = exchange.rate;
    outputs.sigma = exchange.sigma;
    outputs.next = exchange.theta + exchange.sigma;
    return outputs;
}

std::vector<Term> writeStart(const Optimizer& optimizer, std::span<const Term> settings) {
    std::vector<Term> states;
    const auto carryOut = [&](const Rule& rule, Write writer) {
        Exchange exchange;
        exchange.parameters = parametersOf(rule, optimizer, settings);
        writer(exchange);
        states.insert(states.end(), exchange.states.begin(), exchange.states.end());
    };
    carryOut(*optimizer.rate, Writers<RateRules>::kStarts[optimizer.rate - rateRules().data()]);
    carryOut(*optimizer.update,
             Writers<UpdateRules>::kStarts[optimizer.update - updateRules().data()]);
    return states;
}

std::optional<std::size_t> steadyRate(const Optimizer& optimizer) {
    machine::Script script;
    const auto some = [&](std::size_t count) {
        std::vector<Term> terms;
        while (terms.size() < count)
            terms.emplace_back(script, script.registers++);
        return terms;
    };
    const std::vector<Term> settings = some(optimizer.settings.size());
    const std::vector<Term> states =
        some(optimizer.rate->states.size() + optimizer.update->states.size());
    const std::vector<Term> others = some(2);
    const Term rate = writeStep(optimizer, {others[0], others[1], settings, states}).rate;
    const auto setting = std::ranges::find(settings, rate);
    if (setting == settings.end())
        return std::nullopt;
    return static_cast<std::size_t>(setting - settings.begin());
}

} // namespace thetascope::optimizer
