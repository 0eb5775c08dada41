// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/report.h"

#include "core/race/profile.h"
#include "core/race/ranking.h"

#include <utility>

namespace thetascope::race {

Report reportOf(const Plan& plan) {
    Report report;
    report.contest.isTuned = plan.isTuned;
    for (const Entrant& entrant : plan.optimizers) {
        report.optimizers.push_back(entrant.name);
        report.contest.optimizers.push_back(entrant.optimizer);
    }
    for (const Ground& ground : plan.losses) {
        auto course = makeCourse(ground.experiment.loss(), extentOf(ground.experiment.experiment()),
                                 plan.settings);
        if (!course) {
            report.leftOut.push_back({ground.name, std::move(course.error())});
            continue;
        }
        report.losses.push_back(ground.name);
        report.contest.courses.push_back(std::move(*course));
    }
    report.standings.assign(report.losses.size(), std::vector<Standing>(report.optimizers.size()));
    return report;
}

std::vector<Named> Report::named(std::size_t course) const {
    std::vector<Named> all;
    for (std::size_t i = 0; i < optimizers.size(); ++i)
        all.push_back({optimizers[i], standings[course][i]});
    return all;
}

std::vector<std::size_t> Report::ranksOn(std::size_t course) const {
    std::vector<Result> results;
    for (const Standing& standing : standings[course])
        results.push_back(standing.result);
    return ranks(results);
}

std::vector<std::vector<double>> Report::costs() const {
    std::vector<std::vector<double>> rows;
    for (const std::vector<Standing>& course : standings) {
        rows.emplace_back();
        for (const Standing& standing : course)
            rows.back().push_back(leastCost(standing.result));
    }
    return rows;
}

std::vector<std::vector<double>> Report::matrix() const {
    std::vector<std::vector<double>> rows = costs();
    for (std::vector<double>& row : rows)
        row = relativeCosts(row);
    return rows;
}

} // namespace thetascope::race
