// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/map_plot.h"

#include "ui/plot/axis_style.h"
#include "ui/plot/canvas.h"
#include "ui/plot/curve_item.h"
#include "ui/plot/frame_clock.h"
#include "ui/plot/map_item.h"
#include "ui/plot/marks_item.h"
#include "ui/plot/number_ticker.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::plot {

namespace {

const QString kHereLayer = QStringLiteral("here");

constexpr double kCurveShare = 0.36; ///< The height of the curve relative to that of the map.
/// In units of the style: the height of a curve with numbers below it, unless that is more than a
/// share of the whole, and the height of one without.
constexpr double kNumberedCurve = 74;
constexpr double kMostOfWhole = 0.3;
constexpr double kPlainCurve = 44;
constexpr double kLeastWithCurve = 180; ///< The least height of a plot that has a curve.
/// The greatest number of tick labels along the axes.
constexpr int kMostAcross = 7;
constexpr int kMostUp = 6;

QCPRange toRange(const loss::Range& range) {
    return {range.low, range.high};
}

} // namespace

double MapAxis::fractionOf(double value) const {
    return logarithmic ? std::log(value / range.low) / std::log(range.high / range.low)
                       : (value - range.low) / range.width();
}

double MapAxis::valueAt(double fraction) const {
    return logarithmic ? range.low * std::pow(range.high / range.low, fraction)
                       : range.low + range.width() * fraction;
}

MapPlot::MapPlot(QCustomPlot& plot, FrameClock* frames)
    : m_plot(plot)
    , m_layers(plot, {kHereLayer}) {
    m_plot.plotLayout()->clear();
    m_curveRect = addAxisRect(m_plot);
    m_mapRect = addAxisRect(m_plot);
    auto* const margins = new QCPMarginGroup(&m_plot);
    for (QCPAxisRect* rect : {m_curveRect, m_mapRect})
        rect->setMarginGroup(QCP::msLeft | QCP::msRight, margins);
    m_plot.plotLayout()->setRowSpacing(0);
    m_plot.plotLayout()->setRowStretchFactor(0, kCurveShare);
    for (QCPAxis* axis : m_curveRect->axes()) {
        axis->setVisible(false); // since the curve shares the axis of the map below it
        axis->grid()->setVisible(false);
    }
    for (QCPAxis* axis : m_mapRect->axes())
        axis->grid()->setVisible(false);
    m_map = new MapItem(m_mapRect, QStringLiteral("background"));
    m_curve = new CurveItem(m_curveRect, QStringLiteral("main"));
    m_curveMarks = new MarksItem(m_curveRect, QStringLiteral("main"));
    m_curveMarks->setClipToAxisRect(false);
    m_mapMarks = new MarksItem(m_mapRect, QStringLiteral("main"));
    m_here = new HereItem(m_mapRect, kHereLayer);
    m_here->setVisible(false);
    QObject::connect(&m_plot, &QCustomPlot::beforeReplot, &m_plot,
                     [this] { prepare(m_plot.viewport().size()); });
    if (frames)
        m_layers.follow(*frames, &FrameClock::frame, [this] { update(); });
}

void MapPlot::setStyle(const PlotStyle& style) {
    m_style = style;
    setGround(m_plot, style.theme.surface);
    for (PlotItem* item :
         std::initializer_list<PlotItem*>{m_curve, m_curveMarks, m_map, m_mapMarks, m_here})
        item->setStyle(style);
    const int numbers = QFontMetrics(style.font).horizontalAdvance(QStringLiteral("0.0001"));
    const int left = numbers + QFontMetrics(style.font).height() + qRound(10 * style.unit);
    for (QCPAxisRect* rect : {m_curveRect, m_mapRect}) {
        for (QCPAxis* axis : rect->axes())
            styleAxis(*axis, style);
        // There is room above for half of the uppermost number, since QCustomPlot draws a label
        // completely or not at all.
        const int above = qMax(qRound(8 * style.unit), QFontMetrics(style.font).height() / 2 + 2);
        rect->setMinimumMargins(QMargins(left, above, qRound(12 * style.unit), 0));
    }
    for (QCPAxis* axis : m_mapRect->axes())
        axis->setOffset(static_cast<int>(std::ceil(style.unit))); // beside the map instead of on it
    showCurve(m_curveRect->visible());
    m_layers.markAll();
}

