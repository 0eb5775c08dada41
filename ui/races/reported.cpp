// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/reported.h"

#include <algorithm>

namespace thetascope::ui::races {

std::shared_ptr<const race::Report> reportOf(const Board& board,
                                             const experiment::Checked& checked) {
    const bool isComplete =
        board.course && !board.entrants.empty() &&
        board.standings.size() == board.entrants.size() &&
        std::ranges::all_of(board.standings, [](const auto& each) { return each.has_value(); });
    if (!isComplete)
        return nullptr;
    auto report = std::make_shared<race::Report>();
    report->contest.courses = {*board.course};
    report->contest.isTuned = board.isTuned;
    report->losses = {checked.experiment().loss};
    report->standings.emplace_back();
    for (std::size_t i = 0; i < board.entrants.size(); ++i) {
        report->contest.optimizers.push_back(board.entrants[i].optimizer);
        report->optimizers.push_back(board.entrants[i].name.toStdString());
        report->standings.front().push_back(*board.standings[i]);
    }
    return report;
}

} // namespace thetascope::ui::races
