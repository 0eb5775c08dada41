// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/loss_table.h"

#include "core/race/losses_words.h"
#include "core/race/profile.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace thetascope::ui::races {

LossTable emptyTable(LossesOrder order) {
    LossTable table{std::move(order), {}};
    for (const loss::Entry& entry : loss::catalogue()) {
        table.rows.push_back({&entry, {}, {}});
        table.rows.back().standings.resize(table.order.entrants.size());
    }
    return table;
}

bool isComplete(const LossRow& row) {
    return row.fault.isEmpty() &&
           std::ranges::all_of(row.standings, [](const auto& standing) { return !!standing; });
}

double costOf(const race::Standing* standing) {
    return standing && standing->result.best ? standing->result.rates[*standing->result.best].cost
                                             : std::numeric_limits<double>::infinity();
}

std::vector<double> costsOf(const LossRow& row) {
    std::vector<double> costs;
    for (const auto& standing : row.standings)
        costs.push_back(costOf(standing.get()));
    return costs;
}

std::vector<double> relativeCostsOf(const LossTable& table, std::size_t entrant) {
    std::vector<double> relative;
    for (const LossRow& row : table.rows) {
        if (isComplete(row))
            relative.push_back(race::relativeCosts(costsOf(row))[entrant]);
    }
    return relative;
}

QStringList sentencesOn(const LossTable& table) {
    std::vector<std::string> names;
    for (const Entrant& entrant : table.order.entrants)
        names.push_back(entrant.name.toStdString());
    std::vector<std::vector<double>> costs;
    for (const LossRow& row : table.rows) {
        if (isComplete(row))
            costs.push_back(costsOf(row));
    }
    QStringList sentences;
    for (const std::string& sentence : race::lossesSentences(names, costs))
        sentences << QString::fromStdString(sentence);
    return sentences;
}

} // namespace thetascope::ui::races
