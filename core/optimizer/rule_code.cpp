// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/rule_code.h"

#include "core/optimizer/lane.h"
#include "core/optimizer/rule_tables.h"

#include <algorithm>

namespace thetascope::optimizer {

namespace {

/// What a rule is given and gives, whatever its number of parameters and states.
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
void write(Exchange& exchange) {
    Lane<Term, std::size(Rule::kParameters), std::size(Rule::kStates)> lane;
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

template <class Table>
struct Writers;

template <class... Rules>
struct Writers<RuleTable<Rules...>> {
    static constexpr Write kWriters[] = {write<Rules>...};
};

} // namespace

StepOutputs writeStep(const Optimizer& optimizer, const StepInputs& inputs, RuleScript& script) {
    const auto term = [&](std::uint32_t row) { return Term(script, row); };
    Exchange exchange;
    exchange.theta = term(inputs.theta);
    exchange.slope = term(inputs.slope);
    StepOutputs outputs;
    auto state = inputs.states.begin();
    const auto carryOut = [&](const Rule& rule, Write writer) {
        exchange.parameters.clear();
        for (const std::size_t setting : settingsOf(rule, optimizer))
            exchange.parameters.push_back(term(inputs.settings[setting]));
        exchange.states.clear();
        for (std::size_t k = 0; k < rule.states.size(); ++k)
            exchange.states.push_back(term(*state++));
        writer(exchange);
        for (const Term& each : exchange.states)
            outputs.states.push_back(each.row(script));
    };
    carryOut(*optimizer.rate, Writers<RateRules>::kWriters[optimizer.rate - rateRules().data()]);
    carryOut(*optimizer.update,
             Writers<UpdateRules>::kWriters[optimizer.update - updateRules().data()]);
    outputs.rate = exchange.rate.row(script);
    outputs.sigma = exchange.sigma.row(script);
    outputs.next = (exchange.theta + exchange.sigma).row(script);
    return outputs;
}

std::optional<std::size_t> steadyRate(const Optimizer& optimizer) {
    RuleScript script;
    const auto newRows = [&](std::size_t count) {
        std::vector<std::uint32_t> rows;
        while (rows.size() < count)
            rows.push_back(script.rows++);
        return rows;
    };
    const std::vector<std::uint32_t> settings = newRows(optimizer.settings.size());
    const std::vector<std::uint32_t> states =
        newRows(optimizer.rate->states.size() + optimizer.update->states.size());
    const std::vector<std::uint32_t> others = newRows(2);
    const StepOutputs step = writeStep(optimizer, {others[0], others[1], settings, states}, script);
    return step.rate < settings.size() ? std::optional<std::size_t>(step.rate) : std::nullopt;
}

} // namespace thetascope::optimizer
