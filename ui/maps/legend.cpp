// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/legend.h"

#include "ui/maps/fate_row.h"
#include "ui/maps/text.h"
#include "ui/plot/run_text.h"
#include "ui/theme/number_format.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>
#include <set>
#include <span>
#include <utility>

namespace thetascope::ui::maps {

namespace {

using basins::Fate;

// These lengths are in units of the style.
constexpr double kBox = 11;
constexpr double kScaleWidth = 90;
constexpr double kTextGap = 6;
constexpr double kEntryGap = 18;
constexpr double kLine = 1.35; ///< Relative to the height of a line of text.

constexpr std::size_t kMostBranches = 6; ///< So many branches are listed.
constexpr int kDigits = 3;               ///< The digits of the range over which one moves.

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
    return Legend::tr("%1 from %2 to %3")
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

/// Appends the minima of maps whose pixels have the same loss.
void addMinima(const Map& map, const Colours& colours, std::vector<LegendEntry>& entries) {
    const auto& minima = map.landmarks->present().minima;
    for (std::size_t i = 0; i < minima.size(); ++i)
        entries.push_back({briefPoint(minima[i].theta, theme::VariableNames(*map.request->loss)),
                           colours.minimum(i)});
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
        entries.push_back({Legend::tr("and %1 more").arg(more), {}, false, false});
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
    if (!entries.empty() && map.request->until.tolerance > 0)
        entries.push_back({Legend::tr("fainter: more steps"), {}, false, false});
}

/// Returns whether the row of a fate has no entry: where minima have names, no run is just "at
/// rest", and where they have none, none is "elsewhere".
bool hasOwnEntries(Fate fate, basins::Naming naming) {
    return fate == Fate::AtRest || (fate == Fate::Elsewhere && naming == basins::Naming::None);
}

} // namespace

std::vector<LegendEntry> basinLegend(const std::vector<const Map*>& maps, Mode mode,
                                     const Colours& colours, loss::Range losses, Fates which) {
    std::vector<LegendEntry> entries;
    if (maps.empty())
        return entries;
    const Map& first = *maps.front();
    const std::uint64_t limit = first.request->until.steps;
    const std::set<Fate> fates = fatesIn(maps);
    if (mode == Mode::Outcome) {
        addEnds(first, colours, which == Fates::All || fates.contains(Fate::AtRest), which,
                entries);
    } else if (mode == Mode::Loss) {
        entries.push_back(
            {Legend::tr("final L from %1 to %2")
                 .arg(theme::formatNumber(losses.low, 3), theme::formatNumber(losses.high, 3)),
             {},
             true});
    } else {
        entries.push_back({Legend::tr("0 to %1").arg(plot::stepsText(limit)), {}, true});
    }
    for (const FateRow& row : fateRows()) {
        if (hasOwnEntries(row.fate, first.landmarks->naming()))
            continue;
        if (row.legend.isEmpty() || (which == Fates::Occurring && !fates.contains(row.fate)))
            continue;
        if (mode == Mode::Outcome || !row.hasFiniteEnd) // else it has a colour of the scale
            entries.push_back(
                {QString(row.legend).replace(QStringLiteral("%1"), plot::stepsText(limit)),
                 colours.fate(row.fate)});
    }
    return entries;
}

double paintLegend(QPainter* painter, const QRectF& box, const std::vector<LegendEntry>& entries,
                   const Colours& colours, const plot::PlotStyle& style) {
    const QFontMetricsF metrics(style.font);
    const double line = metrics.height() * kLine;
    double x = box.left();
    double y = box.top();
    for (const LegendEntry& entry : entries) {
        const double mark = entry.hasBox ? (entry.isScale ? kScaleWidth : kBox) * style.unit : 0;
        const double gap = entry.hasBox ? kTextGap * style.unit : 0;
        const double text = std::ceil(metrics.horizontalAdvance(entry.text));
        if (x > box.left() && x + mark + gap + text > box.right()) {
            x = box.left();
            y += line;
        }
        if (painter) {
            const QRectF square(x, y + (line - kBox * style.unit) / 2, mark, kBox * style.unit);
            if (entry.isScale) {
                QLinearGradient gradient(square.topLeft(), square.topRight());
                for (const double stop : {0.0, 0.25, 0.5, 0.75, 1.0})
                    gradient.setColorAt(stop, colours.scale(stop));
                painter->fillRect(square, gradient);
            } else if (entry.hasBox) {
                painter->fillRect(square, entry.colour);
            }
            painter->setFont(style.font);
            painter->setPen(style.theme.fadedInk);
            painter->drawText(QRectF(x + mark + gap, y, text + 1, line),
                              Qt::AlignLeft | Qt::AlignVCenter, entry.text);
        }
        x += mark + gap + text + kEntryGap * style.unit;
    }
    return y + line - box.top();
}

Legend::Legend(QWidget* parent)
    : QWidget(parent) {
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void Legend::setContent(std::vector<LegendEntry> entries, std::vector<LegendEntry> most,
                        const plot::PlotStyle& style) {
    m_entries = std::move(entries);
    if (!most.empty()) // without a map the room stays reserved
        m_most = std::move(most);
    m_style = style;
    updateGeometry();
    update();
}

QSize Legend::sizeHint() const {
    return {300, heightForWidth(width())};
}

int Legend::heightForWidth(int width) const {
    return static_cast<int>(std::ceil(
        paintLegend(nullptr, QRectF(0, 0, width, 0), m_most, Colours(m_style.theme), m_style)));
}

void Legend::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    paintLegend(&painter, rect(), m_entries, Colours(m_style.theme), m_style);
}

} // namespace thetascope::ui::maps
