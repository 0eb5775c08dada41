// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/basins/basin_text.h"

#include "ui/theme/number_format.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>

namespace thetascope::ui {

namespace {

using basins::Axis;
using basins::Fate;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::BasinText", text);
}

QString axisSymbol(const Axis& axis, const basins::Request& request) {
    switch (axis.quantity) {
    case Axis::Quantity::Start:
        return request.loss->dimension() == 1 ? QStringLiteral("θ⁽⁰⁾") : QStringLiteral("x⁽⁰⁾");
    case Axis::Quantity::StartY:
        return QStringLiteral("y⁽⁰⁾");
    case Axis::Quantity::Setting:
        break;
    }
    const auto& settings = request.optimizer.settings;
    const auto found = std::ranges::find_if(
        settings, [&](const auto& setting) { return setting.parameter->key == axis.key; });
    return QString::fromUtf8(found->parameter->symbol.data(),
                             static_cast<qsizetype>(found->parameter->symbol.size()));
}

QString shareText(double share, const QString& lowest) {
    return tr("%1 % reach %2, the lowest")
        .arg(formatNumber(100 * share, share < 0.1 ? 2 : 3), lowest);
}

QString stretchText(const QString& symbol, double low, double high) {
    return tr("%1 from %2 to %3").arg(symbol, formatNumber(low, 3), formatNumber(high, 3));
}

QString stepsText(double median) {
    // One phrase: no line ends within it.
    return tr("median %1 steps").arg(formatNumber(median)).replace(' ', QChar(0x00a0));
}

QString joined(const QStringList& parts) {
    return parts.join(QStringLiteral("; "));
}

} // namespace

QString briefPoint(const loss::Point& theta, std::size_t dimension) {
    return dimension == 1
               ? formatPoint(std::span(theta).first(1))
               : QStringLiteral("(%1, %2)").arg(formatNumber(theta[0]), formatNumber(theta[1]));
}

QString fateText(const basins::Landing& landing, const basins::End& end, std::size_t dimension) {
    const QString place = briefPoint(end.theta, dimension);
    const QString steps = formatCount(end.steps);
    switch (landing.fate) {
    case Fate::Unknown:
        break;
    case Fate::Minimum:
        return tr("settles at %1 after %2 steps").arg(place, steps);
    case Fate::Elsewhere:
        return tr("settles elsewhere, at %1, after %2 steps").arg(place, steps);
    case Fate::NotSettled:
        return tr("not settled after %2 steps, at %1").arg(place, steps);
    case Fate::Diverged:
        return tr("diverges after %1 steps").arg(steps);
    case Fate::LeftDomain:
        return tr("leaves the domain after %1 steps").arg(steps);
    }
    return {};
}

QString pixelText(const BasinMap& map, BasinMap::Pixel pixel) {
    const basins::Request& request = *map.request;
    return QStringLiteral("%1 = %2    %3 = %4    %5")
        .arg(axisSymbol(request.across, request),
             formatNumber(request.across.value(pixel.column, request.width)),
             axisSymbol(request.up, request),
             formatNumber(request.up.value(pixel.row, request.height)),
             fateText(map.landingOf(pixel), map.endOf(pixel), map.map->dimension()));
}

QString startText(const BasinMap& map, BasinMap::Pixel pixel) {
    const basins::Request& request = *map.request;
    return QStringLiteral("%1 = %2 %3")
        .arg(axisSymbol(request.across, request),
             formatNumber(request.across.value(pixel.column, request.width), 4),
             fateText(map.landingOf(pixel), map.endOf(pixel), map.map->dimension()));
}

QString summaryText(const BasinMap& map) {
    const auto lowest = map.landmarks->lowest();
    if (!lowest)
        return tr("There is no minimum within the range.");
    const basins::Summary& summary = *map.summary;
    QStringList parts;
    parts << shareText(summary.shareAtLowest,
                       briefPoint(map.landmarks->minima[*lowest].theta, map.map->dimension()));
    const Axis& up = map.request->up;
    if (summary.rowsReachingLowest && up.quantity == Axis::Quantity::Setting) {
        const auto value = [&](std::size_t row) { return up.value(row, map.map->height()); };
        parts << stretchText(axisSymbol(up, *map.request), value(summary.rowsReachingLowest->first),
                             value(summary.rowsReachingLowest->last));
    }
    if (summary.medianSteps)
        parts << stepsText(*summary.medianSteps);
    return joined(parts);
}

QString briefSummary(const BasinMap& map) {
    return map.landmarks->lowest() ? briefSummary(100 * map.summary->shareAtLowest)
                                   : tr("no minimum within the range");
}

QString briefSummary(double percent) {
    return tr("%1 % reach the lowest").arg(formatNumber(percent, percent < 10 ? 2 : 3));
}

QString longestSummary(std::size_t dimension) {
    return joined({shareText(0.123, briefPoint({-3.456, -3.456}, dimension)),
                   stretchText(QStringLiteral("α"), 0.00123, 0.123), stepsText(123)});
}

QStringList fixedTexts(const basins::Request& request) {
    const auto isAxis = [&](const Axis& wanted) {
        return std::ranges::any_of(
            std::initializer_list<Axis>{request.across, request.up}, [&](const Axis& axis) {
                return axis.quantity == wanted.quantity && axis.key == wanted.key;
            });
    };
    optimizer::Optimizer fixed = request.optimizer;
    std::erase_if(fixed.settings, [&](const optimizer::Setting& setting) {
        return isAxis({Axis::Quantity::Setting, std::string(setting.parameter->key)});
    });
    QStringList parts;
    if (!fixed.settings.empty())
        parts
            << QString::fromStdString(optimizer::parameterText(fixed)).split(QStringLiteral(", "));
    std::vector<Axis> starts{{Axis::Quantity::Start, {}}};
    if (request.loss->dimension() == 2)
        starts.push_back({Axis::Quantity::StartY, {}});
    for (std::size_t c = 0; c < starts.size(); ++c) {
        if (!isAxis(starts[c]))
            parts << QStringLiteral("%1 = %2").arg(axisSymbol(starts[c], request),
                                                   formatNumber(request.start[c]));
    }
    return parts;
}

} // namespace thetascope::ui
