// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/races/board.h"

#include <QString>
#include <QStringList>

namespace thetascope::ui::races {

/// Returns a number of steps for people: ∞, whole, or with one decimal if it is small.
QString stepsText(double steps);
/// Returns a share as a percentage; 100 % and 0 % mean exactly all and none.
QString shareText(double share);

/// Describes the results of an entrant with one rate, in several lines.
QString rateText(const Board& board, std::size_t entrant, std::size_t rate);
/// Describes the result of an entrant at its best, in several lines.
QString standingText(const Board& board, std::size_t entrant);
/// Says in sentences what the comparison has shown: see race::sentences(). Entrants without a
/// result are left out.
QStringList sentencesOf(const Board& board);

} // namespace thetascope::ui::races