void MapPlot::setScene(std::shared_ptr<const LossScene> scene, std::vector<MapMark> marks,
                       bool onCurve, bool onMap) {
    m_scene = std::move(scene);
    m_marks = std::move(marks);
    const bool hasCurve = onCurve && !m_scene->isPlane();
    m_curve->setScene(hasCurve ? m_scene : nullptr);
    m_hasCurve = hasCurve;
    showCurve(hasCurve);
    std::vector<ColouredMark> curveMarks;
    std::vector<ColouredMark> mapMarks;
    for (const MapMark& mark : m_marks) {
        if (hasCurve)
            curveMarks.push_back({mark.theta[0], mark.loss, mark.colour});
        if (onMap)
            mapMarks.push_back({mark.theta[0], mark.theta[1], mark.colour});
    }
    m_curveMarks->setMarks(std::move(curveMarks));
    m_mapMarks->setMarks(std::move(mapMarks));
    m_layers.markAll();
}

/// Shows or hides the curve; without it the map gets its room.
void MapPlot::showCurve(bool shown) {
    m_curveRect->setVisible(shown);
    m_plot.plotLayout()->setRowStretchFactor(0, shown ? kCurveShare : 0.001);
    m_curveRect->setMinimumSize(0, 0);
    m_curveRect->setMaximumSize(QWIDGETSIZE_MAX, shown ? QWIDGETSIZE_MAX : 1);
    QMargins margins = m_curveRect->minimumMargins();
    margins.setTop(shown ? qRound(8 * m_style.unit) : 0);
    margins.setBottom(shown ? qRound(4 * m_style.unit) : 0);
    m_curveRect->setMinimumMargins(margins);
}

void MapPlot::setAxes(const MapAxis& across, const MapAxis& up) {
    if (across == m_across && up == m_up)
        return;
    m_across = across;
    m_up = up;
    for (const auto& [axis, shown] : {std::pair{m_mapRect->axis(QCPAxis::atBottom), &m_across},
                                      std::pair{m_mapRect->axis(QCPAxis::atLeft), &m_up}}) {
        setLogarithmic(*axis, shown->logarithmic, kMostUp);
        axis->setRange(toRange(shown->range));
    }
    m_layers.markAll();
}

/// Puts as many tick labels along the map as fit. The closer they are to each other, the more
/// digits they have.
void MapPlot::fitTicks() {
    const QCPRange across = toRange(m_across.range);
    const int digits = std::max(5, digitsFor(across, across.size() / kMostAcross));
    fitTicksAcross(*m_mapRect->axis(QCPAxis::atBottom), mapArea().width(), kMostAcross,
                   QStringLiteral("−.") + QString(digits, '0'), m_style);
    fitTicksUp(*m_mapRect->axis(QCPAxis::atLeft), mapArea().height(), kMostUp, m_style);
}

/// Divides the height. A low plot gives a larger share to the curve, but if there is hardly room
/// for the map, the curve is hidden.
void MapPlot::shareHeight(int height) {
    showCurve(m_hasCurve && height >= kLeastWithCurve * m_style.unit);
    if (!m_curveRect->visible())
        return;
    const double wanted = kNumberedCurve * m_style.unit;
    const bool isNumbered = wanted <= kMostOfWhole * height;
    m_curve->setNumbered(isNumbered);
    m_curveRect->setMinimumSize(0, qRound(isNumbered ? wanted : kPlainCurve * m_style.unit));
}

