// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/legend_entries.h"

#include "ui/maps/fate_row.h"
#include "ui/maps/minimum_colours.h"
#include "ui/maps/painting.h"
#include "ui/maps/text.h"
#include "ui/plot/run_text.h"
#include "ui/theme/number_format.h"
#include "ui/theme/variable_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <set>
#include <span>

namespace thetascope::ui::maps {

namespace {

using basins::Fate;

constexpr std::size_t kMostLowest = 3;   ///< So many of many minima are named.
constexpr std::size_t kMostBranches = 6; ///< So many branches are listed.
constexpr int kDigits = 3;               ///< The digits of the range over which one moves.

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::maps::Legend", text);
}

std::set<Fate> fatesIn(const std::vector<const Map*>& maps) {
    std::set<Fate> fates;
    for (const Map* map : maps) {
        for (const basins::Landing& landing : map->landings)
            fates.insert(landing.fate);
    }
    return fates;
}

/// Describes a range over which a minimum moves: "θ from −1.04 to −0.97".
QString rangeText(double low, double high, const theme::VariableNames& names) {
    return tr("%1 from %2 to %3")
        .arg(names.name(0), theme::formatNumber(low, kDigits), theme::formatNumber(high, kDigits));
}

/// Describes the branch with a number by the range over which it moves, or its place if it stays.
QString branchText(const std::vector<basins::Branch>& branches, std::size_t number,
                   const theme::VariableNames& names) {
    double size = 0;
    for (const basins::Branch& branch : branches)
        size = std::max({size, std::abs(branch.low[0]), std::abs(branch.high[0])});
    // Minima are found to 1e-10 or so, and "from −2e−11 to 0" would say nothing.
    const auto rounded = [&](double theta) { return std::abs(theta) < 1e-9 * size ? 0 : theta; };
    const double low = rounded(branches[number].low[0]);
    const double high = rounded(branches[number].high[0]);
    return theme::formatNumber(low, kDigits) == theme::formatNumber(high, kDigits)
               ? names.format(std::span(&low, 1), kDigits)
               : rangeText(low, high, names);
}

/// Appends many minima, which are coloured by depth: the lowest, and a bar for the others.
void addDepths(const Map& map, const MinimumColours& colours, std::vector<LegendEntry>& entries) {
    const basins::Landmarks& landmarks = map.landmarks->present();
    const std::vector<std::size_t> lowest = landmarks.lowest();
    const std::size_t named = std::min(lowest.size(), kMostLowest);
    for (std::size_t i = 0; i < named; ++i)
        entries.push_back({tr("%1, the lowest")
                               .arg(briefPoint(landmarks.minima[lowest[i]].theta,
                                               theme::VariableNames(*map.request->loss))),
                           colours.of(lowest[i])});
    entries.push_back({.text = tr("and %1 more, by their L:").arg(colours.count() - named),
                       .hasBox = false,
                       .isScale = true,
                       .ticks = colours.depths().ticks(),
                       .scaleEnd = shareOfDepth(1)});
}

/// Appends the minima of maps whose pixels have the same loss.
void addMinima(const Map& map, const Colours& colours, std::vector<LegendEntry>& entries) {
    const MinimumColours colourOf(*map.landmarks, colours);
    if (colourOf.areByDepth())
        return addDepths(map, colourOf, entries);
    const auto& minima = map.landmarks->present().minima;
    const bool areFew = minima.size() <= MinimumColours::kMostColours;
    const std::size_t named = areFew ? minima.size() : kMostLowest;
    for (std::size_t i = 0; i < named; ++i)
        entries.push_back({briefPoint(minima[i].theta, theme::VariableNames(*map.request->loss)),
                           colourOf.of(i)});
    if (!areFew)
        entries.push_back({tr("and %1 more, equally low").arg(minima.size() - named), {}, false});
}

/// Appends branches with the ranges over which they move, but only so many that the legend stays
/// readable. Room is reserved for as many as are ever listed, since their number may depend on the
/// size of the map, and that on the room.
void addBranches(const Map& map, const Colours& colours, Fates which,
                 std::vector<LegendEntry>& entries) {
    const std::vector<basins::Branch>& branches = map.landmarks->branches();
    const theme::VariableNames names(*map.request->loss);
    const std::size_t listed =
        which == Fates::All ? kMostBranches : std::min(branches.size(), kMostBranches);
    for (std::size_t i = 0; i < listed; ++i)
        entries.push_back(
            {which == Fates::All ? rangeText(-3.45, -1.23, names) : branchText(branches, i, names),
             colours.minimum(i)});
    const std::size_t more = which == Fates::All ? 10 : branches.size() - listed;
    if (more > 0)
        entries.push_back({tr("and %1 more").arg(more), {}, false});
}

/// Appends what colours mean that distinguish where runs have ended.
void addEnds(const Map& map, const Colours& colours, bool someAtRest, Fates which,
             std::vector<LegendEntry>& entries) {
    switch (map.landmarks->naming()) {
    case basins::Naming::Common:
        addMinima(map, colours, entries);
        break;
    case basins::Naming::Branches:
        addBranches(map, colours, which, entries);
        break;
    case basins::Naming::None:
        if (someAtRest)
            entries.push_back({rowOf(Fate::AtRest).legend, colours.fate(Fate::AtRest)});
        break;
    }
    const bool areByDepth = !entries.empty() && entries.back().isScale;
    if (!entries.empty() && !areByDepth && map.request->until.tolerance > 0)
        entries.push_back({tr("fainter: more steps"), {}, false});
}

/// Returns whether the row of a fate has no entry: where minima have names, no run is just "at
/// rest", and where they have none, none is "elsewhere".
bool hasOwnEntries(Fate fate, basins::Naming naming) {
    return fate == Fate::AtRest || (fate == Fate::Elsewhere && naming == basins::Naming::None);
}

} // namespace

std::vector<LegendEntry> basinLegend(const std::vector<const Map*>& maps, Mode mode,
                                     const Colours& colours, const Scale& scale, Fates which) {
    std::vector<LegendEntry> entries;
    if (maps.empty())
        return entries;
    const Map& first = *maps.front();
    const std::uint64_t limit = first.request->until.steps;
    const std::set<Fate> fates = fatesIn(maps);
    if (mode == Mode::Outcome) {
        addEnds(first, colours, which == Fates::All || fates.contains(Fate::AtRest), which,
                entries);
    } else {
        entries.push_back({.text = mode == Mode::Loss ? tr("final L") : tr("steps"),
                           .hasBox = false,
                           .isScale = true,
                           .ticks = scale.ticks()});
    }
    for (const FateRow& row : fateRows()) {
        if (hasOwnEntries(row.fate, first.landmarks->naming()))
            continue;
        if (row.legend.isEmpty() || (which == Fates::Occurring && !fates.contains(row.fate)))
            continue;
        if (!isOnScale(row.fate, mode))
            entries.push_back(
                {QString(row.legend).replace(QStringLiteral("%1"), plot::stepsText(limit)),
                 colours.fate(row.fate)});
    }
    return entries;
}

} // namespace thetascope::ui::maps
