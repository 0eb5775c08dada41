// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/curves_plot.h"

#include "ui/plot/axis_name.h"
#include "ui/plot/axis_style.h"
#include "ui/plot/canvas.h"
#include "ui/plot/caption_item.h"
#include "ui/plot/frame_clock.h"
#include "ui/plot/legend_item.h"
#include "ui/plot/series_edges_item.h"
#include "ui/plot/series_item.h"
#include "ui/plot/series_scale.h"
#include "ui/theme/number_format.h"

#include <qcustomplot.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <utility>

namespace thetascope::ui::plot {

namespace {

using descent::Chunk;

double slopeLength(const Chunk& chunk, std::size_t i, std::size_t /*coordinate*/) {
    return chunk.slope[1].empty() ? std::abs(chunk.slope[0][i])
                                  : std::hypot(chunk.slope[0][i], chunk.slope[1][i]);
}

const QString kRunLayer = QStringLiteral("main");        ///< The runs, below the axes.
const QString kPresentLayer = QStringLiteral("present"); ///< The clock.

constexpr int kTicks = 3;           ///< At most this many ticks for the values.
constexpr int kFloorDigits = 5;     ///< The digits of the least L.
constexpr double kTopMargin = 8;    ///< In units of the style.
constexpr double kRightMargin = 10; ///< In units of the style.

double stepLength(const Chunk& chunk, std::size_t i, std::size_t /*coordinate*/) {
    return chunk.sigma[1].empty() ? std::abs(chunk.sigma[0][i])
                                  : std::hypot(chunk.sigma[0][i], chunk.sigma[1][i]);
}

/// A quantity that has a diagram of its own.
struct Kind {
    const char* name;
    SeriesItem::Content content;
    bool mayBeLogarithmic;
    ScaleBy scale;
};

enum RowIndex { kLoss, kRate, kSlope, kStep, kTheta };

constexpr Kind kKinds[] = {
    {"L",
     {[](const Chunk& chunk, std::size_t i, std::size_t) { return chunk.loss[i]; }, false},
     true,
     ScaleBy::AboveLowest},
    {"α⁽ᵗ⁾",
     {[](const Chunk& chunk, std::size_t i, std::size_t c) { return chunk.rate[c][i]; }, true},
     true,
     ScaleBy::Settled},
    {"|dL/dθ|", {slopeLength, false}, true, ScaleBy::Behaving},
    {"|σ⁽ᵗ⁾|", {stepLength, false}, true, ScaleBy::Behaving},
    {"θ",
     {[](const Chunk& chunk, std::size_t i, std::size_t c) { return chunk.theta[c][i]; }, true},
     false,
     ScaleBy::Behaving},
};

AxisName::Direction directionOf(const QString& name) {
    constexpr qsizetype kShort = 6;
    return name.size() > kShort ? AxisName::Direction::Turned : AxisName::Direction::Upright;
}

} // namespace

CurvesPlot::CurvesPlot(QCustomPlot& plot, FrameClock* frames)
    : m_plot(plot)
    , m_layers(plot, {kRunLayer, kPresentLayer}) {
    m_plot.plotLayout()->clear();
    auto* const margins = new QCPMarginGroup(&m_plot);
    for (std::size_t kind = 0; kind < std::size(kKinds); ++kind) {
        addRow(kind);
        m_rows.back().rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    }
    m_caption = new CaptionItem(m_rows[kLoss].rect, "axes");
    m_plot.plotLayout()->setRowSpacing(0);
    makeStepAxis(*m_rows.back().rect->axis(QCPAxis::atBottom));
    QObject::connect(&m_plot, &QCustomPlot::afterLayout, &m_plot, [this] { correctLegend(); });
    m_legend = new LegendItem(m_rows.front().rect, "axes");
    if (frames)
        m_layers.follow(*frames, &FrameClock::rest, [this] { update(); });
}

void CurvesPlot::addRow(std::size_t kind) {
    QCPAxisRect* const rect = addAxisRect(m_plot);
    rect->axis(QCPAxis::atLeft)->ticker()->setTickCount(kTicks);
    const QString name = QString::fromUtf8(kKinds[kind].name);
    m_rows.push_back({rect,
                      {},
                      new ClockItem(rect, kPresentLayer),
                      new AxisName(rect, name, directionOf(name)),
                      new SeriesEdgesItem(rect, kRunLayer)});
    m_rows.back().edges->setName(name);
}

bool CurvesPlot::isLogarithmic(std::size_t row) const {
    return m_logarithmic && kKinds[row].mayBeLogarithmic;
}

void CurvesPlot::setStyle(const PlotStyle& style) {
    m_style = style;
    setGround(m_plot, style.theme.surface);
    for (const Row& row : m_rows)
        styleRow(row);
    m_caption->setStyle(style);
    m_legend->setStyle(style);
    m_layers.markAll();
}

void CurvesPlot::styleRow(const Row& row) const {
    const double unit = m_style.unit;
    for (QCPAxis* axis : row.rect->axes())
        styleAxis(*axis, m_style);
    row.rect->axis(QCPAxis::atBottom)->setTickLabels(&row == &m_rows.back());
    row.rect->setMinimumMargins(
        QMargins(0, qRound(kTopMargin * unit), qRound(kRightMargin * unit), 0));
    row.clock->setStyle(m_style);
    row.name->setStyle(m_style);
    row.edges->setStyle(m_style);
    for (SeriesItem* series : row.series)
        series->setStyle(m_style);
}

void CurvesPlot::setRuns(std::vector<RunView> runs) {
    m_runs = std::move(runs);
    std::vector<LegendItem::Entry> entries;
    for (std::size_t i = 0; i < m_runs.size(); ++i)
        entries.push_back({m_runs[i].slot, m_runs[i].title, isShown(i)});
    if (entries != m_legend->entries()) {
        m_legend->setEntries(std::move(entries));
        m_layers.markAll();
    }
    for (std::size_t k = 0; k < m_rows.size(); ++k)
        setSeries(k);
    setNames(m_runs.empty() ? theme::VariableNames::usual(1) : m_runs.front().names);
    fit();
    m_layers.mark(kRunLayer);
}

/// Gives each run a curve in a row.
void CurvesPlot::setSeries(std::size_t k) {
    Row& row = m_rows[k];
    while (row.series.size() > m_runs.size()) {
        m_plot.removeItem(row.series.back());
        row.series.pop_back();
    }
    while (row.series.size() < m_runs.size()) {
        row.series.push_back(new SeriesItem(row.rect, kRunLayer, kKinds[k].content));
        row.series.back()->setStyle(m_style);
    }
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        row.series[i]->setRun(m_runs[i].slot, m_runs[i].trajectory);
        row.series[i]->setVisible(isShown(i));
    }
}

