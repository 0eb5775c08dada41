// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/table/number_table.h"

#include <cstddef>

namespace thetascope::ui::races {

class RankingModel;

/// A RankingTable shows a RankingModel, at first by cost. The usual key copies all of it.
class RankingTable final : public table::NumberTable {
    Q_OBJECT
public:
    /// Makes a table of a model, which must outlive it.
    explicit RankingTable(RankingModel& model, QWidget* parent = nullptr);

    /// Marks the row of an entrant.
    void choose(std::size_t entrant);

    /// Hides the columns for which there is no room in some width, of which the tooltips of the
    /// rows tell.
    void hideColumns(int width);

    /// Returns the height in which nothing has to be scrolled.
    int wholeHeight() const;

signals:
    /// This signal is emitted when another row has become the current one.
    void chosen(std::size_t entrant);
    /// This signal is emitted when the user has clicked on a row, or pressed Enter in it.
    void taken(std::size_t entrant);

private:
    RankingModel& m_model;
};

} // namespace thetascope::ui::races
