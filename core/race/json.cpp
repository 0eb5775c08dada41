// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/json.h"

#include "core/expression/formula.h"
#include "core/race/losses_words.h"
#include "core/race/profile.h"
#include "core/race/tuning.h"

#include <nlohmann/json.hpp>

namespace thetascope::race {

namespace {

using Json = nlohmann::ordered_json; // numbers that are not finite become null

Json rangeJson(loss::Range range) {
    return Json::array({range.low, range.high});
}

Json settingsJson(const Report& report, const Settings& settings) {
    return {{"rates", settings.rates.count},
            {"lowest_rate", settings.rates.low},
            {"highest_rate", settings.rates.high},
            {"starts", settings.starts},
            {"seed", settings.seed},
            {"target", settings.target},
            {"steps", settings.steps},
            {"tuned", report.contest.isTuned}};
}

Json optimizersJson(const Report& report) {
    Json all = Json::array();
    for (std::size_t i = 0; i < report.optimizers.size(); ++i) {
        const optimizer::Optimizer& optimizer = report.contest.optimizers[i];
        all.push_back(
            {{"name", report.optimizers[i]},
             {"spec", toSpec(optimizer)},
             {"tuned", report.contest.isTuned ? tuningText(optimizer) : title(optimizer) + ": α"}});
    }
    return all;
}

Json ratesJson(const Result& result) {
    Json all = Json::array();
    for (const RateResult& each : result.rates)
        all.push_back({{"alpha", each.rate},
                       {"share", each.share},
                       {"cost", each.cost},
                       {"median", each.median},
                       {"loss", each.loss}});
    return all;
}

Json standingJson(const std::string& name, const Standing& standing, std::size_t rank) {
    const Result& result = standing.result;
    Json json{{"name", name},
              {"rank", rank},
              {"arrives", result.best.has_value()},
              {"spec", toSpec(standing.optimizer)}};
    if (result.best) {
        const RateResult& best = result.rates[*result.best];
        json["alpha"] = best.rate;
        json["share"] = best.share;
        json["cost"] = best.cost;
        json["cost_interval"] = {result.cost.low, result.cost.high};
        json["median"] = best.median;
        json["loss"] = best.loss;
        json["band"] = {result.rates[result.bandBegin].rate, result.rates[result.bandEnd].rate};
        json["decades"] = result.decades();
        json["cost_as_set"] = leastCost(standing.asSet);
    }
    json["settings"] = standing.settings;
    json["rates"] = ratesJson(result);
    return json;
}

Json courseJson(const Report& report, std::size_t index) {
    const Course& course = report.contest.courses[index];
    Json json{{"name", report.losses[index]}, {"formula", course.loss->text()}};
    Json constants = Json::object();
    for (const expression::NamedConstant& constant : course.loss->constants())
        constants[constant.name] = constant.value;
    if (!constants.empty())
        json["constants"] = std::move(constants);
    json["range"] = course.loss->dimension() == 1
                        ? rangeJson(course.extent.x)
                        : Json::array({rangeJson(course.extent.x), rangeJson(course.extent.y)});
    json["lowest"] = course.depths.lowest;
    json["height"] = course.depths.height;
    json["target"] = course.target;
    json["starts"] = course.starts.size();
    json["undefined_starts"] = course.undefinedStarts;
    json["starts_within_target"] = course.startsWithinTarget;
    const std::vector<std::size_t> ranks = report.ranksOn(index);
    for (std::size_t i = 0; i < report.optimizers.size(); ++i)
        json["optimizers"].push_back(
            standingJson(report.optimizers[i], report.standings[index][i], ranks[i]));
    json["sentences"] = sentences(course, report.named(index));
    return json;
}

Json profileJson(const Report& report, const std::vector<std::vector<double>>& matrix) {
    static constexpr double kTaus[] = {1, 1.5, 2, 3, 5, 10, 20, 50, 100};
    Json json{{"tau", kTaus}};
    for (std::size_t i = 0; i < report.optimizers.size(); ++i) {
        std::vector<double> costs;
        costs.reserve(matrix.size());
        for (const std::vector<double>& row : matrix)
            costs.push_back(row[i]);
        std::vector<double> shares;
        for (const double tau : kTaus)
            shares.push_back(profile(costs, tau));
        json["optimizers"].push_back({{"name", report.optimizers[i]}, {"share", shares}});
    }
    return json;
}

} // namespace

void writeJson(const Report& report, std::ostream& out) {
    Json json{{"thetascope_race", 1}};
    json["settings"] = settingsJson(report, report.contest.courses.front().settings);
    json["optimizers"] = optimizersJson(report);
    json["losses"] = Json::array();
    for (std::size_t course = 0; course < report.losses.size(); ++course)
        json["losses"].push_back(courseJson(report, course));
    json["left_out"] = Json::array();
    for (const LeftOut& each : report.leftOut)
        json["left_out"].push_back({{"loss", each.loss}, {"reason", each.sentence}});
    if (report.losses.size() > 1) {
        const std::vector<std::vector<double>> matrix = report.matrix();
        json["relative_costs"] = matrix;
        json["profile"] = profileJson(report, matrix);
        json["sentences"] = lossesSentences(report.optimizers, report.costs());
    }
    out << json.dump(1, ' ', false, Json::error_handler_t::replace) << '\n';
}

} // namespace thetascope::race
