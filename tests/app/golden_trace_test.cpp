// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every golden trajectory through the built program: `thetascope trace`, its CSV read back and
// compared by the rule of tests/golden/README.md.
#include "tests/app/program.h"
#include "tests/support/csv.h"
#include "tests/support/golden_case.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::tests {
namespace {

class GoldenTrace : public testing::TestWithParam<std::string> {};

std::string commaSeparated(const std::vector<double>& point) {
    std::string text;
    for (const double coordinate : point) {
        std::array<char, 32> digits;
        const char* const end = std::to_chars(digits.begin(), digits.end(), coordinate).ptr;
        text += (text.empty() ? "" : ",") + std::string(digits.cbegin(), end);
    }
    return text;
}

/// `points` rows of one quantity: `name`, or `name`_x and `name`_y.
Quantities::Rows column(const Csv& csv, std::string_view name, std::size_t dimension,
                        std::size_t points) {
    Quantities::Rows rows;
    for (std::size_t t = 0; t < points; ++t) {
        std::vector<double> row;
        for (std::size_t c = 0; c < dimension; ++c) {
            const std::string suffix = dimension == 1 ? "" : c == 0 ? "_x" : "_y";
            row.push_back(csv.number(t, std::string(name) + suffix));
        }
        rows.push_back(std::move(row));
    }
    return rows;
}

/// Returns how a reference ends as the program names it. A saddle's run that is complete has run
/// away all the same: its last y, 0.01·1.1⁸⁰ ≈ 20.5, is more than one and a half widths of the
/// usual range −6 … 6 from its middle, and L falls for ever.
std::string outcomeOf(const GoldenCase& golden) {
    const std::vector<double>& last = golden.want.theta.back();
    const bool isFar = std::ranges::any_of(last, [](double each) { return std::abs(each) > 18; });
    return golden.isCompleted && isFar ? "diverged" : golden.outcome;
}

TEST_P(GoldenTrace, trace_agreesWithReference) {
    const GoldenCase golden = readGolden(GetParam());
    const Finished finished =
        runProgram({"trace", "--loss=" + golden.loss, "--start=" + commaSeparated(golden.start),
                    "--steps=" + std::to_string(golden.allowedSteps()),
                    "--optimizer=" + golden.spec, "--csv", "-"});
    ASSERT_EQ(finished.status, 0) << finished.err;
    ASSERT_EQ(finished.err, "");

    const Csv csv(finished.out);
    const std::size_t dimension = golden.start.size();
    ASSERT_EQ(csv.rows(), golden.steps + 1);
    for (std::size_t t = 0; t < csv.rows(); ++t) {
        EXPECT_EQ(csv.cell(t, "optimizer"), golden.spec);
        EXPECT_EQ(csv.cell(t, "step"), std::to_string(t));
        EXPECT_EQ(csv.cell(t, "outcome"), t == golden.steps ? outcomeOf(golden) : "");
    }
    const Distance found =
        distance(golden, {.theta = column(csv, "theta", dimension, golden.steps + 1),
                          .loss = column(csv, "loss", 1, golden.steps + 1),
                          .slope = column(csv, "gradient", dimension, golden.steps + 1),
                          .rate = column(csv, "learning_rate", dimension, golden.steps),
                          .sigma = column(csv, "update", dimension, golden.steps)});
    EXPECT_TRUE(found.hasShape) << found.where;
    EXPECT_LE(found.worst, 1) << found.where;
}

INSTANTIATE_TEST_SUITE_P(all, GoldenTrace, testing::ValuesIn(goldenNames()),
                         [](const auto& each) { return testName(each.param); });

} // namespace
} // namespace thetascope::tests
