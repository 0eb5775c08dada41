// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/chart.h"

#include "ui/plot/axis_name.h"
#include "ui/plot/axis_style.h"
#include "ui/plot/canvas.h"
#include "ui/plot/caption_item.h"
#include "ui/plot/chart_item.h"
#include "ui/plot/frame_clock.h"
#include "ui/plot/legend_item.h"

#include <qcustomplot.h>

#include <algorithm>
#include <utility>

namespace thetascope::ui::plot {

namespace {

const QString kLines = QStringLiteral("lines");

constexpr int kMostTicks = 8;       ///< At most so many ticks along an axis.
constexpr double kTopMargin = 8;    ///< In units of the style.
constexpr double kRightMargin = 12; ///< In units of the style.
/// Lower charts have no room for a legend and the name of the vertical axis, in lines of text.
constexpr double kLeastForLegend = 11;

bool hasSameAxes(const ChartContent& a, const ChartContent& b) {
    return a.across == b.across && a.up == b.up && a.caption == b.caption;
}

std::vector<LegendItem::Entry> entriesOf(const ChartContent& content) {
    std::vector<LegendItem::Entry> entries;
    for (const ChartLine& line : content.lines) {
        if (line.slot)
            entries.push_back({*line.slot, line.title, true});
    }
    return entries;
}

} // namespace

Chart::Chart(QCustomPlot& plot, FrameClock* frames)
    : m_plot(plot)
    , m_layers(plot, {kLines}) {
    m_plot.plotLayout()->clear();
    m_rect = addAxisRect(m_plot);
    m_item = new ChartItem(m_rect, kLines);
    m_name = new AxisName(m_rect, QString());
    m_caption = new CaptionItem(m_rect, "axes");
    m_legend = new LegendItem(m_rect, "axes");
    if (frames)
        m_layers.follow(*frames, &FrameClock::frame, [this] { update(); });
}

void Chart::setStyle(const PlotStyle& style) {
    m_style = style;
    setGround(m_plot, style.theme.surface);
    for (QCPAxis* axis : m_rect->axes())
        styleAxis(*axis, style);
    m_name->setStyle(style);
    m_item->setStyle(style);
    m_caption->setStyle(style);
    m_legend->setStyle(style);
    m_layers.markAll();
}

void Chart::setAxis(int type, const ChartAxis& axis) {
    QCPAxis& drawn = *m_rect->axis(static_cast<QCPAxis::AxisType>(type));
    setLogarithmic(drawn, axis.logarithmic, kMostTicks);
    drawn.setRange(axis.range.low, axis.range.high);
}

void Chart::setContent(ChartContent content) {
    std::vector<LegendItem::Entry> entries = entriesOf(content);
    if (!hasSameAxes(content, m_content) || entries != m_legend->entries()) {
        setAxis(QCPAxis::atBottom, content.across);
        setAxis(QCPAxis::atLeft, content.up);
        m_rect->axis(QCPAxis::atBottom)->setLabel(content.across.name);
        constexpr qsizetype kShort = 6;
        m_name->setText(content.up.name, content.up.name.size() > kShort
                                             ? AxisName::Direction::Turned
                                             : AxisName::Direction::Upright);
        m_caption->setText(content.caption);
        m_legend->setEntries(std::move(entries));
        m_layers.markAll();
    }
    m_content = std::move(content);
    m_item->setContent(m_content);
    m_layers.mark(kLines);
}

QRect Chart::area() const {
    return m_rect->rect();
}

std::optional<Chart::Hit> Chart::hitAt(QPointF position) const {
    if (!area().contains(position.toPoint()))
        return std::nullopt;
    const auto hit = m_item->hitAt(position);
    return hit ? std::optional(Hit{hit->line, hit->point}) : std::nullopt;
}

std::optional<double> Chart::acrossAt(QPointF position) const {
    if (!area().contains(position.toPoint()))
        return std::nullopt;
    return m_rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x());
}

std::optional<double> Chart::upAt(QPointF position) const {
    if (!area().contains(position.toPoint()))
        return std::nullopt;
    return m_rect->axis(QCPAxis::atLeft)->pixelToCoord(position.y());
}

/// Reserves room for the legend and fits the numbers of the axes, in a plot of the given size.
void Chart::layOut(QSize size) {
    const double unit = m_style.unit;
    const double line = QFontMetricsF(m_style.font).height();
    const double beside = 6 * line + kRightMargin * unit; // about what numbers and name need
    const double width = std::max(1.0, size.width() - beside);
    const bool hasLegend = !m_legend->entries().empty() && size.height() > kLeastForLegend * line;
    m_legend->setVisible(hasLegend);
    m_name->setShown(size.height() > kLeastForLegend * line);
    const double legend = hasLegend ? m_legend->height(width) : kTopMargin * unit;
    m_rect->setMinimumMargins(QMargins(0, qRound(legend), qRound(kRightMargin * unit), 0));
    const int height = std::max(1, size.height() - qRound(legend + 2.5 * line));
    fitTicksUp(*m_rect->axis(QCPAxis::atLeft), height, kMostTicks, m_style);
    fitTicksAcross(*m_rect->axis(QCPAxis::atBottom), qRound(width), kMostTicks,
                   QStringLiteral("0.0001"), m_style);
}

void Chart::update() {
    if (m_layers.isAllStale())
        layOut(m_plot.size());
    m_layers.paint();
}

void Chart::paint(QCPPainter& painter, QSize size) {
    size = size.expandedTo({1, 1}); // a layout cannot share out less than nothing
    layOut(size);
    m_plot.toPainter(&painter, size.width(), size.height());
}

} // namespace thetascope::ui::plot
