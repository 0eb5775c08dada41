// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/path_item.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::plot {

namespace {

constexpr double kMarker = 6.5; ///< The size of the marker of a step.

} // namespace

PathItem::PathItem(QCPAxisRect* rect, const QString& layer, Kind kind)
    : PlotItem(rect, layer)
    , m_kind(kind) {}

void PathItem::setRun(experiment::Slot slot, const descent::Trajectory& trajectory) {
    if (slot != m_slot)
        m_stamp.reset();
    m_slot = slot;
    m_trajectory = trajectory;
}

void PathItem::adopt(PathItem& other) {
    if (!m_trajectory.continues(other.m_trajectory) && !other.m_trajectory.continues(m_trajectory))
        return;
    m_thinner = std::exchange(other.m_thinner, {});
    m_scale = std::exchange(other.m_scale, {});
}

void PathItem::setStyle(const PlotStyle& style) {
    PlotItem::setStyle(style);
    m_stamp.reset();
}

void PathItem::thin() {
    const Scale scale{area(), across()->range(), up()->range()};
    if (!(scale == m_scale))
        m_thinner.reset(visible());
    m_scale = scale;
    m_thinner.follow(m_trajectory, [&](double across, double up) { return pixel(across, up); });
}

/// Returns where a marker or a line may be seen.
QRectF PathItem::visible() const {
    const double reach = kMarker * unit();
    return QRectF(area()).adjusted(-reach, -reach, reach, reach);
}

const MarkerStamp& PathItem::stamp(QCPPainter& painter) {
    const double ratio = painter.device()->devicePixelRatioF();
    if (!m_stamp || m_stampRatio != ratio)
        m_stamp.emplace(theme::marker(m_slot), style().theme.contender(m_slot),
                        style().theme.surface, kMarker * unit(), ratio);
    m_stampRatio = ratio;
    return *m_stamp;
}

void PathItem::draw(QCPPainter* painter) {
    thin();
    const auto& points = m_thinner.points();
    const std::size_t count = m_thinner.countUpTo(m_step);
    const MarkerStamp& marks = stamp(*painter);
    // The last few steps stand out, and those long past are equally faint.
    const auto shade = [&](std::size_t i) {
        if (m_kind == Kind::Ghost)
            return 0;
        const double age = static_cast<double>(count - 1 - i);
        const double share = std::exp(-age / std::max(8.0, static_cast<double>(count) / 6));
        return 1 + static_cast<int>(std::lround(share * (MarkerStamp::kShades - 2)));
    };
    painter->setAntialiasing(true);
    painter->setBrush(Qt::NoBrush);
    // QPainter has a fast path for width 1.
    int penShade = -1;
    for (std::size_t i = 1; i < count; ++i) {
        const int s = shade(i);
        if (s != penShade)
            painter->setPen(pen(marks.shade(s), 1));
        penShade = s;
        painter->drawLine(points[i - 1].pixel, points[i].pixel);
    }
    if (m_kind == Kind::Ghost)
        return;
    const QRectF seen = visible();
    for (std::size_t i = 0; i < count; ++i) {
        if (seen.contains(points[i].pixel))
            marks.paint(*painter, points[i].pixel, shade(i));
    }
}

std::optional<std::uint64_t> PathItem::stepNear(QPointF position, double reach) const {
    std::optional<std::uint64_t> nearest;
    double least = reach;
    for (std::size_t i = 0; i < m_thinner.countUpTo(m_step); ++i) {
        const PathThinner::Point& point = m_thinner.points()[i];
        const double distance =
            std::hypot(point.pixel.x() - position.x(), point.pixel.y() - position.y());
        if (distance <= least) {
            least = distance;
            nearest = point.t;
        }
    }
    return nearest;
}

} // namespace thetascope::ui::plot
