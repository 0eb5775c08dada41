// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/legend_flow.h"

#include <QLinearGradient>
#include <QPainter>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::maps {

namespace {

// These lengths are in units of the style.
constexpr double kBox = 11;
constexpr double kScaleWidth = 260;
constexpr double kTick = 3;
constexpr double kTextGap = 6;
constexpr double kEntryGap = 18;
constexpr double kLine = 1.35; ///< Relative to the height of a line of text.

} // namespace

LegendFlow::LegendFlow(QPainter* painter, const QRectF& box, const Colours& colours,
                       const plot::PlotStyle& style)
    : m_painter(painter)
    , m_box(box)
    , m_colours(colours)
    , m_style(style)
    , m_metrics(style.font)
    , m_line(m_metrics.height() * kLine)
    , m_corner(box.topLeft())
    , m_height(m_line) {}

/// Goes to the next line if there is no room, and makes the line high enough.
void LegendFlow::makeRoom(QSizeF size) {
    if (m_corner.x() > m_box.left() && m_corner.x() + size.width() > m_box.right()) {
        m_corner = {m_box.left(), m_corner.y() + m_height};
        m_height = m_line;
    }
    m_height = std::max(m_height, size.height());
}

void LegendFlow::add(const LegendEntry& entry) {
    const double text = advance(entry.text);
    const double gap = entry.hasBox || entry.isScale ? kTextGap * m_style.unit : 0;
    double mark = entry.hasBox ? kBox * m_style.unit : 0;
    if (entry.isScale)
        mark = std::min(kScaleWidth * m_style.unit, m_box.width() - text - gap);
    const double width = mark + gap + text;
    makeRoom({width, entry.isScale ? 2 * m_line : m_line});
    if (m_painter)
        paint(entry, mark, gap, text);
    m_corner.rx() += width + kEntryGap * m_style.unit;
}

QRectF LegendFlow::add(QSizeF size) {
    makeRoom(size);
    // Its middle is that of the entries in the same line.
    const QRectF place(QPointF(m_corner.x(), m_corner.y() + (m_line - size.height()) / 2), size);
    m_corner.rx() += size.width() + kEntryGap * m_style.unit;
    return place;
}

double LegendFlow::advance(const QString& text) const {
    return std::ceil(m_metrics.horizontalAdvance(text));
}

void LegendFlow::paint(const LegendEntry& entry, double mark, double gap, double text) {
    m_painter->setFont(m_style.font);
    m_painter->setPen(m_style.theme.fadedInk);
    const double before = entry.isScale ? 0 : mark + gap;
    m_painter->drawText(QRectF(m_corner.x() + before, m_corner.y(), text + 1, m_line),
                        Qt::AlignLeft | Qt::AlignVCenter, entry.text);
    const double height = kBox * m_style.unit;
    const QRectF square(m_corner.x() + (entry.isScale ? text + gap : 0),
                        m_corner.y() + (m_line - height) / 2, mark, height);
    if (entry.isScale)
        paintScale(entry, square);
    else if (entry.hasBox)
        m_painter->fillRect(square, entry.colour);
}

void LegendFlow::paintScale(const LegendEntry& entry, const QRectF& bar) {
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (const double stop : {0.0, 0.25, 0.5, 0.75, 1.0})
        gradient.setColorAt(stop, m_colours.scale(stop * entry.scaleEnd));
    m_painter->fillRect(bar, gradient);
    // Labels at the ends come first: where there is no room for all, others are left out.
    std::vector<const Scale::Tick*> ticks;
    for (const Scale::Tick& tick : entry.ticks)
        ticks.push_back(&tick);
    if (ticks.size() > 2)
        std::rotate(ticks.begin() + 1, ticks.end() - 1, ticks.end());
    std::vector<QRectF> taken;
    for (const Scale::Tick* tick : ticks) {
        const double x = bar.left() + tick->share * bar.width();
        const double width = advance(tick->label) + 1;
        const double left = std::max(bar.left(), std::min(x - width / 2, bar.right() - width));
        const QRectF place(left, m_corner.y() + m_line, width, m_line);
        const double space = kTextGap * m_style.unit;
        if (std::ranges::any_of(taken, [&](const QRectF& other) {
                return other.adjusted(-space, 0, space, 0).intersects(place);
            }))
            continue;
        taken.push_back(place);
        m_painter->drawText(place, Qt::AlignHCenter | Qt::AlignTop, tick->label);
        m_painter->drawLine(QPointF(x, bar.bottom()),
                            QPointF(x, bar.bottom() + kTick * m_style.unit));
    }
}

double paintLegend(QPainter* painter, const QRectF& box, const std::vector<LegendEntry>& entries,
                   const Colours& colours, const plot::PlotStyle& style) {
    LegendFlow flow(painter, box, colours, style);
    for (const LegendEntry& entry : entries)
        flow.add(entry);
    return flow.height();
}

} // namespace thetascope::ui::maps
