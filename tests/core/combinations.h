// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"

#include <gtest/gtest.h>

#include <ostream>
#include <string>
#include <vector>

namespace thetascope::test {

/// A learning-rate rule with an update rule.
struct Combination {
    const optimizer::Rule* rate;
    const optimizer::Rule* update;
};

inline void PrintTo(const Combination& combination, std::ostream* out) {
    *out << combination.rate->key << " × " << combination.update->key;
}

inline std::vector<Combination> allCombinations() {
    std::vector<Combination> combinations;
    for (const optimizer::Rule& rate : optimizer::rateRules()) {
        for (const optimizer::Rule& update : optimizer::updateRules())
            combinations.push_back({&rate, &update});
    }
    return combinations;
}

/// Names each case after its rules, for INSTANTIATE_TEST_SUITE_P.
struct CombinationName {
    std::string operator()(const ::testing::TestParamInfo<Combination>& each) const {
        return std::string(each.param.rate->key) + "_x_" + std::string(each.param.update->key);
    }
};

} // namespace thetascope::test
