// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/summaries.h"

#include "ui/maps/fate_row.h"
#include "ui/maps/text.h"
#include "ui/theme/number_format.h"
#include "ui/theme/variable_names.h"

#include <QCoreApplication>

#include <algorithm>
#include <vector>

namespace thetascope::ui::maps {

namespace {

using basins::Axis;
using basins::Fate;
using basins::Naming;

/// What a smaller share of the runs does is not worth telling.
constexpr double kLeastShare = 0.01;
/// So many things that other runs do are told.
constexpr qsizetype kMostOthers = 2;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::BasinText", text);
}

/// Formats a share so that only all are 100 % and only none are 0 %.
QString percent(double share) {
    if (share > 0 && share < 0.0005)
        return QStringLiteral("<\u00a00.1");
    if (share > 0.9995 && share < 1)
        return QStringLiteral(">\u00a099.9");
    return theme::formatNumber(100 * share, share < 0.01 ? 1 : share < 0.1 ? 2 : 3);
}

/// Puts a share into a text, with a non-breaking space that keeps it together.
QString part(const QString& text, double share) {
    return QString(text).replace(QStringLiteral("%1 "), percent(share) + QChar(0x00a0));
}

QString restPart() {
    return tr("%1 % come to rest");
}

QString lowestPart() {
    return tr("%1 % reach the lowest");
}

QString oneOfLowestPart() {
    return tr("%1 % reach one of the lowest");
}

/// Where each loss has minima of its own, there is no point that is the lowest.
QString ownLowestPart() {
    return tr("%1 % reach the lowest minimum of their loss");
}

/// The text says "in the range", since there may be lower minima outside.
QString lowestPart(const QString& point) {
    return tr("%1 % reach %2, the lowest in the range").replace(QStringLiteral("%2"), point);
}

QString otherMinimaPart() {
    return tr("%1 % reach other minima");
}

QString pointIn(const basins::Request& request, const loss::Point& theta) {
    return briefPoint(theta, theme::VariableNames(*request.loss));
}

bool hasSeveralLowest(const Map& map) {
    return map.landmarks->naming() == Naming::Common &&
           map.landmarks->present().lowest().size() > 1;
}

/// Describes the share of the runs that find what is sought.
QString goodText(const Map& map, bool isBrief) {
    const Naming naming = map.landmarks->naming();
    if (naming == Naming::None)
        return part(restPart(), map.summary->shareSettled);
    if (map.landmarks->count() == 0)
        return tr("no minimum in the range");
    const double share = map.summary->shareAtLowest;
    if (naming == Naming::Branches)
        return part(isBrief ? lowestPart() : ownLowestPart(), share);
    if (hasSeveralLowest(map))
        return part(isBrief ? oneOfLowestPart() : tr("%1 % reach one of the lowest in the range"),
                    share);
    if (isBrief)
        return part(lowestPart(), share);
    const basins::Landmarks& landmarks = map.landmarks->present();
    return part(
        lowestPart(pointIn(*map.request, landmarks.minima[landmarks.lowest().front()].theta)),
        share);
}

/// Describes what the other runs do, the most frequent first.
QStringList otherTexts(const Map& map, double leastShare) {
    struct Other {
        double share;
        QString text;
    };

    const basins::Summary& summary = *map.summary;
    std::vector<Other> others;
    const auto add = [&](double share, const QString& text) {
        if (share >= leastShare && !text.isEmpty())
            others.push_back({share, part(text, share)});
    };
    add(summary.share(Fate::Minimum) - summary.shareAtLowest, otherMinimaPart());
    for (const FateRow& row : fateRows())
        add(summary.share(row.fate), row.part);
    std::ranges::stable_sort(others, std::ranges::greater(), &Other::share);
    QStringList texts;
    for (const Other& other : others)
        texts << other.text;
    return texts;
}

QString listed(const QStringList& parts) {
    return parts.join(QStringLiteral(", "));
}

QString bandText(const QString& symbol, double low, double high) {
    const QString first = theme::formatNumber(low, 3);
    const QString last = theme::formatNumber(high, 3);
    return first == last ? tr("%1 = %2").arg(symbol, first)
                         : tr("%1 from %2 to %3").arg(symbol, first, last);
}

QStringList bandTexts(const Map& map) {
    QStringList parts;
    const auto add = [&](const Axis& axis, std::size_t pixels,
                         const std::optional<basins::Summary::Band>& band) {
        if (band && axis.quantity == Axis::Quantity::Setting)
            parts << bandText(axisSymbol(axis, *map.request), axis.value(band->first, pixels),
                              axis.value(band->last, pixels));
    };
    add(map.request->across, map.map->width(), map.summary->columnsReachingLowest);
    add(map.request->up, map.map->height(), map.summary->rowsReachingLowest);
    return parts;
}

QString medianText(double steps) {
    const QString text =
        steps == 1 ? tr("median 1 step") : tr("median %1 steps").arg(theme::formatNumber(steps));
    return QString(text).replace(' ',
                                 QChar(0x00a0)); // non-breaking spaces keep the phrase on one line
}

QString joined(QStringList parts) {
    parts.removeAll(QString());
    return parts.join(QStringLiteral("; "));
}

/// Puts the parts of a summary together in all lengths.
QStringList lengths(const QString& good, const QString& brief, const QStringList& bands,
                    const QString& median, const QStringList& others) {
    return {joined(QStringList(good) << bands << median << listed(others)),
            joined(QStringList(brief) << bands << median << listed(others)),
            joined(QStringList(brief) << bands << others.value(0)),
            joined({brief, others.value(0)}), brief};
}

} // namespace

QStringList summaryTexts(const Map& map) {
    const basins::Summary& summary = *map.summary;
    return lengths(goodText(map, false), goodText(map, true), bandTexts(map),
                   summary.medianSteps ? medianText(*summary.medianSteps) : QString(),
                   otherTexts(map, kLeastShare).mid(0, kMostOthers));
}

QStringList longestSummaries(const basins::Request& request) {
    QStringList bands;
    for (const Axis* axis : {&request.across, &request.up}) {
        if (axis->quantity == Axis::Quantity::Setting)
            bands << bandText(QStringLiteral("α"), 0.00123, 0.123);
    }
    QStringList others{otherMinimaPart()};
    for (const FateRow& row : fateRows())
        others << row.part;
    std::ranges::stable_sort(others, std::ranges::greater(), &QString::size);
    others = others.mid(0, kMostOthers);
    for (QString& other : others)
        other = part(other, 0.123);
    return lengths(part(basins::namingOf(request) == Naming::Branches
                            ? ownLowestPart()
                            : lowestPart(pointIn(request, {-3.456, -3.456})),
                        0.123),
                   part(oneOfLowestPart(), 0.123), bands, medianText(123), others);
}

QString summaryHelp(const Map& map) {
    QStringList sentences{joined(QStringList(goodText(map, false)) << otherTexts(map, 0.0005))};
    if (const QStringList bands = bandTexts(map); !bands.isEmpty())
        sentences << tr("%1: there, at least a quarter as many runs reach the lowest as where "
                        "most do, and at least 5 % of them.")
                         .arg(listed(bands));
    if (map.summary->medianSteps)
        sentences << tr("Half of the runs that settle need no more than %1 steps.")
                         .arg(theme::formatNumber(*map.summary->medianSteps));
    return sentences.join('\n');
}

} // namespace thetascope::ui::maps
