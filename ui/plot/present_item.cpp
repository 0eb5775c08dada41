// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/present_item.h"

#include "ui/plot/arrow_head.h"
#include "ui/plot/edge_arrow.h"
#include "ui/plot/tangent_item.h"
#include "ui/theme/marker_path.h"
#include "ui/theme/number_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

// These lengths are in units of the style.
constexpr double kMarker = 11;
constexpr double kArrowHead = 8;
constexpr double kLeastStep = 2; ///< A shorter step has no arrow.
constexpr double kRing = 6.5;    ///< The radius of the ring.
constexpr double kHotRing = 7.5;
constexpr double kRingLine = 2.6;
constexpr double kHotRingLine = 3.6;

QRect widened(const QRect& area, double reach) {
    const int by = static_cast<int>(std::ceil(reach));
    return area.adjusted(-by, -by, by, by);
}

} // namespace

void PresentItem::setRun(const RunView& run) {
    m_slot = run.slot;
    m_names = run.names;
    m_trajectory = run.trajectory;
}

descent::Step PresentItem::present() const {
    return m_trajectory.at(std::min<std::uint64_t>(m_step, m_trajectory.points() - 1));
}

QPointF PresentItem::pixelOf(loss::Point theta, double loss) const {
    return pixel(theta[0], isPlane() ? theta[1] : loss);
}

QString PresentItem::edgeText() const {
    if (m_trajectory.points() == 0)
        return {};
    const auto found = edge(present());
    return found ? found->text : QString();
}

std::optional<EdgeArrow> PresentItem::edge(const descent::Step& step) const {
    const double high = isPlane() ? step.theta[1] : step.loss;
    const bool isInside = across()->range().contains(step.theta[0]) && up()->range().contains(high);
    if (isInside)
        return std::nullopt;
    const QRectF inner = edgeOf(area());
    QPointF spot = inner.center();
    QString text;
    QPointF direction;
    if (!across()->range().contains(step.theta[0])) {
        const bool right = step.theta[0] > across()->range().upper;
        const bool isLost = std::isnan(step.theta[0]);
        direction = isLost ? QPointF(0, -1) : QPointF(right ? 1 : -1, 0);
        text = QStringLiteral("%1 = %2").arg(m_names.name(0), theme::formatGrouped(step.theta[0]));
    } else {
        const bool above = !(high < up()->range().lower);
        direction = QPointF(0, above ? -1 : 1);
        const QString upName = isPlane() ? m_names.name(1) : QStringLiteral("L");
        text = std::isnan(high)
                   ? QCoreApplication::translate("thetascope::ui::PresentItem", "%1 undefined here")
                         .arg(upName)
                   : QStringLiteral("%1 = %2").arg(upName, theme::formatGrouped(high));
    }
    const QPointF exact = pixelOf(step.theta, step.loss);
    if (std::isfinite(exact.x()) && std::isfinite(exact.y()))
        spot = exact;
    spot = {std::clamp(spot.x(), inner.left(), inner.right()),
            std::clamp(spot.y(), inner.top(), inner.bottom())};
    return EdgeArrow{spot, direction, text, style().theme.contender(m_slot)};
}

void PresentItem::drawNextStep(QCPPainter& painter, const descent::Step& step) const {
    if (!std::isfinite(step.sigma[0]) || !std::isfinite(step.sigma[1]))
        return; // no step begins at the last point
    const QPointF here = pixelOf(step.theta, step.loss);
    const QPointF there = isPlane()
                              ? pixel(step.theta[0] + step.sigma[0], step.theta[1] + step.sigma[1])
                              : pixel(step.theta[0] + step.sigma[0], step.loss);
    const QPointF along = there - here;
    const double length = std::hypot(along.x(), along.y());
    if (!std::isfinite(length) || length < kLeastStep * unit())
        return;
    // A short step still shows its direction: the head of its arrow is outside the marker.
    const double head = kArrowHead * unit();
    const double edge = (kMarker / 2 + 1) * unit();
    const QPointF direction = along / length;
    const QPointF tip = here + direction * std::max(length, edge + head);
    const QColor colour = style().theme.contender(m_slot);
    painter.setPen(pen(colour, 2));
    painter.drawLine(here + direction * edge, tip - direction * head * 0.8);
    painter.setBrush(colour);
    fillArrowHead(painter, tip, direction, head);
}

void PresentItem::draw(QCPPainter* painter) {
    if (m_trajectory.points() == 0)
        return;
    const descent::Step step = present();
    painter->setAntialiasing(true);
    painter->setBrush(Qt::NoBrush);
    if (const auto outside = edge(step)) {
        drawEdgeArrows(*painter, {*outside}, area(), style());
        return;
    }
    painter->save();
    painter->setClipRect(area());
    if (!isPlane())
        drawTangent(*painter, {step.theta[0], step.loss, step.slope[0]}, *across(), *up(), style());
    drawNextStep(*painter, step); // the end is NaN if there is no step
    painter->restore();
    const QPointF here = pixelOf(step.theta, step.loss);
    const QPainterPath shape = theme::markerPath(theme::marker(m_slot), here, kMarker * unit());
    QPen halo(style().theme.surface, 2 * unit());
    painter->setPen(halo);
    painter->setBrush(Qt::NoBrush);
    painter->drawPath(shape);
    painter->fillPath(shape, style().theme.contender(m_slot));
}

QRect PresentItem::clipRect() const {
    return widened(area(), (kMarker / 2 + 1) * unit());
}

void RingItem::setPoint(double across, double up, const QColor& colour) {
    m_across = across;
    m_up = up;
    m_colour = colour;
}

void RingItem::draw(QCPPainter* painter) {
    const QPointF spot = centre();
    const bool isInside = QRectF(area()).adjusted(-1, -1, 1, 1).contains(spot);
    if (!isInside) // also if it is NaN
        return;
    painter->setAntialiasing(true);
    painter->setPen(QPen(m_colour, (m_hot ? kHotRingLine : kRingLine) * unit()));
    painter->setBrush(style().theme.surface);
    const double radius = (m_hot ? kHotRing : kRing) * unit();
    painter->drawEllipse(spot, radius, radius);
}

QRect RingItem::clipRect() const {
    return widened(area(), (kHotRing + kHotRingLine / 2) * unit());
}

} // namespace thetascope::ui::plot
