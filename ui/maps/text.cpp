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

} // namespace

QString briefPoint(const loss::Point& theta, const theme::VariableNames& names) {
    return names.isPlane() ? QStringLiteral("(%1, %2)")
                                 .arg(theme::formatNumber(theta[0]), theme::formatNumber(theta[1]))
                           : names.format(std::span(theta).first(1));
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
