// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/panel_plot.h"

#include "ui/plot/axis_name.h"
#include "ui/plot/axis_style.h"
#include "ui/plot/basin_strip_item.h"
#include "ui/plot/canvas.h"
#include "ui/plot/contour_item.h"
#include "ui/plot/crosshair_item.h"
#include "ui/plot/curve_item.h"
#include "ui/plot/frame_clock.h"
#include "ui/plot/path_item.h"
#include "ui/plot/plane_minima_item.h"
#include "ui/plot/present_item.h"
#include "ui/plot/series_edges_item.h"
#include "ui/plot/series_item.h"
#include "ui/plot/series_scale.h"
#include "ui/plot/tangent_item.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::plot {

namespace {

constexpr SeriesItem::Content kRate{
    [](const descent::Chunk& chunk, std::size_t i, std::size_t coordinate) {
        return chunk.rate[coordinate][i];
    },
    true};

// These layers are above the ground, which has the contours, the curve and the axes.
const QString kRateAxisLayer = QStringLiteral("rateAxes"); ///< The axes of the learning rates.
/// What changes with the runs, and the basin strip.
const QString kRateLayer = QStringLiteral("rates");
const QString kPathLayer = QStringLiteral("paths"); ///< What grows with each step.
/// What moves with the clock, the start and the mouse.
const QString kPresentLayer = QStringLiteral("present");

} // namespace

PanelPlot::PanelPlot(QCustomPlot& plot, FrameClock* frames)
    : m_plot(plot)
    , m_layers(plot, {kRateAxisLayer, kRateLayer, kPathLayer, kPresentLayer}) {
    m_plot.setNoAntialiasingOnDrag(false);
    makeRects();
    m_contours = new ContourItem(m_lossRect, QStringLiteral("background"));
    m_curve = new CurveItem(m_lossRect, QStringLiteral("main"));
    m_planeMinima = new PlaneMinimaItem(m_lossRect, QStringLiteral("main"));
    m_basins = new BasinStripItem(m_lossRect, kRateLayer);
    m_basinStart = new BasinStartItem(m_lossRect, kPresentLayer, *m_basins);
    m_clock = new ClockItem(m_rateRect, kPresentLayer);
    m_tangent = new TangentItem(m_lossRect, kPresentLayer);
    m_tangent->setVisible(false);
    m_crosshair = new CrosshairItem(m_lossRect, kPresentLayer);
    m_ring = new RingItem(m_lossRect, kPresentLayer);
    m_heightName = new AxisName(m_lossRect, QStringLiteral("L"));
    m_rateName = new AxisName(m_rateRect, QStringLiteral("α⁽ᵗ⁾"));
    m_rateEdges = new SeriesEdgesItem(m_rateRect, kRateLayer);
    m_rateEdges->setName(QStringLiteral("α⁽ᵗ⁾"));
    QObject::connect(&m_plot, &QCustomPlot::beforeReplot, &m_plot,
                     [this] { fitTicks(m_plot.size()); });
    if (frames)
        m_layers.follow(*frames, &FrameClock::frame, [this] { update(); });
}

void PanelPlot::makeRects() {
    m_plot.plotLayout()->clear();
    m_lossRect = addAxisRect(m_plot);
    m_rateRect = addAxisRect(m_plot);
    makeStepAxis(*m_rateRect->axis(QCPAxis::atBottom));
    // The first is drawn below the others. axes() cannot be used, since its order varies.
    constexpr QCPAxis::AxisType kAxes[] = {QCPAxis::atLeft, QCPAxis::atBottom};
    for (const auto type : kAxes)
        m_rateRect->axis(type)->grid()->setLayer(kRateAxisLayer);
    for (const auto type : kAxes)
        m_rateRect->axis(type)->setLayer(kRateAxisLayer);
    auto* const margins = new QCPMarginGroup(&m_plot);
    for (QCPAxisRect* rect : {m_lossRect, m_rateRect})
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    m_plot.plotLayout()->setRowSpacing(0);
}

void PanelPlot::setStyle(const PlotStyle& style) {
    m_style = style;
    setGround(m_plot, style.theme.surface);
    m_contours->setStyle(style);
    m_curve->setStyle(style);
    m_planeMinima->setStyle(style);
    m_clock->setStyle(style);
    m_rateEdges->setStyle(style);
    m_tangent->setStyle(style);
    m_ring->setStyle(style);
    m_crosshair->setStyle(style);
    m_basins->setStyle(style);
    m_basinStart->setStyle(style);
    for (const RunItems& items : m_items) {
        for (PlotItem* item :
             std::initializer_list<PlotItem*>{items.ghost, items.path, items.rates, items.present})
            item->setStyle(style);
    }
    styleAxes();
    setStart(m_start); // updates the colour of the ring
    m_layers.markAll();
}

void PanelPlot::setBasinsShown(bool shown) {
    if (shown == m_basinsShown)
        return;
    m_basinsShown = shown;
    makeRoomForBasins();
}

