// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/races/loss_table.h"
#include "ui/races/shown_race.h"
#include "ui/theme/theme.h"

#include <QColor>
#include <QString>

#include <optional>
#include <vector>

namespace thetascope::ui::races {

/// Returns the cells of a row. Nothing in them depends on colour alone: the best has a star, those
/// that might be the best an outlined one, and all have numbers.
std::vector<LossCell> cellsOf(const LossRow& row);

/// Returns the colour behind a cell: the less it costs, the stronger, by the logarithm. The theme's
/// ink has enough contrast on all of them.
QColor shadeOf(const LossCell& cell, const theme::Theme& theme);

/// Returns all facts behind a cell, in lines.
QString helpOn(const LossTable& table, std::size_t row, std::size_t entrant);

/// Returns what is to be known about the optimizer of a column, in lines.
QString helpOnColumn(const LossTable& table, std::size_t entrant);

/// Returns what is to be known about the loss of a row, in lines.
QString helpOnRow(const LossRow& row);

/// Returns the name of the loss of a row.
QString titleOf(const LossRow& row);

/// Returns the fault of a row as a sentence that stands alone.
QString faultOf(const LossRow& row);

/// Returns the performance profiles of all entrants; that of the chosen one is drawn wide.
plot::ChartContent profileOf(const LossTable& table, std::optional<std::size_t> chosen);

/// Returns what the profile of an entrant says at a multiple of the least cost.
QString profileText(const LossTable& table, std::size_t entrant, double tau);

/// Returns all of a table as a picture shows it.
ShownLosses shownOf(const LossTable& table, std::optional<std::size_t> chosen);

} // namespace thetascope::ui::races
