// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Digits after the name of a logarithm: what they mean, and when the reader is told.
#include "tests/core/machine/evaluation.h"

#include <gtest/gtest.h>

#include <cmath>
#include <string>
#include <vector>

namespace thetascope::expression {
namespace {

struct Row {
    const char* text;
    double value; ///< Its value where θ is 0.75.
    std::vector<Reading> readings;
};

TEST(LogarithmDigits, baseOrArgument_isReadAndTold) {
    const Row rows[] = {
        {"log102", std::log(102), {{"read as log(102); log10(2) needs brackets", {5, 1}}}},
        {"log1024", std::log(1024), {{"read as log(1024); log10(24) needs brackets", {5, 2}}}},
        {"log28", std::log(28), {{"read as log(28); log2(8) needs brackets", {4, 1}}}},
        {"1 + LOG28θ", 1 + std::log(21), {{"read as log(28); log2(8) needs brackets", {8, 1}}}},
        {"log10 2", std::log10(2), {}},
        {"log10(2)", std::log10(2), {}},
        {"log10θ", std::log10(0.75), {}},
        {"log2θ", std::log2(0.75), {}},
        {"log₂8", 3, {}},
        {"log_10 2", std::log10(2), {}},
        {"log 102", std::log(102), {}},
        {"log(102)", std::log(102), {}},
        {"log3θ", std::log(2.25), {}},
        {"log2.5", std::log(2.5), {}},
        {"log10.5", std::log(10.5), {}},
        {"log2.5θ", std::log(1.875), {}},
        {"log2 .5", -1, {}},
        {"exp2.5", std::exp(2.5), {}},
        {"exp2 θ", std::exp2(0.75), {}},
    };
    for (const Row& row : rows) {
        const auto formula = parse(row.text);
        ASSERT_TRUE(formula) << row.text << ": " << formula.error().message;
        EXPECT_NEAR(test::value(*formula, formula->loss, {0.75, 0}), row.value, 1e-13) // a few ulp
            << row.text;
        EXPECT_EQ(formula->readings, row.readings) << row.text;
    }
}

} // namespace
} // namespace thetascope::expression
