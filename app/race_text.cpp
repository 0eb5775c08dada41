// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/race_text.h"

#include "app/figures.h"
#include "app/text_table.h"
#include "core/race/losses_words.h"
#include "core/race/profile.h"
#include "core/race/tuning.h"
#include "core/text/names.h"
#include "core/text/number_text.h"
#include "core/text/percentage.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace thetascope::app {

namespace {

const char* const kNever = "–"; // in place of a number that there is not

std::string between(double low, double high) {
    return figure(low) + " … " + figure(high);
}

std::string counted(std::size_t count, const std::string& what) {
    return std::to_string(count) + ' ' + what + (count == 1 ? "" : "s");
}

std::string settingsText(const race::Settings& settings) {
    const race::RateGrid& rates = settings.rates;
    return counted(settings.starts, "start") + ", " + counted(rates.count, "learning rate") +
           (rates.count == 1 ? ", " + figure(rates.low)
                             : " from " + figure(rates.low) + " to " + figure(rates.high)) +
           ", at most " + counted(settings.steps, "step");
}

/// The order in which optimizers are listed: by rank, then by cost.
std::vector<std::size_t> orderOn(const race::Report& report, std::size_t course) {
    const std::vector<std::size_t> ranks = report.ranksOn(course);
    std::vector<std::size_t> order(ranks.size());
    std::iota(order.begin(), order.end(), 0);
    std::ranges::stable_sort(order, {}, [&](std::size_t i) {
        return std::pair(ranks[i], leastCost(report.standings[course][i].result));
    });
    return order;
}

/// The settings of an optimizer but for its learning rate.
std::string otherSettings(const optimizer::Optimizer& optimizer) {
    std::string text;
    for (const optimizer::Setting& setting : std::span(optimizer.settings).subspan(1))
        text += (text.empty() ? "" : ", ") + std::string(setting.parameter->symbol) + " = " +
                text::forPeople(setting.value);
    return text;
}

void printRanking(const race::Report& report, std::size_t course, std::ostream& out) {
    const bool isTuned = report.contest.isTuned;
    const std::vector<std::size_t> ranks = report.ranksOn(course);
    TextTable table;
    std::vector<std::string> head = {"rank",
                                     "optimizer",
                                     "cost",
                                     "95 % interval",
                                     "arrives",
                                     "best α",
                                     "at most twice the cost at α",
                                     "decades",
                                     "median"};
    if (isTuned)
        head.emplace_back("other settings");
    table.add(head);
    for (const std::size_t i : orderOn(report, course)) {
        const race::Standing& standing = report.standings[course][i];
        const race::Result& result = standing.result;
        std::vector<std::string> row = {kNever, text::shown(report.optimizers[i])};
        if (result.best) {
            const race::RateResult& best = result.rates[*result.best];
            row.front() = std::to_string(ranks[i]);
            row.insert(row.end(), {figure(best.cost), between(result.cost.low, result.cost.high),
                                   text::percentage(best.share), figure(best.rate),
                                   between(result.rates[result.bandBegin].rate,
                                           result.rates[result.bandEnd].rate),
                                   figure(result.decades()), figure(best.median)});
            if (isTuned)
                row.push_back(otherSettings(standing.optimizer));
        } else {
            row.insert(row.end(), {figure(leastCost(result)), "", text::percentage(0)});
            row.resize(head.size());
        }
        table.add(std::move(row));
    }
    table.print(out, "");
}

void printTuning(const race::Report& report, std::ostream& out) {
    if (!report.contest.isTuned) {
        out << "Tried for each optimizer: its learning rate α; its other settings are as they "
               "were.\n";
        return;
    }
    out << "Tried for each optimizer:\n";
    for (std::size_t i = 0; i < report.optimizers.size(); ++i)
        out << "  " << race::tuningText(report.contest.optimizers[i]) << " ("
            << report.standings.front()[i].settings << " settings)\n";
}

void printOne(const race::Report& report, std::ostream& out) {
    const race::Course& course = report.contest.courses.front();
    out << text::shown(report.losses.front()) << '\n'
        << settingsText(course.settings) << "; a run has arrived where L ≤ "
        << figure(course.target) << "\n(the lowest minimum in the range is "
        << figure(course.depths.lowest) << ", and the loss is " << figure(course.depths.height)
        << " high).\n\n";
    printRanking(report, 0, out);
    out << '\n';
    for (const std::string& sentence : sentences(course, report.named(0)))
        out << sentence << '\n';
    out << '\n';
    printTuning(report, out);
}

void printMatrix(const race::Report& report, const std::vector<std::vector<double>>& costs,
                 const std::vector<std::vector<double>>& matrix, std::ostream& out) {
    TextTable table;
    std::vector<std::string> head = {"loss"};
    for (const std::string& name : report.optimizers)
        head.push_back(text::shown(name));
    table.add(head);
    for (std::size_t course = 0; course < matrix.size(); ++course) {
        std::vector<std::string> row = {text::shown(report.losses[course])};
        for (std::size_t i = 0; i < matrix[course].size(); ++i)
            row.push_back(std::isinf(costs[course][i]) ? kNever : figure(matrix[course][i]));
        table.add(std::move(row));
    }
    table.print(out, "");
}

void printProfile(const race::Report& report, const std::vector<std::vector<double>>& costs,
                  const std::vector<std::vector<double>>& matrix, std::ostream& out) {
    static constexpr double kTaus[] = {1, 2, 5, 10};
    TextTable table;
    table.add({"optimizer", "the best", "within 2 times", "5 times", "10 times", "arrives"});
    for (std::size_t i = 0; i < report.optimizers.size(); ++i) {
        std::vector<double> relative;
        relative.reserve(matrix.size());
        for (const std::vector<double>& each : matrix)
            relative.push_back(each[i]);
        std::vector<std::string> row = {text::shown(report.optimizers[i])};
        for (const double tau : kTaus)
            row.push_back(text::percentage(race::profile(relative, tau)));
        const auto arrives = std::ranges::count_if(
            costs, [&](const std::vector<double>& each) { return !std::isinf(each[i]); });
        row.push_back(
            text::percentage(static_cast<double>(arrives) / static_cast<double>(costs.size())));
        table.add(std::move(row));
    }
    table.print(out, "");
}

void printSeveral(const race::Report& report, std::ostream& out) {
    const std::vector<std::vector<double>> costs = report.costs();
    const std::vector<std::vector<double>> matrix = report.matrix();
    out << report.losses.size() << " losses; on each "
        << settingsText(report.contest.courses.front().settings) << ".\n\n"
        << "Cost relative to that of the loss's best (1; " << kNever << ": it never arrives)\n\n";
    printMatrix(report, costs, matrix, out);
    out << "\nShare of the losses on which an optimizer is the best, or costs at most so many "
           "times as much\n\n";
    printProfile(report, costs, matrix, out);
    out << '\n';
    for (const std::string& sentence : race::lossesSentences(report.optimizers, costs))
        out << sentence << '\n';
    out << '\n';
    for (std::size_t course = 0; course < report.losses.size(); ++course)
        out << text::shown(report.losses[course]) << ": "
            << sentences(report.contest.courses[course], report.named(course)).front() << '\n';
    out << '\n';
    printTuning(report, out);
}

} // namespace

void printRace(const race::Report& report, std::ostream& out) {
    if (report.losses.size() == 1)
        printOne(report, out);
    else
        printSeveral(report, out);
    for (const race::LeftOut& each : report.leftOut)
        out << text::shown(each.loss) << " is left out: " << each.sentence << ".\n";
}

} // namespace thetascope::app