void CurvesPlot::setNames(const theme::VariableNames& names) {
    if (std::exchange(m_names, names) == names)
        return;
    const QString slope = QStringLiteral("|%1|").arg(names.gradient());
    m_rows[kSlope].name->setText(slope, directionOf(slope));
    m_rows[kSlope].edges->setName(slope);
    m_rows[kTheta].name->setText(
        names.isPlane() ? QStringLiteral("%1 ─\n%2 ┄").arg(names.name(0), names.name(1))
                        : names.name(0));
    m_rows[kTheta].edges->setName(names.point());
    m_layers.markAll();
}

/// Fits the axes to the values shown. The axes are painted again only when one of their ranges
/// changes.
void CurvesPlot::fit() {
    for (std::size_t k = 0; k < m_rows.size(); ++k) {
        std::vector<const SeriesItem*> shown;
        for (std::size_t i = 0; i < m_runs.size(); ++i) {
            if (isShown(i))
                shown.push_back(m_rows[k].series[i]);
        }
        const SeriesScale scale = seriesScale(shown, kKinds[k].scale, isLogarithmic(k));
        m_rows[k].edges->setSeries(std::move(shown));
        for (SeriesItem* series : m_rows[k].series)
            series->setFloor(scale.floor);
        if (k == kLoss)
            nameLossAxis(scale.floor);
        QCPAxis& values = *m_rows[k].rect->axis(QCPAxis::atLeft);
        if (values.range() == scale.range)
            continue;
        values.setRange(scale.range);
        m_layers.markAll();
    }
}

