// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/optimizer.h"
#include "core/optimizer/rule_tables.h"

#include <algorithm>

namespace thetascope::optimizer {

namespace {

template <class Table>
struct Rows;

template <class Each>
constexpr const Parameter* inertiaOf() {
    if constexpr (requires { Each::kInertia; })
        return Each::kInertia;
    return nullptr;
}

template <class Each>
constexpr const Parameter* leastStepOf() {
    if constexpr (requires { Each::kLeastStep; })
        return Each::kLeastStep;
    return nullptr;
}

template <class... Rules>
struct Rows<RuleTable<Rules...>> {
    static constexpr Rule kRows[] = {{Rules::kKey, Rules::kTitle, Rules::kFormula, Rules::kSource,
                                      Rules::kParameters, Rules::kStates, inertiaOf<Rules>(),
                                      leastStepOf<Rules>()}...};
};

const Rule* find(std::span<const Rule> rules, std::string_view key) {
    const auto found =
        std::find_if(rules.begin(), rules.end(), [&](const Rule& rule) { return rule.key == key; });
    return found == rules.end() ? nullptr : &*found;
}

} // namespace

std::span<const Rule> rateRules() {
    return Rows<RateRules>::kRows;
}

std::span<const Rule> updateRules() {
    return Rows<UpdateRules>::kRows;
}

const Rule* findRateRule(std::string_view key) {
    return find(rateRules(), key);
}

const Rule* findUpdateRule(std::string_view key) {
    return find(updateRules(), key);
}

} // namespace thetascope::optimizer
