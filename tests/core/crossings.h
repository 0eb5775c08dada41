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
struct Crossing {
    const optimizer::Rule* rate;
    const optimizer::Rule* update;
};

inline void PrintTo(const Crossing& crossing, std::ostream* out) {
    *out << crossing.rate->key << " × " << crossing.update->key;
}

inline std::vector<Crossing> allCrossings() {
    std::vector<Crossing> crossings;
    for (const optimizer::Rule& rate : optimizer::rateRules()) {
        for (const optimizer::Rule& update : optimizer::updateRules())
            crossings.push_back({&rate, &update});
    }
    return crossings;
}

/// Names each case after its rules, for INSTANTIATE_TEST_SUITE_P.
struct CrossingName {
    std::string operator()(const ::testing::TestParamInfo<Crossing>& each) const {
        return std::string(each.param.rate->key) + "_x_" + std::string(each.param.update->key);
    }
};

} // namespace thetascope::test
