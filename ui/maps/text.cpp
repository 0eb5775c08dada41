// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/text.h"

#include "ui/maps/fate_row.h"
#include "ui/plot/run_text.h"
#include "ui/theme/number_format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace thetascope::ui::maps {

namespace {

using basins::Axis;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::BasinText", text);
}

theme::VariableNames namesIn(const basins::Request& request) {
    return theme::VariableNames(*request.loss);
}

QString axisSymbol(const Axis& axis, const basins::Request& request) {
    switch (axis.quantity) {
    case Axis::Quantity::Start:
        return namesIn(request).start(0);
    case Axis::Quantity::StartY:
        return namesIn(request).start(1);
    case Axis::Quantity::Constant:
        return QString::fromStdString(axis.key);
    case Axis::Quantity::Setting:
        break;
    }
    const optimizer::Setting* const found = optimizer::findSetting(request.optimizer, axis.key);
    return QString::fromUtf8(found->parameter->symbol.data(),
                             static_cast<qsizetype>(found->parameter->symbol.size()));
}

QString percent(double share) {
    return theme::formatNumber(100 * share, share < 0.1 ? 2 : 3);
}

/// The text says "in the range", since there may be lower minima outside.
QString shareText(double share, const QString& lowest) {
    return tr("%1 % reach %2, the lowest in the range").arg(percent(share), lowest);
}

/// Where each loss has minima of its own, there is no point that is the lowest.
QString ownShareText(double share) {
    return tr("%1 % reach the lowest minimum of their loss").arg(percent(share));
}

QString shareText(const Map& map) {
    const double share = map.summary->shareAtLowest;
    if (map.landmarks->naming() == basins::Naming::Branches)
        return ownShareText(share);
    const basins::Landmarks& landmarks = map.landmarks->present();
    const std::vector<std::size_t> lowest = landmarks.lowest();
    if (lowest.size() > 1)
        return tr("%1 % reach one of the lowest in the range").arg(percent(share));
    return shareText(share,
                     briefPoint(landmarks.minima[lowest.front()].theta, namesIn(*map.request)));
}

QString restText(double share) {
    return tr("%1 % come to rest").arg(percent(share));
}

QString oneOfTheLowest(double share) {
    return tr("%1 % reach one of the lowest").arg(percent(share));
}

QString bandText(const QString& symbol, double low, double high) {
    return tr("%1 from %2 to %3")
        .arg(symbol, theme::formatNumber(low, 3), theme::formatNumber(high, 3));
}

QString medianText(double steps) {
    const QString text =
        steps == 1 ? tr("median 1 step") : tr("median %1 steps").arg(theme::formatNumber(steps));
    return QString(text).replace(' ',
                                 QChar(0x00a0)); // non-breaking spaces keep the phrase on one line
}

/// Describes the end of a pixel's run. Where losses have minima of their own, it names the one.
QString endText(const Map& map, Map::Pixel pixel) {
    const theme::VariableNames names = namesIn(*map.request);
    const basins::Landing landing = map.landingOf(pixel);
    const basins::End end = map.endOf(pixel);
    if (landing.fate != basins::Fate::Minimum ||
        map.landmarks->naming() != basins::Naming::Branches)
        return fateText(landing, end, names);
    const basins::NumberedLandmarks& own = map.landmarks->at(pixel.column, pixel.row);
    const auto which = std::ranges::find(own.numbers, landing.minimum) - own.numbers.begin();
    const loss::Point theta = own.landmarks.minima[static_cast<std::size_t>(which)].theta;
    return tr("settles at the minimum %1 after %2")
        .arg(briefPoint(theta, names), plot::stepsText(end.steps));
}

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral("; "));
}

} // namespace

QString briefPoint(const loss::Point& theta, const theme::VariableNames& names) {
    return names.isPlane() ? QStringLiteral("(%1, %2)")
                                 .arg(theme::formatNumber(theta[0]), theme::formatNumber(theta[1]))
                           : names.format(std::span(theta).first(1));
}

