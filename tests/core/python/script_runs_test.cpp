// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Scripts run by Python give the numbers that the program gives.
#include "core/experiment/csv.h"
#include "core/python/script.h"
#include "tests/core/combinations.h"
#include "tests/core/python/run_scripts.h"
#include "tests/support/checked.h"
#include "tests/support/csv.h"
#include "tests/support/golden_case.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <sstream>
#include <string>
#include <vector>

namespace thetascope::python {
namespace {

using tests::Csv;

/// By the rule of tests/golden/README.md; elementary functions differ by up to 1 ulp.
constexpr double kTolerance = 1e-12;

std::string trace(const experiment::Checked& checked) {
    std::ostringstream out;
    experiment::writeCsv(checked, out);
    return out.str();
}

/// Returns the first rows of a table, one less than there are points for rates and updates.
tests::Quantities quantitiesOf(const Csv& csv, std::vector<std::size_t> rows, std::size_t points) {
    const bool isPlane = csv.header().size() > 2 && csv.header()[2] == "theta_x";
    rows.resize(std::min(rows.size(), points));
    const auto values = [&](std::size_t row, const std::string& name) {
        if (!isPlane)
            return std::vector<double>{csv.number(row, name)};
        return std::vector<double>{csv.number(row, name + "_x"), csv.number(row, name + "_y")};
    };
    tests::Quantities all;
    for (const std::size_t row : rows) {
        all.theta.push_back(values(row, "theta"));
        all.loss.push_back({csv.number(row, "loss")});
        all.slope.push_back(values(row, "gradient"));
        if (row == rows.back())
            break;
        all.rate.push_back(values(row, "learning_rate"));
        all.sigma.push_back(values(row, "update"));
    }
    return all;
}

/// Returns a reference of the first points of a run.
tests::GoldenCase referenceOf(const Csv& csv, const std::vector<std::size_t>& rows,
                              std::size_t points) {
    tests::GoldenCase golden;
    golden.want = quantitiesOf(csv, rows, points);
    golden.steps = golden.want.theta.size() - 1;
    golden.isCompleted =
        points < rows.size() || (csv.cell(rows.back(), "outcome") != "diverged" &&
                                 csv.cell(rows.back(), "outcome") != "left_domain");
    golden.tolerance = kTolerance;
    return golden;
}

/// Returns how many points two runs have in common before rounding is amplified: as many as agree
/// to a tenth of the tolerance.
std::size_t pointsInCommon(const Csv& a, const Csv& b, const std::vector<std::size_t>& rowsOfA,
                           const std::vector<std::size_t>& rowsOfB) {
    std::size_t agreed = 0;
    std::size_t points = std::min(rowsOfA.size(), rowsOfB.size());
    for (std::size_t step = points; step > 0; step = step == 1 ? 0 : (step + 1) / 2) {
        const std::size_t tried = std::min(agreed + step, points);
        const tests::Distance found =
            tests::distance(referenceOf(a, rowsOfA, tried), quantitiesOf(b, rowsOfB, tried));
        if (found.worst <= 0.1)
            agreed = tried;
    }
    return agreed;
}

/// Returns at how many points the slope is more than rounding, whose sign Rprop would look at.
std::size_t pointsOnTheWay(const tests::Quantities& run) {
    double greatest = 0;
    for (std::size_t t = 0; t < run.slope.size(); ++t) {
        for (const double slope : run.slope[t]) {
            greatest = std::max(greatest, std::abs(slope));
            if (std::abs(slope) < 1e-15 * greatest)
                return t;
        }
    }
    return run.slope.size();
}

/// Returns what the program computes from starts that are some units in the last place away.
std::vector<Csv> disturbed(const experiment::Checked& checked) {
    std::vector<Csv> all;
    for (const double units : {-20, -1, 5}) {
        experiment::Experiment experiment = checked.experiment();
        for (double& coordinate : experiment.start)
            coordinate *= 1 + units * std::numeric_limits<double>::epsilon();
        all.emplace_back(trace(tests::checked(std::move(experiment), checked.loss())));
    }
    return all;
}

/// How many runs have been compared, and how many of them to their end.
struct Compared {
    std::size_t runs = 0;
    std::size_t whole = 0;
};

/// Expects that a script of an experiment has written what the program computes, as far as that
/// does not depend on rounding.
void expectSame(const experiment::Checked& checked, const std::string& output, Compared& compared) {
    ASSERT_THAT(output, testing::Not(testing::HasSubstr("raised"))) << checked.experiment().loss;
    const Csv want(trace(checked));
    const std::vector<Csv> others = disturbed(checked);
    const Csv got(output);
    std::vector<std::string> columns = want.header();
    columns.pop_back(); // the outcome
    EXPECT_EQ(got.header(), columns);
    for (const experiment::Contender& contender : checked.experiment().contenders) {
        const std::string label = experiment::label(contender);
        const std::vector<std::size_t> rows = want.where("optimizer", label);
        std::size_t points = pointsOnTheWay(quantitiesOf(want, rows, rows.size()));
        for (const Csv& other : others)
            points = std::min(points,
                              pointsInCommon(want, other, rows, other.where("optimizer", label)));
        ++compared.runs;
        compared.whole += points == rows.size();
        EXPECT_GT(points, 10U) << label << " on " << checked.experiment().loss;
        const tests::Distance found =
            tests::distance(referenceOf(want, rows, points),
                            quantitiesOf(got, got.where("optimizer", label), points));
        EXPECT_TRUE(found.hasShape) << label << ": " << found.where;
        EXPECT_LE(found.worst, 1) << label << " on " << checked.experiment().loss << ": "
                                  << found.where;
    }
}

Compared expectSame(const std::vector<experiment::Checked>& all) {
    Compared compared;
    std::vector<std::string> scripts;
    for (const experiment::Checked& checked : all)
        scripts.push_back(script(checked).value());
    const std::vector<std::string> outputs = runScripts(scripts);
    for (std::size_t i = 0; i < outputs.size(); ++i) {
        const bool hadFailed = testing::Test::HasFailure();
        expectSame(all[i], outputs[i], compared);
        if (testing::Test::HasFailure() && !hadFailed)
            ADD_FAILURE() << scripts[i];
    }
    return compared;
}

experiment::Contender contenderOf(optimizer::Optimizer optimizer) {
    experiment::Contender contender{.optimizer = std::move(optimizer)};
    experiment::setLabel(contender, optimizer::toSpec(contender.optimizer));
    return contender;
}

/// Returns experiments on a loss with all optimizers, as many at a time as there may be.
std::vector<experiment::Checked> experimentsOn(const std::string& loss, loss::Point start,
                                               std::vector<optimizer::Optimizer> optimizers) {
    std::vector<experiment::Checked> all;
    experiment::Experiment experiment;
    experiment.loss = loss;
    experiment.start = start;
    experiment.until = {.steps = 60, .tolerance = 0};
    for (std::size_t i = 0; i < optimizers.size(); ++i) {
        experiment.contenders.push_back(contenderOf(std::move(optimizers[i])));
        experiment.contenders.back().slot = {experiment.contenders.size() - 1};
        if (experiment.contenders.size() < experiment::kMaxContenders && i + 1 < optimizers.size())
            continue;
        all.push_back(tests::checked(experiment));
        experiment.contenders.clear();
    }
    return all;
}

std::vector<optimizer::Optimizer> allOptimizers() {
    std::vector<optimizer::Optimizer> all;
    for (const test::Combination& each : test::allCombinations())
        all.push_back(optimizer::make(*each.rate, *each.update));
    return all;
}

TEST(ScriptRuns, everyCrossingOnFourLosses_givesTheSameNumbers) {
    std::vector<experiment::Checked> all;
    const auto add = [&](const std::string& loss, loss::Point start) {
        for (experiment::Checked& each : experimentsOn(loss, start, allOptimizers()))
            all.push_back(std::move(each));
    };
    // steep, since the first steps of RAdam are a small difference of large numbers
    add("8 (θ² + 1) / (θ² + 4)", {-3, 0});
    add("softplus(2θ) − θ/2 + erf(θ)²", {1.5, 0});
    add("a (θ − λ)² + b |θ − 4|, a = 0.25, b = 0.125, λ = 1.5", {-4, 0});
    add("x²/2 + y² + 0.3 x y + log(1 + x²)", {2, -1});
    const Compared compared = expectSame(all);
    EXPECT_EQ(compared.runs, 4 * allOptimizers().size());
    EXPECT_GE(compared.whole, compared.runs * 9 / 10);
}

TEST(ScriptRuns, everyGoldenCase_givesTheSameNumbers) {
    std::vector<experiment::Checked> all;
    for (const std::string& name : tests::goldenNames()) {
        const tests::GoldenCase golden = tests::readGolden(name);
        experiment::Experiment experiment;
        experiment.loss = golden.loss;
        std::ranges::copy(golden.start, experiment.start.begin());
        experiment.until = {.steps = golden.allowedSteps(), .tolerance = 0};
        experiment.contenders = {contenderOf(optimizer::parseSpec(golden.spec).value())};
        all.push_back(tests::checked(experiment));
    }
    std::vector<std::string> scripts;
    for (const experiment::Checked& checked : all)
        scripts.push_back(script(checked).value());
    const std::vector<std::string> outputs = runScripts(scripts);
    for (std::size_t i = 0; i < all.size(); ++i) {
        const tests::GoldenCase golden = tests::readGolden(tests::goldenNames()[i]);
        ASSERT_THAT(outputs[i], testing::Not(testing::HasSubstr("raised"))) << scripts[i];
        const Csv got(outputs[i]);
        std::vector<std::size_t> rows(got.rows());
        std::ranges::generate(rows, [row = std::size_t(0)]() mutable { return row++; });
        const tests::Distance found =
            tests::distance(golden, quantitiesOf(got, rows, golden.steps + 1));
        EXPECT_TRUE(found.hasShape) << golden.name << ": " << found.where;
        EXPECT_LE(found.worst, 1) << golden.name << ": " << found.where;
        if (!golden.isCompleted) {
            EXPECT_EQ(got.rows(), golden.steps + 1) << golden.name;
        }
    }
}

} // namespace
} // namespace thetascope::python