void PanelPlot::setBasins(std::shared_ptr<const BasinStrip> basins) {
    if (basins.get() == m_basins->strip())
        return;
    m_basins->setStrip(std::move(basins));
    m_layers.mark(kRateLayer);
}

QRectF PanelPlot::basinArea() const {
    return m_basins->visible() ? m_basins->box() : QRectF();
}

QString PanelPlot::basinText(double x) const {
    const BasinStrip* const strip = m_basins->strip();
    const double theta = acrossAt(x);
    if (!strip || theta < strip->range.low || theta > strip->range.high)
        return {};
    return strip->textAt(theta);
}

void PanelPlot::setScene(std::shared_ptr<const LossScene> scene) {
    const bool isFirst = !m_scene;
    const bool isOther = isFirst || scene->home() != m_scene->home();
    m_scene = std::move(scene);
    m_contours->setScene(m_scene);
    m_curve->setScene(m_scene);
    m_planeMinima->setScene(m_scene);
    furnish();
    makeRoomForBasins();
    if (isOther)
        setView(m_scene->home());
}

void PanelPlot::setView(const View& view) {
    m_view = view;
    m_lossRect->axis(QCPAxis::atBottom)->setRange(view.across.low, view.across.high);
    m_lossRect->axis(QCPAxis::atLeft)->setRange(view.up.low, view.up.high);
    m_layers.markAll();
}

void PanelPlot::resizeItems(std::size_t count) {
    while (m_items.size() > count) {
        for (PlotItem* item :
             std::initializer_list<PlotItem*>{m_items.back().ghost, m_items.back().path,
                                              m_items.back().rates, m_items.back().present})
            m_plot.removeItem(item);
        m_items.pop_back();
    }
    while (m_items.size() < count) {
        const RunItems items{new PathItem(m_lossRect, kPathLayer, PathItem::Kind::Ghost),
                             new PathItem(m_lossRect, kPathLayer, PathItem::Kind::Run),
                             new SeriesItem(m_rateRect, kRateLayer, kRate),
                             new PresentItem(m_lossRect, kPresentLayer)};
        for (PlotItem* item :
             std::initializer_list<PlotItem*>{items.ghost, items.path, items.rates, items.present})
            item->setStyle(m_style);
        items.rates->setVisible(m_furniture.rateHeight > 0);
        m_items.push_back(items);
        m_layers.markAll(); // since QCustomPlot creates every item on the ground
    }
}

void PanelPlot::setRuns(std::vector<RunView> runs) {
    m_runs = std::move(runs);
    resizeItems(m_runs.size());
    for (std::size_t i = 0; i < m_runs.size(); ++i) {
        const RunView& run = m_runs[i];
        m_items[i].ghost->setRun(run.slot, run.ghost);
        m_items[i].ghost->adopt(*m_items[i].path);
        m_items[i].path->setRun(run.slot, run.trajectory);
        m_items[i].rates->setRun(run.slot, run.trajectory);
        m_items[i].present->setRun(run);
    }
    setStep(m_step);
    setStart(m_start);
    fitRates();
    m_layers.mark(kRateLayer);
}

/// Fits the axis to the range of the learning rates. The axes are painted again only when it
/// changes.
void PanelPlot::fitRates() {
    std::vector<const SeriesItem*> shown;
    for (const RunItems& items : m_items)
        shown.push_back(items.rates);
    const QCPRange range = seriesScale(shown, ScaleBy::Settled, m_logarithmicRate).range;
    m_rateEdges->setSeries(std::move(shown));
    QCPAxis* const rates = m_rateRect->axis(QCPAxis::atLeft);
    if (rates->range() == range)
        return;
    rates->setRange(range);
    m_layers.mark(kRateAxisLayer);
}

/// Updates the tick labels of the learning rates without laying out the plot. Returns false if one
/// of them does not fit into the present layout.
bool PanelPlot::fitRateAxes() {
    fitTicks(m_plot.size());
    m_rateRect->update(QCPLayoutElement::upPreparation); // determines the tick labels
    const QFontMetrics metrics(m_style.font);
    const int room = numberWidth(m_furniture, m_style);
    const auto labels = m_rateRect->axis(QCPAxis::atLeft)->tickVectorLabels();
    return !m_furniture.rateNumbers || std::ranges::none_of(labels, [&](const QString& label) {
        return metrics.horizontalAdvance(label) > room;
    });
}

void PanelPlot::setStart(loss::Point start) {
    m_start = start;
    const QColor colour =
        m_runs.size() == 1 ? m_style.theme.contender(m_runs.front().slot) : m_style.theme.ink;
    if (m_scene)
        m_ring->setPoint(start[0], m_scene->isPlane() ? start[1] : heightAt(start), colour);
    m_basinStart->setStart(start[0]);
    followSlope();
    m_layers.mark(kPresentLayer);
}

double PanelPlot::heightAt(loss::Point theta) const {
    const double height = m_scene->loss().at(theta).loss;
    return std::isfinite(height) ? height : (m_view.up.low + m_view.up.high) / 2;
}

