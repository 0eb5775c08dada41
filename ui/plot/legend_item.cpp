// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/legend_item.h"

#include "ui/theme/marker_path.h"

namespace thetascope::ui::plot {

namespace {

// These lengths are in units of the style.
constexpr double kMark = 9;
constexpr double kTextGap = 6;
constexpr double kEntryGap = 16;

constexpr double kLine = 1.15; ///< Relative to the height of a line of text.

} // namespace

LegendItem::LegendItem(QCPAxisRect* rect, const QString& layer)
    : PlotItem(rect, layer) {
    setClipToAxisRect(false);
}

double LegendItem::pitch() const {
    const QFontMetricsF metrics(style().font);
    double widest = 0;
    for (const Entry& entry : m_entries)
        widest = std::max(widest, metrics.horizontalAdvance(entry.title));
    return widest + (kMark + kTextGap + kEntryGap) * unit();
}

int LegendItem::columns(double width) const {
    const auto entries = std::max(1, static_cast<int>(m_entries.size()));
    return std::clamp(static_cast<int>((width + kEntryGap * unit()) / pitch()), 1, entries);
}

double LegendItem::height(double width) const {
    const int perLine = columns(width);
    const int lines = (static_cast<int>(m_entries.size()) + perLine - 1) / perLine;
    return lines * QFontMetricsF(style().font).height() * kLine + 6 * unit();
}

void LegendItem::draw(QCPPainter* painter) {
    m_boxes.clear();
    painter->setAntialiasing(true);
    painter->setFont(style().font);
    const QFontMetricsF metrics(style().font);
    const double mark = kMark * unit();
    const double line = metrics.height() * kLine;
    const int perLine = columns(area().width());
    const double top = area().top() - height(area().width());
    for (std::size_t i = 0; i < m_entries.size(); ++i) {
        const Entry& entry = m_entries[i];
        QColor colour = style().theme.contender(entry.slot);
        QColor ink = style().theme.ink;
        if (!entry.isShown) {
            colour.setAlphaF(0.3F);
            ink.setAlphaF(0.4F);
        }
        const int across = static_cast<int>(i) % perLine;
        const int down = static_cast<int>(i) / perLine;
        const double x = area().left() + pitch() * across;
        const double y = top + line * (0.5 + down);
        painter->fillPath(theme::markerPath(theme::marker(entry.slot), {x + mark / 2, y}, mark),
                          colour);
        const double from = x + mark + kTextGap * unit();
        const QRectF text(
            from, y - metrics.height() / 2,
            std::min(metrics.horizontalAdvance(entry.title) + 1, area().right() - from),
            metrics.height());
        painter->setPen(ink);
        painter->drawText(text, Qt::AlignLeft | Qt::AlignVCenter,
                          metrics.elidedText(entry.title, Qt::ElideRight, text.width()));
        m_boxes.emplace_back(QPointF(x, text.top()), text.bottomRight());
    }
}

int LegendItem::entryAt(QPointF position) const {
    for (std::size_t i = 0; i < m_boxes.size(); ++i) {
        if (m_boxes[i].adjusted(-4, -4, 4, 4).contains(position))
            return static_cast<int>(i);
    }
    return -1;
}

} // namespace thetascope::ui::plot