QString fateText(const basins::Landing& landing, const basins::End& end,
                 const theme::VariableNames& names) {
    return QString(rowOf(landing.fate).sentence)
        .replace(QStringLiteral("%1"), plot::stepsText(end.steps))
        .replace(QStringLiteral("%2"), briefPoint(end.theta, names));
}

QString pixelText(const Map& map, Map::Pixel pixel) {
    const basins::Request& request = *map.request;
    return QStringLiteral("%1 = %2    %3 = %4    %5")
        .arg(axisSymbol(request.across, request),
             theme::formatNumber(request.across.value(pixel.column, request.width)),
             axisSymbol(request.up, request),
             theme::formatNumber(request.up.value(pixel.row, request.height)), endText(map, pixel));
}

QString startText(const Map& map, Map::Pixel pixel) {
    const basins::Request& request = *map.request;
    return QStringLiteral("%1 = %2 %3")
        .arg(axisSymbol(request.across, request),
             theme::formatNumber(request.across.value(pixel.column, request.width), 4),
             fateText(map.landingOf(pixel), map.endOf(pixel), namesIn(request)));
}

QString summaryText(const Map& map) {
    if (map.landmarks->naming() == basins::Naming::None) {
        QStringList parts{restText(map.summary->shareSettled)};
        if (map.summary->medianSteps)
            parts << medianText(*map.summary->medianSteps);
        return joined(parts);
    }
    if (map.landmarks->count() == 0)
        return tr("There is no minimum within the range.");
    const basins::Summary& summary = *map.summary;
    QStringList parts{shareText(map)};
    const auto addBand = [&](const Axis& axis, std::size_t pixels,
                             const std::optional<basins::Summary::Band>& band) {
        if (band && axis.quantity == Axis::Quantity::Setting)
            parts << bandText(axisSymbol(axis, *map.request), axis.value(band->first, pixels),
                              axis.value(band->last, pixels));
    };
    addBand(map.request->across, map.map->width(), summary.columnsReachingLowest);
    addBand(map.request->up, map.map->height(), summary.rowsReachingLowest);
    if (summary.medianSteps)
        parts << medianText(*summary.medianSteps);
    return joined(parts);
}

QString briefSummary(const Map& map) {
    if (map.landmarks->naming() == basins::Naming::None)
        return restText(map.summary->shareSettled);
    const double share = map.summary->shareAtLowest;
    if (map.landmarks->count() == 0)
        return tr("no minimum within the range");
    return map.landmarks->naming() == basins::Naming::Common &&
                   map.landmarks->present().lowest().size() > 1
               ? oneOfTheLowest(share)
               : tr("%1 % reach the lowest").arg(percent(share));
}

QString longestSummary(const basins::Request& request) {
    QStringList parts{basins::namingOf(request) == basins::Naming::Branches
                          ? ownShareText(0.123)
                          : shareText(0.123, briefPoint({-3.456, -3.456}, namesIn(request)))};
    for (const Axis* axis : {&request.across, &request.up}) {
        if (axis->quantity == Axis::Quantity::Setting)
            parts << bandText(QStringLiteral("α"), 0.00123, 0.123);
    }
    return joined(parts << medianText(123));
}

QString longestBriefSummary() {
    return oneOfTheLowest(0.123);
}

QStringList fixedTexts(const basins::Request& request, int digits) {
    const auto isAxis = [&](const Axis& wanted) {
        return std::ranges::any_of(
            std::initializer_list<Axis>{request.across, request.up}, [&](const Axis& axis) {
                return axis.quantity == wanted.quantity && axis.key == wanted.key;
            });
    };
    QStringList parts;
    const auto add = [&](const Axis& axis, double value) {
        if (!isAxis(axis))
            parts << QStringLiteral("%1 = %2").arg(axisSymbol(axis, request),
                                                   theme::formatNumber(value, digits));
    };
    for (const optimizer::Setting& setting : optimizer::settingsToRead(request.optimizer))
        add({Axis::Quantity::Setting, std::string(setting.parameter->key)}, setting.value);
    add({Axis::Quantity::Start, {}}, request.start[0]);
    if (request.loss->dimension() == 2)
        add({Axis::Quantity::StartY, {}}, request.start[1]);
    return parts;
}

} // namespace thetascope::ui::maps