void PanelPlot::setStep(std::uint64_t step) {
    m_step = step;
    for (const RunItems& items : m_items) {
        items.path->setStep(step);
        items.present->setStep(step);
    }
    m_clock->setStep(static_cast<double>(std::min(step, m_last)));
    m_layers.mark(kPathLayer);
    m_layers.mark(kPresentLayer);
}

void PanelPlot::setLastStep(std::uint64_t last) {
    m_last = std::max<std::uint64_t>(last, 1);
    const QCPRange range(0, 1.01 * static_cast<double>(m_last)); // so that the last step is visible
    QCPAxis* const steps = m_rateRect->axis(QCPAxis::atBottom);
    if (steps->range() == range)
        return;
    steps->setRange(range);
    m_clock->setStep(static_cast<double>(std::min(m_step, m_last)));
    for (const QString& layer : {kRateAxisLayer, kRateLayer, kPresentLayer})
        m_layers.mark(layer);
}

void PanelPlot::setLogarithmicRate(bool logarithmic) {
    m_logarithmicRate = logarithmic;
    QCPAxis& rates = *m_rateRect->axis(QCPAxis::atLeft);
    ui::plot::setLogarithmic(rates, logarithmic, rates.ticker()->tickCount());
    fitRates();
    m_layers.markAll();
}

void PanelPlot::setRingHot(bool hot) {
    if (m_ring->isHot() == hot)
        return;
    m_ring->setHot(hot);
    m_layers.mark(kPresentLayer);
}

void PanelPlot::setSlopeShown(bool shown) {
    if (shown == m_isSlopeShown)
        return;
    m_isSlopeShown = shown;
    followSlope();
    m_layers.mark(kPresentLayer);
}

QString PanelPlot::slopeText() const {
    return m_tangent->visible() ? m_tangent->text() : QString();
}

/// Moves the tangent at the start.
void PanelPlot::followSlope() {
    const bool isShown = m_isSlopeShown && m_scene && !m_scene->isPlane();
    m_tangent->setVisible(isShown);
    if (!isShown)
        return;
    const loss::Loss& loss = m_scene->loss();
    const loss::Loss::Sample here = loss.at(m_start);
    const double aside = m_view.across.width() / 100;
    const double beside =
        loss.at({m_start[0] - aside, 0}).loss / 2 + loss.at({m_start[0] + aside, 0}).loss / 2;
    m_tangent->setTangent({m_start[0], here.loss, here.slope[0]},
                          theme::VariableNames(loss).slope(0), beside >= here.loss);
}

void PanelPlot::setCrosshair(std::optional<loss::Point> point) {
    std::optional<QPointF> on;
    if (point && m_scene)
        on = {(*point)[0], m_scene->isPlane() ? (*point)[1] : m_scene->loss().at(*point).loss};
    if (on == m_crosshair->point())
        return;
    m_crosshair->setPoint(on);
    m_layers.mark(kPresentLayer);
}

std::optional<QPointF> PanelPlot::crosshair() const {
    return m_crosshair->point();
}

void PanelPlot::update() {
    if (!m_layers.isAllStale() && m_layers.isStale(kRateAxisLayer) && !fitRateAxes())
        m_layers.markAll();
    m_layers.paint();
}

void PanelPlot::paint(QCPPainter& painter, QSize size) {
    size = size.expandedTo({1, 1}); // a layout cannot share out less than nothing
    setFurniture(panelFurniture(size, m_style));
    fitTicks(size);
    m_plot.toPainter(&painter, size.width(), size.height());
}

QRect PanelPlot::lossArea() const {
    return m_lossRect->rect();
}

QRect PanelPlot::rateArea() const {
    return m_rateRect->rect();
}

QPointF PanelPlot::toPixel(double across, double up) const {
    return {m_lossRect->axis(QCPAxis::atBottom)->coordToPixel(across),
            m_lossRect->axis(QCPAxis::atLeft)->coordToPixel(up)};
}

double PanelPlot::acrossAt(double x) const {
    return m_lossRect->axis(QCPAxis::atBottom)->pixelToCoord(x);
}

double PanelPlot::upAt(double y) const {
    return m_lossRect->axis(QCPAxis::atLeft)->pixelToCoord(y);
}

double PanelPlot::stepAt(double x) const {
    return m_rateRect->axis(QCPAxis::atBottom)->pixelToCoord(x);
}

QPointF PanelPlot::ringPosition() const {
    return m_ring->centre();
}

std::optional<PanelPlot::Hit> PanelPlot::stepNear(QPointF position, double reach) const {
    for (std::size_t i = m_items.size(); i-- > 0;) { // the uppermost first
        if (const auto step = m_items[i].path->stepNear(position, reach))
            return Hit{i, *step};
    }
    return std::nullopt;
}

QString PanelPlot::edgeText(std::size_t run) const {
    return m_items[run].present->edgeText();
}

} // namespace thetascope::ui::plot