/// Says what the axis of L subtracts.
void CurvesPlot::nameLossAxis(double floor) {
    const QString caption =
        floor == 0 ? QString()
                   : QStringLiteral("min L = %1").arg(theme::formatGrouped(floor, kFloorDigits));
    if (caption == m_caption->text())
        return;
    m_caption->setText(caption);
    const QString name = floor == 0 ? QStringLiteral("L") : QStringLiteral("L − min L");
    m_rows[kLoss].name->setText(name, directionOf(name));
    m_layers.markAll();
}

void CurvesPlot::setStep(std::uint64_t step) {
    for (const Row& row : m_rows)
        row.clock->setStep(static_cast<double>(std::min(step, m_last)));
    m_layers.mark(kPresentLayer);
}

void CurvesPlot::setLastStep(std::uint64_t last) {
    last = std::max<std::uint64_t>(last, 1);
    if (last == m_last)
        return;
    m_last = last;
    for (const Row& row : m_rows)
        row.rect->axis(QCPAxis::atBottom)->setRange(0, static_cast<double>(m_last));
    m_layers.markAll();
}

void CurvesPlot::setLogarithmic(bool logarithmic) {
    m_logarithmic = logarithmic;
    for (std::size_t k = 0; k < m_rows.size(); ++k) {
        ui::plot::setLogarithmic(*m_rows[k].rect->axis(QCPAxis::atLeft), isLogarithmic(k), kTicks);
    }
    m_layers.markAll();
    fit();
}

void CurvesPlot::toggle(std::size_t run) {
    const experiment::Slot slot = m_runs[run].slot;
    if (m_hidden.erase(slot) == 0)
        m_hidden.insert(slot);
    setRuns(std::move(m_runs));
}

int CurvesPlot::legendEntryAt(QPointF position) const {
    return m_legend->entryAt(position);
}

double CurvesPlot::stepAt(QPointF position) const {
    for (const Row& row : m_rows) {
        if (row.rect->rect().contains(position.toPoint()))
            return row.rect->axis(QCPAxis::atBottom)->pixelToCoord(position.x());
    }
    return std::numeric_limits<double>::quiet_NaN();
}

/// Reserves room for the legend in a plot of the given size, and divides the rest of the height
/// equally.
void CurvesPlot::layOut(QSize size) {
    const double unit = m_style.unit;
    const QCPAxis& numbers = *m_rows.front().rect->axis(QCPAxis::atLeft);
    const double beside = numbers.axisRect()->margins().left() + kRightMargin * unit;
    const int legend = m_legendHeight = qRound(m_legend->height(size.width() - beside));
    m_rows.front().rect->setMinimumMargins(QMargins(0, legend, qRound(kRightMargin * unit), 0));
    const double line = QFontMetricsF(m_style.font).height();
    const double below = 2 * line + 9 * unit; // the numbers and the name of the axis of steps
    const auto rows = static_cast<double>(m_rows.size());
    const double others = (rows - 1) * (kTopMargin + 3) * unit; // above each plot and below it
    const int each =
        std::max(1, static_cast<int>((size.height() - legend - others - below) / rows));
    for (const Row& row : m_rows) {
        row.rect->setMinimumSize(0, each);
        fitTicksUp(*row.rect->axis(QCPAxis::atLeft), each, kTicks, m_style);
        fitTicksAcross(*row.rect->axis(QCPAxis::atBottom), size.width() - qRound(beside), 5,
                       theme::formatCount(std::max<quint64>(m_last, 1000)), m_style);
    }
}

/// Corrects the legend once the margins are known, which depend on the numbers of the axes.
void CurvesPlot::correctLegend() {
    if (!std::exchange(m_isLegendGuessed, false) ||
        qRound(m_legend->height(m_rows.front().rect->width())) == m_legendHeight)
        return;
    layOut(m_plot.size());
    m_layers.markAll();
}

void CurvesPlot::update() {
    if (m_layers.isAllStale()) {
        layOut(m_plot.size());
        m_isLegendGuessed = true;
    }
    m_layers.paint();
    if (m_layers.isAllStale()) // the height of the legend has changed
        m_layers.paint();
}

void CurvesPlot::paint(QCPPainter& painter, QSize size) {
    size = size.expandedTo({1, 1}); // a layout cannot share out less than nothing
    m_isLegendGuessed = false;
    layOut(size);
    m_plot.toPainter(&painter, size.width(), size.height());
}

} // namespace thetascope::ui::plot
