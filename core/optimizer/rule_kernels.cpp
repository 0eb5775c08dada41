// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (cmake/InstructionSets.cmake): makes of each rule, which
// works on one lane, the loop over a block's lanes. GCC turns the loops into vector instructions.
#include "core/optimizer/rule_kernels.h"

#include "core/optimizer/lane.h"
#include "core/optimizer/rule_tables.h"

namespace thetascope::optimizer::THETASCOPE_ISA {

namespace {

enum class Kind { Rate, Update };

template <class Rule>
constexpr std::size_t kParameterCount = std::size(Rule::kParameters);
template <class Rule>
constexpr std::size_t kStateCount = std::size(Rule::kStates);

/// The name of the instruction set is part of this type, and so of all functions made for it.
template <class Rule>
struct LaneHere : Lane<kParameterCount<Rule>, kStateCount<Rule>> {};

template <class Rule>
concept HasStart = requires(LaneHere<Rule> lane) {
    Rule::start(lane);
};

template <class Rule, Kind kKind>
struct Rows {
    explicit Rows(const RuleLanes& lanes)
        : theta(lanes.theta)
        , slope(lanes.slope)
        , rate(lanes.rate)
        , sigma(lanes.sigma) {
        for (std::size_t k = 0; k < kParameterCount<Rule>; ++k)
            parameters[k] = lanes.parameters[k];
        for (std::size_t k = 0; k < kStateCount<Rule>; ++k)
            state[k] = lanes.state[k];
    }

    [[gnu::always_inline]] void step(std::size_t i) const {
        LaneHere<Rule> lane;
        for (std::size_t k = 0; k < kParameterCount<Rule>; ++k)
            lane.parameter[k] = parameters[k][i];
        for (std::size_t k = 0; k < kStateCount<Rule>; ++k)
            lane.state[k] = state[k][i];
        lane.slope = slope[i];
        if constexpr (kKind == Kind::Update) {
            lane.theta = theta[i];
            lane.rate = rate[i];
        }
        Rule::step(lane);
        for (std::size_t k = 0; k < kStateCount<Rule>; ++k)
            state[k][i] = lane.state[k];
        if constexpr (kKind == Kind::Update)
            sigma[i] = lane.sigma;
        else
            rate[i] = lane.rate;
    }

    const double* parameters[kParameterCount<Rule> + 1];
    double* state[kStateCount<Rule> + 1];
    const double* theta;
    const double* slope;
    double* rate;
    double* sigma;
};

template <class Rule, Kind kKind>
void step(const RuleLanes& lanes) {
    const Rows<Rule, kKind> rows(lanes);
#pragma GCC ivdep
    for (std::size_t i = 0; i < lanes.count; ++i)
        rows.step(i);
}

template <class Rule>
void start(const RuleLanes& lanes, std::size_t i) {
    LaneHere<Rule> lane{};
    if constexpr (HasStart<Rule>) {
        for (std::size_t k = 0; k < kParameterCount<Rule>; ++k)
            lane.parameter[k] = lanes.parameters[k][i];
        Rule::start(lane);
    }
    for (std::size_t k = 0; k < kStateCount<Rule>; ++k)
        lanes.state[k][i] = lane.state[k];
}

template <Kind kKind, class Table>
struct Kernels;

template <Kind kKind, class... Rules>
struct Kernels<kKind, RuleTable<Rules...>> {
    static constexpr RuleKernels kRows[] = {{step<Rules, kKind>, start<Rules>}...};
};

} // namespace

KernelTable kernels() {
    return {Kernels<Kind::Rate, RateRules>::kRows, Kernels<Kind::Update, UpdateRules>::kRows};
}

} // namespace thetascope::optimizer::THETASCOPE_ISA
