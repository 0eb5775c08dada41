// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What a comparison has found, as files for other programs.
#include "core/race/csv.h"
#include "core/race/json.h"
#include "core/race/rows.h"
#include "core/race/sweep_report.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <sstream>
#include <string>

namespace thetascope::race {
namespace {

using nlohmann::json;
using testing::HasSubstr;

Ground groundOn(const std::string& name, const std::string& formula) {
    experiment::Experiment experiment;
    experiment.loss = formula;
    return {name, check(std::move(experiment)).value()};
}

Plan planOn(std::vector<Ground> losses) {
    return {std::move(losses),
            {{"Plain", optimizer::parseSpec("gd").value()},
             {"Heavy, \"ball\"", optimizer::parseSpec("momentum:mu=0.5").value()}},
            {.rates = {0.01, 1, 3}, .starts = 6, .steps = 50}};
}

Report reportOn(std::vector<Ground> losses) {
    Report report = reportOf(planOn(std::move(losses)));
    const std::vector<Entry> entries = entriesOf(report.contest);
    std::atomic<std::size_t> finished = 0;
    runRows(
        report.contest, entries, {}, 1,
        [&](const Entry& entry, const std::vector<Field>& fields) {
            report.standings[entry.course][entry.optimizer] = standingOf(entry, fields);
        },
        finished);
    return report;
}

template <class Any>
std::string csvOf(const Any& report) {
    std::ostringstream out;
    writeCsv(report, out);
    return out.str();
}

template <class Any>
json jsonOf(const Any& report) {
    std::ostringstream out;
    writeJson(report, out);
    return json::parse(out.str());
}

TEST(RaceCsv, line_isARateOfAnOptimizerOnALoss) {
    const Report report = reportOn({groundOn("bowl", "θ²"), groundOn("slope", "sin θ + θ/3")});
    const std::string csv = csvOf(report);
    EXPECT_TRUE(csv.starts_with("loss,optimizer,spec,alpha,share,cost,median,loss_at_end\n"
                                "bowl,Plain,gd:alpha=0.01,0.01,"))
        << csv;
    EXPECT_EQ(std::ranges::count(csv, '\n'), 1 + 2 * 2 * 3);
    EXPECT_THAT(csv, HasSubstr("\nslope,\"Heavy, \"\"ball\"\"\",\"momentum:alpha=1,mu=0.5\",1,"));
}

TEST(RaceCsv, costThatIsInfinite_isInf) {
    EXPECT_THAT(csvOf(reportOn({groundOn("steep", "999·θ²")})),
                HasSubstr("gd:alpha=1,1,0,inf,inf,"));
}

TEST(RaceJson, oneLoss_hasCourseStandingsAndRates) {
    const Report report = reportOn({groundOn("bowl", "θ²")});
    const json all = jsonOf(report);
    EXPECT_EQ(all["settings"]["starts"], 6);
    EXPECT_EQ(all["settings"]["tuned"], false);
    EXPECT_EQ(all["optimizers"][1]["spec"], "momentum:alpha=0.05,mu=0.5");
    EXPECT_FALSE(all.contains("profile"));
    const json& bowl = all["losses"][0];
    EXPECT_EQ(bowl["target"], report.contest.courses[0].target);
    EXPECT_EQ(bowl["undefined_starts"], 0);
    EXPECT_EQ(bowl["starts_within_target"], 0);
    EXPECT_FALSE(bowl["sentences"].empty());
    const json& plain = bowl["optimizers"][0];
    const Result& result = report.standings[0][0].result;
    const RateResult& best = result.rates[*result.best];
    EXPECT_EQ(plain["name"], "Plain");
    EXPECT_EQ(plain["alpha"], best.rate);
    EXPECT_EQ(plain["cost"], best.cost);
    EXPECT_EQ(plain["cost_interval"], json::array({result.cost.low, result.cost.high}));
    EXPECT_EQ(plain["decades"], result.decades());
    EXPECT_EQ(plain["rates"].size(), 3U);
    EXPECT_EQ(plain["rates"][2]["share"], result.rates[2].share);
}

TEST(RaceJson, whatIsInfinite_isNull) {
    const json all = jsonOf(reportOn({groundOn("steep", "999·θ²")}));
    const json& plain = all["losses"][0]["optimizers"][0];
    EXPECT_EQ(plain["arrives"], false);
    EXPECT_FALSE(plain.contains("cost"));
    EXPECT_TRUE(plain["rates"][2]["cost"].is_null());
}

TEST(RaceJson, severalLosses_haveAMatrixAndAProfile) {
    const Report report = reportOn(
        {groundOn("bowl", "θ²"), groundOn("none", "θ"), groundOn("waves", "sin 2θ · log θ²")});
    const json all = jsonOf(report);
    EXPECT_EQ(all["losses"].size(), 2U);
    EXPECT_EQ(all["left_out"][0]["loss"], "none");
    EXPECT_THAT(all["left_out"][0]["reason"].get<std::string>(), HasSubstr("no minimum"));
    EXPECT_EQ(all["relative_costs"], json(report.matrix()));
    EXPECT_EQ(all["profile"]["tau"][0], 1);
    EXPECT_EQ(all["profile"]["optimizers"].size(), 2U);
}

SweepReport sweepOn(const std::string& formula, loss::Point start) {
    SweepReport report{loss::Loss::fromText(formula).value(), start, {}, {}, {"Plain"},
                       {optimizer::parseSpec("gd").value()},  {}};
    report.runs.push_back(sweep(
        {report.loss, report.optimizers[0], start, report.until, {{-6, 6}, {-6, 6}}, {0.5, 2, 3}}));
    return report;
}

TEST(SweepFiles, line_isARun) {
    EXPECT_TRUE(csvOf(sweepOn("θ²", {3, 0}))
                    .starts_with("optimizer,alpha,outcome,steps,theta,loss\n"
                                 "Plain,0.5,converged,2,0,0\n"
                                 "Plain,1,oscillates,200,3,9\n"
                                 "Plain,2,diverged,200,"));
    EXPECT_TRUE(csvOf(sweepOn("x²+y²", {3, 1}))
                    .starts_with("optimizer,alpha,outcome,steps,theta_x,theta_y,loss\n"));
}

TEST(SweepFiles, json_hasTheSameRuns) {
    const json all = jsonOf(sweepOn("θ²", {3, 0}));
    EXPECT_EQ(all["start"], 3);
    EXPECT_EQ(all["optimizers"][0]["runs"][1]["outcome"], "oscillates");
    EXPECT_EQ(all["optimizers"][0]["runs"][1]["alpha"], 1);
    EXPECT_EQ(jsonOf(sweepOn("x²+y²", {3, 1}))["start"], (json{3, 1}));
}

} // namespace
} // namespace thetascope::race