void MapPlot::fitLabels() {
    const QFontMetrics metrics(m_style.font);
    const auto fit = [&](QCPAxis::AxisType type, const MapAxis& axis, int room) {
        const bool fits = metrics.horizontalAdvance(axis.label) <= room || axis.brief.isEmpty();
        m_mapRect->axis(type)->setLabel(fits ? axis.label : axis.brief);
    };
    fit(QCPAxis::atBottom, m_across, mapArea().width());
    fit(QCPAxis::atLeft, m_up, mapArea().height());
}

/// Fits the curve to the visible range of the θ axis, with room for the numbers of its minima.
void MapPlot::fitCurve() {
    if (!m_scene || m_scene->isPlane())
        return;
    m_curveRect->axis(QCPAxis::atBottom)->setRange(toRange(m_across.range));
    QCPRange up = toRange(m_scene->home().up);
    double lowest = up.upper;
    for (const loss::Minimum& minimum : m_scene->minima())
        lowest = std::min(lowest, minimum.loss);
    const double height = std::max(m_curveRect->height(), 1);
    const double room = CurveItem::numberRoom(m_style) / height;
    if (lowest < up.upper &&
        room < 0.6) // so that (lowest − lower) has the same share of the whole as the room
        up.lower = std::min(up.lower, (lowest - room * up.upper) / (1 - room));
    m_curveRect->axis(QCPAxis::atLeft)->setRange(up);
}

void MapPlot::setImage(QImage image, const MapAxis& across, const MapAxis& up) {
    m_map->setImage(std::move(image), {toRange(across.range), toRange(up.range)});
    m_layers.markAll();
}

void MapPlot::setHere(std::optional<QPointF> point) {
    m_here->setVisible(point.has_value());
    if (point)
        m_here->setPoint(point->x(), point->y());
    m_layers.mark(kHereLayer);
}

std::optional<QPointF> MapPlot::here() const {
    return m_here->visible() ? std::optional(m_here->point()) : std::nullopt;
}

void MapPlot::update() {
    m_layers.paint();
}

void MapPlot::prepare(QSize size) {
    size = size.expandedTo({1, 1}); // a layout cannot share out less than nothing
    layOut(size);
    fitTicks();
    fitLabels();
    layOut(size); // since the labels take room
    fitCurve();
}

void MapPlot::paint(QCPPainter& painter, QSize size) {
    size = size.expandedTo({1, 1});
    prepare(size);
    m_plot.toPainter(&painter, size.width(), size.height());
}

void MapPlot::layOut(QSize size) {
    m_plot.setViewport(QRect(QPoint(0, 0), size));
    shareHeight(size.height());
    plot::layOut(m_plot);
}

QSize MapPlot::sizeFor(QSize map) {
    QSize size = map + map / 3;
    prepare(size);
    // Most of what is missing goes to the map, so that less is missing each time.
    for (int i = 0; i < 40 && mapArea().size() != map; ++i) {
        size += map - mapArea().size();
        prepare(size);
    }
    return size;
}

QRect MapPlot::mapArea() const {
    return m_mapRect->rect();
}

std::optional<QPointF> MapPlot::valuesAt(QPointF position) const {
    if (!QRectF(mapArea()).contains(position))
        return std::nullopt;
    // The position is moved inside the pixel, away from the line between two pixels.
    constexpr double kInside = 0.25;
    return QPointF(m_mapRect->axis(QCPAxis::atBottom)->pixelToCoord(position.x() + kInside),
                   m_mapRect->axis(QCPAxis::atLeft)->pixelToCoord(position.y() + kInside));
}

QPointF MapPlot::toPixel(double across, double up) const {
    return {m_mapRect->axis(QCPAxis::atBottom)->coordToPixel(across),
            m_mapRect->axis(QCPAxis::atLeft)->coordToPixel(up)};
}

} // namespace thetascope::ui::plot
