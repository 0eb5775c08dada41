// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/more_steps.h"

#include "ui/maps/fate_row.h"
#include "ui/plot/run_text.h"
#include "ui/theme/number_format.h"

#include <QCoreApplication>

#include <algorithm>

namespace thetascope::ui::maps {

namespace {

constexpr double kFewSettled = 0.1;
constexpr double kMostMoving = 0.5;
constexpr std::uint64_t kTimes = 10;
/// Maps of more steps take minutes, which nobody should start by a single click.
constexpr std::uint64_t kMostOffered = 100'000;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::maps::MoreSteps", text);
}

/// Returns the share of a map's runs that have settled anywhere.
double settledShare(const Map& map) {
    double settled = 0;
    for (const FateRow& row : fateRows())
        settled += row.endsByItself ? map.summary->share(row.fate) : 0;
    return settled;
}

} // namespace

std::optional<StepsOffer> stepsOffer(const std::vector<const Map*>& maps) {
    if (maps.empty() || std::ranges::any_of(maps, [](const Map* map) { return !map->summary; }))
        return std::nullopt;
    const descent::StoppingRule now = maps.front()->request->until;
    StepsOffer offer{.maps = maps.size(), .now = now, .more = kTimes * now.steps};
    for (const Map* map : maps) {
        const double settled = settledShare(*map);
        if (settled < kFewSettled && map->summary->share(basins::Fate::NotSettled) >= kMostMoving) {
            ++offer.empty;
            offer.settled += settled;
        }
    }
    if (offer.empty == 0 || offer.more > kMostOffered)
        return std::nullopt;
    offer.settled /= static_cast<double>(offer.empty);
    return offer;
}

QString reasonText(const StepsOffer& offer) {
    const QString steps = plot::stepsText(offer.now.steps);
    const bool seeksRest = offer.now.tolerance > 0;
    if (offer.empty < offer.maps)
        return (seeksRest ? tr("In %1 of %2 maps hardly a run comes to rest within %3.")
                          : tr("In %1 of %2 maps hardly a run is at a minimum after %3."))
            .arg(offer.empty)
            .arg(offer.maps)
            .arg(steps);
    if (offer.settled == 0)
        return (seeksRest ? tr("No run comes to rest within %1.")
                          : tr("No run is at a minimum after %1."))
            .arg(steps);
    const QString share = theme::formatNumber(100 * offer.settled, offer.settled < 0.01 ? 1 : 2);
    return (seeksRest ? tr("Only %1 % come to rest within %2.")
                      : tr("Only %1 % are at a minimum after %2."))
        .arg(share, steps);
}

QString briefReasonText(const StepsOffer& offer) {
    if (offer.empty < offer.maps)
        return tr("%1 of %2 still moving").arg(offer.empty).arg(offer.maps);
    if (offer.settled == 0)
        return tr("None at rest");
    return offer.settled < 0.01
               ? tr("Under 1 % at rest")
               : tr("Only %1 % at rest").arg(theme::formatNumber(100 * offer.settled, 1));
}

QString captionText(const StepsOffer& offer) {
    return tr("Compute with %1").arg(theme::formatCount(offer.more));
}

} // namespace thetascope::ui::maps
