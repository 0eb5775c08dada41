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

} // namespace

std::optional<StepsOffer> stepsOffer(const std::vector<const Map*>& maps) {
    if (maps.empty())
        return std::nullopt;
    double settled = 0;
    double moving = 0;
    for (const Map* map : maps) {
        if (!map->summary)
            return std::nullopt;
        for (const FateRow& row : fateRows()) {
            const double share = map->summary->share(row.fate) / static_cast<double>(maps.size());
            settled += row.endsByItself ? share : 0;
            moving += row.fate == basins::Fate::NotSettled ? share : 0;
        }
    }
    const descent::StoppingRule now = maps.front()->request->until;
    const std::uint64_t more = std::min(kTimes * now.steps, kMostOffered);
    if (settled >= kFewSettled || moving < kMostMoving || more <= now.steps)
        return std::nullopt;
    return StepsOffer{settled, now, more};
}

QString reasonText(const StepsOffer& offer) {
    const QString steps = plot::stepsText(offer.now.steps);
    const bool isNone = offer.settled == 0;
    const QString share =
        isNone ? QString() : theme::formatNumber(100 * offer.settled, offer.settled < 0.01 ? 1 : 2);
    if (offer.now.tolerance > 0)
        return isNone ? tr("Nothing comes to rest within %1.").arg(steps)
                      : tr("Only %1 % come to rest within %2.").arg(share, steps);
    return isNone ? tr("Nothing is at a minimum after %1.").arg(steps)
                  : tr("Only %1 % are at a minimum after %2.").arg(share, steps);
}

QString captionText(const StepsOffer& offer, bool isBrief) {
    const QString steps = theme::formatCount(offer.more);
    return isBrief ? tr("%1 steps").arg(steps) : tr("Compute with %1").arg(steps);
}

} // namespace thetascope::ui::maps
