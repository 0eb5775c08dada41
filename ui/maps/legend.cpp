// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/legend.h"

#include "ui/maps/fate_row.h"
#include "ui/maps/text.h"
#include "ui/plot/run_text.h"
#include "ui/theme/number_format.h"

#include <QLinearGradient>
#include <QPainter>

#include <cmath>
#include <set>
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

std::set<Fate> fatesIn(const std::vector<const Map*>& maps) {
    std::set<Fate> fates;
    for (const Map* map : maps) {
        for (const basins::Landing& landing : map->landings)
            fates.insert(landing.fate);
    }
    return fates;
}

} // namespace

std::vector<LegendEntry> basinLegend(const std::vector<const Map*>& maps, Mode mode,
                                     const Colours& colours, loss::Range losses, Fates which) {
    std::vector<LegendEntry> entries;
    if (maps.empty())
        return entries;
    const Map& first = *maps.front();
    const std::uint64_t limit = first.request->until.steps;
    if (mode == Mode::Outcome) {
        for (std::size_t i = 0; i < first.landmarks->minima.size(); ++i) {
            entries.push_back({briefPoint(first.landmarks->minima[i].theta,
                                          theme::VariableNames(*first.request->loss)),
                               colours.minimum(i)});
        }
        if (!entries.empty() && first.request->until.tolerance > 0)
            entries.push_back({Legend::tr("fainter: more steps"), {}, false, false});
    } else if (mode == Mode::Loss) {
        entries.push_back(
            {Legend::tr("final L from %1 to %2")
                 .arg(theme::formatNumber(losses.low, 3), theme::formatNumber(losses.high, 3)),
             {},
             true});
    } else {
        entries.push_back({Legend::tr("0 to %1").arg(plot::stepsText(limit)), {}, true});
    }
    const std::set<Fate> fates = fatesIn(maps);
    for (const FateRow& row : fateRows()) {
        // Where no minimum is named, none is "elsewhere".
        if (row.fate == (first.landmarks->differ ? Fate::Elsewhere : Fate::AtRest))
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
