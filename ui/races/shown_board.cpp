// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/shown_board.h"

#include "ui/races/ranking_model.h"
#include "ui/races/text.h"

#include <utility>

namespace thetascope::ui::races {

namespace {

ShownRanking rankingOf(const Board& board) {
    using Column = RankingModel::Column;
    constexpr Column kColumns[] = {Column::Name,     Column::Rank,  Column::Rate, Column::Cost,
                                   Column::Interval, Column::Share, Column::Band, Column::Median};
    RankingModel model;
    model.setBoard(board, {}, 1);
    ShownRanking ranking;
    for (const Column column : kColumns)
        ranking.headings << RankingModel::headingOf(column);
    const std::vector<std::size_t> ranks = board.ranks();
    for (int row = 0; row < model.rowCount(); ++row) {
        const std::size_t entrant = model.entrantAt(row);
        ShownRanking::Row shown{board.entrants[entrant].slot, {}, false};
        for (const Column column : kColumns)
            shown.cells << model.index(row, column).data().toString();
        shown.isFirst = board.arrives(entrant) && ranks[entrant] == 1;
        ranking.rows.push_back(std::move(shown));
    }
    return ranking;
}

} // namespace

ShownRace shownBoard(const Board& board, std::shared_ptr<const loss::Loss> loss,
                     plot::ChartContent chart) {
    return {std::move(loss), std::move(chart), rankingOf(board), sentencesOf(board)};
}

} // namespace thetascope::ui::races
