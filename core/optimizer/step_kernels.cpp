// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Compiled once for each instruction set (cmake/InstructionSets.cmake): makes of each pair of
// rules, which work on one lane, the loop over a block's lanes. GCC turns the loops into vector
// instructions, and keeps what the rules hand each other in registers.
#include "core/optimizer/step_kernels.h"

#include "core/optimizer/lane.h"
#include "core/optimizer/rule_tables.h"

namespace thetascope::optimizer::THETASCOPE_ISA {

namespace {

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

/// A rule's rows, held by value so that the compiler knows that they stay where they are.
template <class Rule>
struct Rows {
    explicit Rows(const RuleRows& rows) {
        for (std::size_t k = 0; k < kParameterCount<Rule>; ++k)
            parameters[k] = rows.parameters[k];
        for (std::size_t k = 0; k < kStateCount<Rule>; ++k)
            state[k] = rows.state[k];
    }

    [[gnu::always_inline]] LaneHere<Rule> load(std::size_t i) const {
        LaneHere<Rule> lane;
        for (std::size_t k = 0; k < kParameterCount<Rule>; ++k)
            lane.parameter[k] = parameters[k][i];
        for (std::size_t k = 0; k < kStateCount<Rule>; ++k)
            lane.state[k] = state[k][i];
        return lane;
    }

    [[gnu::always_inline]] void store(const LaneHere<Rule>& lane, std::size_t i) const {
        for (std::size_t k = 0; k < kStateCount<Rule>; ++k)
            state[k][i] = lane.state[k];
    }

    const double* parameters[kParameterCount<Rule> + 1];
    double* state[kStateCount<Rule> + 1];
};

template <class Rate, class Update>
[[gnu::always_inline]] inline void stepLane(const Rows<Rate>& rateRows,
                                            const Rows<Update>& updateRows, const StepRows& rows,
                                            std::size_t first, std::size_t i) {
    LaneHere<Rate> rate = rateRows.load(i);
    rate.slope = rows.slope[first + i];
    Rate::step(rate);
    rateRows.store(rate, i);
    LaneHere<Update> update = updateRows.load(i);
    update.theta = rows.theta[first + i];
    update.slope = rate.slope;
    update.rate = rate.rate;
    Update::step(update);
    updateRows.store(update, i);
    rows.rate[first + i] = rate.rate;
    rows.sigma[first + i] = update.sigma;
    rows.next[first + i] = update.theta + update.sigma;
}

template <class Rate, class Update>
void step(const RuleRows& rate, const RuleRows& update, const StepRows& rows, std::size_t first,
          std::size_t lanes) {
    const Rows<Rate> rateRows(rate);
    const Rows<Update> updateRows(update);
    const StepRows here = rows;
#pragma GCC ivdep
    for (std::size_t i = 0; i < lanes; ++i)
        stepLane(rateRows, updateRows, here, first, i);
}

#if defined(THETASCOPE_ISA_Portable)
template <class Rate, class Update>
void singleStepOf(const RuleRows& rate, const RuleRows& update, const StepRows& rows,
                  std::size_t first, std::size_t) {
    stepLane(Rows<Rate>(rate), Rows<Update>(update), rows, first, 0);
}

template <class Rate, class Update>
struct Single {
    static constexpr StepKernel kKernel = singleStepOf<Rate, Update>;
};
#endif

template <class Rule>
void start(const RuleRows& rows, std::size_t i) {
    LaneHere<Rule> lane{};
    if constexpr (HasStart<Rule>) {
        for (std::size_t k = 0; k < kParameterCount<Rule>; ++k)
            lane.parameter[k] = rows.parameters[k][i];
        Rule::start(lane);
    }
    for (std::size_t k = 0; k < kStateCount<Rule>; ++k)
        rows.state[k][i] = lane.state[k];
}

template <class Table>
struct Starts;

template <class... Rules>
struct Starts<RuleTable<Rules...>> {
    static constexpr StartKernel kKernels[] = {start<Rules>...};
};

/// A kernel for each pair of rules, made by Make<Rate, Update>.
template <template <class, class> class Make, class Rates>
struct Pairs;

template <template <class, class> class Make, class... Rates>
struct Pairs<Make, RuleTable<Rates...>> {
    template <class Rate, class Updates>
    struct Row;

    template <class Rate, class... Updates>
    struct Row<Rate, RuleTable<Updates...>> {
        static constexpr StepKernel kKernels[] = {Make<Rate, Updates>::kKernel...};
    };

    static constexpr const StepKernel* kRows[] = {Row<Rates, UpdateRules>::kKernels...};
};

template <class Rate, class Update>
struct Loop {
    static constexpr StepKernel kKernel = step<Rate, Update>;
};

} // namespace

StepKernels stepKernels(std::size_t rateRule, std::size_t updateRule) {
    return {Pairs<Loop, RateRules>::kRows[rateRule][updateRule],
            Starts<RateRules>::kKernels[rateRule], Starts<UpdateRules>::kKernels[updateRule]};
}

#if defined(THETASCOPE_ISA_Portable)
StepKernel singleStep(std::size_t rateRule, std::size_t updateRule) {
    return Pairs<Single, RateRules>::kRows[rateRule][updateRule];
}
#endif

} // namespace thetascope::optimizer::THETASCOPE_ISA
