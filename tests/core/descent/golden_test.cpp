// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every golden trajectory by the library, compared by the rule of tests/golden/README.md.
#include "tests/core/descent/golden_runs.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <fstream>
#include <string>
#include <vector>

namespace thetascope::descent {
namespace {

class Golden : public testing::TestWithParam<std::string> {};

tests::Quantities quantities(const Trajectory& run) {
    const auto coordinates = [&](Point point) {
        return std::vector<double>(point.begin(),
                                   point.begin() + static_cast<std::ptrdiff_t>(run.dimension()));
    };
    tests::Quantities result;
    for (std::uint64_t t = 0; t < run.points(); ++t) {
        const Step step = run.at(t);
        result.theta.push_back(coordinates(step.theta));
        result.loss.push_back({step.loss});
        result.slope.push_back(coordinates(step.slope));
        if (t == run.steps())
            break;
        result.rate.push_back(coordinates(step.rate));
        result.sigma.push_back(coordinates(step.sigma));
    }
    return result;
}

TEST_P(Golden, descend_agreesWithReference) {
    const GoldenRun run(GetParam());
    const Trajectory got = run.alone();
    // A reference that is complete does not say how the run would have gone on.
    EXPECT_EQ(std::isfinite(got.loss(got.steps())), run.golden.isCompleted);
    if (!run.golden.isCompleted) {
        EXPECT_EQ(key(got.outcome()), run.golden.outcome);
    }
    EXPECT_EQ(got.steps(), run.golden.steps);
    const tests::Distance found = tests::distance(run.golden, quantities(got));
    EXPECT_TRUE(found.hasShape) << found.where;
    // The README promises an honest implementation a tenth; more would be a slip in the making.
    EXPECT_LE(found.worst, 0.1) << found.where;
}

INSTANTIATE_TEST_SUITE_P(all, Golden, testing::ValuesIn(tests::goldenNames()),
                         [](const auto& each) { return tests::testName(each.param); });

TEST(GoldenFolder, index_namesEveryCase) {
    std::ifstream index(THETASCOPE_GOLDEN_DIR "/INDEX.tsv");
    std::vector<std::string> names;
    std::string line;
    std::getline(index, line); // the head
    while (std::getline(index, line)) {
        const std::string name = line.substr(0, line.find(".json"));
        if (name != "decaying-average")
            names.push_back(name);
    }
    EXPECT_GE(names.size(), 90U);
    EXPECT_THAT(tests::goldenNames(), testing::UnorderedElementsAreArray(names));
}

TEST(GoldenDistance, slipOfOneTolerance_isNoticed) {
    const GoldenRun run("rmsprop-quadratic");
    tests::Quantities got = run.golden.want;
    EXPECT_EQ(tests::distance(run.golden, got).worst, 0);
    got.sigma[3][0] *= 1 + 2 * run.golden.tolerance; // the first steps are the largest
    EXPECT_GT(tests::distance(run.golden, got).worst, 1);
    got.sigma[3][0] = std::numeric_limits<double>::quiet_NaN();
    EXPECT_GT(tests::distance(run.golden, got).worst, 1);
    got.sigma.pop_back();
    EXPECT_FALSE(tests::distance(run.golden, got).hasShape);
}

TEST(GoldenDistance, otherSideOfTheRoot_isNoticed) {
    GoldenRun run("rmsprop-log-cosh-large-delta");
    run.optimizer =
        optimizer::parseSpec("mix:rate=decaying_average_outside,update=plain,alpha=0.1,beta=0.9,"
                             "epsilon=0.1")
            .value();
    EXPECT_GT(tests::distance(run.golden, quantities(run.alone())).worst, 1);
}

} // namespace
} // namespace thetascope::descent
