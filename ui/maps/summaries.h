// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/map.h"

#include <QString>
#include <QStringList>

namespace thetascope::ui::maps {

/// Returns what a map says about its optimizer, from the full text to the briefest: the share of
/// pixels that reach the lowest minimum in the range (that of their loss, if each has its own), the
/// part of an axis in which a fair part do if the axis is a hyper-parameter such as α, the median
/// number of steps, and what most of the others do. The map must be complete.
QStringList summaryTexts(const Map& map);

/// Returns texts as long as those of summaryTexts() may be for maps like the one requested.
QStringList longestSummaries(const basins::Request& request);

/// Returns the full text of a summary.
inline QString summaryText(const Map& map) {
    return summaryTexts(map).front();
}

/// Returns a longer text with what each part of the runs does and what the summary means. The map
/// must be complete.
QString summaryHelp(const Map& map);

} // namespace thetascope::ui::maps
