// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/series_item.h"

#include "ui/plot/clipped_line.h"
#include "ui/plot/column_line.h"
#include "ui/plot/strokes.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::plot {

namespace {

constexpr double kWidth = 1.6;
constexpr double kFar = 4000; ///< Lines end so many pixels outside the axes.
constexpr double kDot = 4;    ///< The diameter of the dot that shows a single value.
/// Runs that have more points are drawn by their blocks.
constexpr std::uint64_t kMostRead = 1 << 18;

QVector<QLineF> segments(const QPolygonF& line) {
    QVector<QLineF> all;
    all.reserve(line.size());
    for (qsizetype i = 1; i < line.size(); ++i)
        all << QLineF(line[i - 1], line[i]);
    return all;
}

/// Returns the smallest range that contains what `extentOf` returns for each line.
template <class ExtentOf>
std::optional<QCPRange> united(const std::vector<SeriesSummary>& lines, const ExtentOf& extentOf) {
    std::optional<QCPRange> all;
    for (const SeriesSummary& summary : lines) {
        if (const std::optional<SeriesSummary::Extent> own = extentOf(summary))
            all = all ? all->expanded({own->low, own->high}) : QCPRange(own->low, own->high);
    }
    return all;
}

} // namespace

/// Calls `visit(t, value)` for each point from `begin` to before `end`.
template <class Visit>
void SeriesItem::forEachValue(std::uint64_t begin, std::uint64_t end, std::size_t coordinate,
                              const Visit& visit) const {
    constexpr std::size_t kPoints = descent::Chunk::kPoints;
    for (std::uint64_t t = begin; t < end;) {
        const std::shared_ptr<const descent::Chunk> chunk = m_trajectory.chunkWith(t);
        for (std::size_t i = t % kPoints; i < chunk->size && t < end; ++i, ++t)
            visit(t, m_content.quantity(*chunk, i, coordinate));
    }
}

SeriesItem::SeriesItem(QCPAxisRect* rect, const QString& layer, const Content& content)
    : PlotItem(rect, layer)
    , m_content(content) {}

void SeriesItem::setRun(experiment::Slot slot, const descent::Trajectory& trajectory) {
    m_slot = slot;
    m_trajectory = trajectory;
    const std::size_t lines = m_content.perCoordinate ? trajectory.dimension() : 1;
    while (m_summaries.size() > lines)
        m_summaries.pop_back();
    while (m_summaries.size() < lines)
        m_summaries.emplace_back(m_content.quantity, m_summaries.size());
    for (SeriesSummary& summary : m_summaries)
        summary.follow(trajectory);
}

bool SeriesItem::behaves() const {
    const descent::Outcome outcome = m_trajectory.outcome();
    return outcome != descent::Outcome::Diverged && outcome != descent::Outcome::LeftDomain;
}

std::optional<QCPRange> SeriesItem::extent() const {
    return united(m_summaries, [](const SeriesSummary& summary) { return summary.extent(); });
}

std::optional<QCPRange> SeriesItem::extentFrom(std::uint64_t t) const {
    return united(m_summaries, [t](const SeriesSummary& summary) { return summary.extentFrom(t); });
}

std::optional<QCPRange> SeriesItem::extentAbove(double floor) const {
    const auto range = united(
        m_summaries, [floor](const SeriesSummary& summary) { return summary.extentAbove(floor); });
    if (!range)
        return std::nullopt;
    return QCPRange(range->lower - floor, range->upper - floor);
}

void SeriesItem::draw(QCPPainter* painter) {
    painter->setAntialiasing(true);
    painter->setBrush(Qt::NoBrush);
    for (std::size_t c = 0; c < m_summaries.size(); ++c)
        drawLine(*painter, c);
}

void SeriesItem::drawLine(QCPPainter& painter, std::size_t coordinate) const {
    const double left = across()->coordToPixel(0);
    const double perStep = across()->coordToPixel(1) - left;
    ColumnLine columns;
    const auto add = [&](std::uint64_t t, double value) {
        columns.add({left + perStep * static_cast<double>(t), heightOf(value)});
    };
    const std::uint64_t end = drawnPoints(coordinate);
    const SeriesSummary& summary = m_summaries[coordinate];
    const double most = 0.5 / perStep; // blocks of so many points are narrower than a column
    if (static_cast<double>(summary.finest().points) < most || end > kMostRead) {
        const SeriesSummary::Level level = summary.level(most);
        for (std::size_t b = 0; b < level.blocks.size() && b * level.points < end; ++b) {
            const SeriesSummary::Block& block = level.blocks[b];
            const std::uint64_t t = b * level.points;
            add(t, block.first);
            add(t, block.low);
            add(t, block.high);
            add(t, block.last);
        }
    } else {
        forEachValue(0, end, coordinate, add);
    }
    for (const QPolygonF& line : columns.finish())
        coordinate == 1 ? drawDashed(painter, line) : drawSolid(painter, line);
}

void SeriesItem::drawSolid(QCPPainter& painter, const QPolygonF& line) const {
    const QColor& colour = style().theme.contender(m_slot);
    if (line.size() == 1) {
        QPen dot = pen(colour, kDot);
        dot.setCapStyle(Qt::RoundCap);
        painter.setPen(dot);
        painter.drawPoint(line.first());
        return;
    }
    QPen plain = pen(colour, kWidth);
    // With flat caps the background would be visible between segments.
    plain.setCapStyle(Qt::SquareCap);
    painter.setPen(plain);
    const Strokes strokes = strokesOf(line, plain.widthF(), area());
    for (const QPolygonF& part : strokes.lines)
        painter.drawLines(segments(part)); // much faster than a polyline
    fillBands(painter, strokes, colour);
}

/// Draws the line of the second coordinate.
void SeriesItem::drawDashed(QCPPainter& painter, const QPolygonF& line) const {
    constexpr double kDash = 4; // in widths of the pen
    constexpr double kGap = 2.5;
    constexpr double kSteep = 30;
    const double width = kWidth * unit();
    if (line.size() == 1) {
        drawSolid(painter, line);
        return;
    }
    if (travelOf(line, area()) > kSteep) {
        for (const QPolygonF& dash : dashesAcross(line, kDash * width, kGap * width))
            drawSolid(painter, dash);
        return;
    }
    QPen dashed = pen(style().theme.contender(m_slot), kWidth);
    dashed.setCapStyle(Qt::FlatCap);
    dashed.setDashPattern({kDash, kGap});
    painter.setPen(dashed);
    const double margin = 4 * width;
    for (const QPolygonF& part :
         clippedLine(line, QRectF(area()).adjusted(-margin, -margin, margin, margin)))
        painter.drawPolyline(part);
}

double SeriesItem::valueAt(std::uint64_t t, std::size_t coordinate) const {
    return m_content.quantity(*m_trajectory.chunkWith(t), t % descent::Chunk::kPoints, coordinate);
}

/// Returns the vertical position in pixels at which a value is drawn.
double SeriesItem::heightOf(double value) const {
    if (!std::isfinite(value))
        return value;
    const bool isLogarithmic = up()->scaleType() == QCPAxis::stLogarithmic;
    const double lowest =
        isLogarithmic && behaves() ? area().bottom() - kWidth / 2 * unit() : area().bottom() + kFar;
    const double above = value - m_floor;
    if (isLogarithmic && above <= 0)
        return lowest;
    return std::clamp(up()->coordToPixel(above), area().top() - kFar, lowest);
}

/// Returns 1 for a finite value above the axis, −1 for one below it, and 0 for others.
int SeriesItem::sideOf(double value) const {
    const double above = value - m_floor;
    if (above > up()->range().upper)
        return 1;
    const bool isPinned = up()->scaleType() == QCPAxis::stLogarithmic && behaves();
    return above < up()->range().lower && !isPinned ? -1 : 0;
}

/// Returns the first point of a level's block that is on the axis, or the last.
std::optional<std::uint64_t> SeriesItem::insideOf(const SeriesSummary::Level& level, std::size_t b,
                                                  std::size_t coordinate, bool first) const {
    const SeriesSummary::Block& block = level.blocks[b];
    if (sideOf(block.low) * sideOf(block.high) == 1)
        return std::nullopt; // all of it is on the same side
    const std::uint64_t begin = b * level.points;
    std::optional<std::uint64_t> inside;
    forEachValue(begin, std::min(begin + level.points, points()), coordinate,
                 [&](std::uint64_t t, double value) {
                     if (std::isfinite(value) && sideOf(value) == 0 && !(first && inside))
                         inside = t;
                 });
    return inside;
}

std::optional<std::uint64_t> SeriesItem::firstInside(std::size_t coordinate) const {
    const SeriesSummary::Level level = m_summaries[coordinate].finest();
    for (std::size_t b = 0; b < level.blocks.size(); ++b) {
        if (const auto inside = insideOf(level, b, coordinate, true))
            return inside;
    }
    return std::nullopt;
}

std::optional<std::uint64_t> SeriesItem::lastInside(std::size_t coordinate) const {
    const SeriesSummary::Level level = m_summaries[coordinate].finest();
    for (std::size_t b = level.blocks.size(); b-- > 0;) {
        if (const auto inside = insideOf(level, b, coordinate, false))
            return inside;
    }
    return std::nullopt;
}

/// Returns the number of points that are drawn. With the rest, a run that swings wider and wider
/// would fill the axis with lines from end to end.
std::uint64_t SeriesItem::drawnPoints(std::size_t coordinate) const {
    if (sideOf(m_summaries[coordinate].whole().last) == 0)
        return points();
    const auto inside = lastInside(coordinate);
    return inside ? std::min(*inside + 2, points()) : points();
}

/// Returns where between two adjacent points, of which one is outside the axis, the line crosses
/// the end of the axis.
double SeriesItem::crossing(std::uint64_t inside, std::uint64_t outside,
                            std::size_t coordinate) const {
    const double value = valueAt(outside, coordinate);
    const double from = heightOf(valueAt(inside, coordinate));
    const double to = heightOf(value);
    const double end = sideOf(value) > 0 ? area().top() : area().bottom();
    const double share = (end - from) / (to - from);
    const auto t = static_cast<double>(inside);
    return std::isfinite(share) ? t + share * (static_cast<double>(outside) - t) : t;
}

std::vector<SeriesItem::Outside> SeriesItem::outside() const {
    std::vector<Outside> all;
    for (std::size_t c = 0; c < m_summaries.size(); ++c) {
        const SeriesSummary::Block& whole = m_summaries[c].whole();
        if (sideOf(whole.first) != 0) {
            if (const auto first = firstInside(c); first && *first > 0)
                all.push_back(
                    {crossing(*first, *first - 1, c), whole.first, sideOf(whole.first) > 0});
        }
        if (sideOf(whole.last) != 0) {
            const auto last = lastInside(c);
            all.push_back(
                {last ? crossing(*last, *last + 1, c) : 0, whole.last, sideOf(whole.last) > 0});
        }
    }
    return all;
}

void ClockItem::draw(QCPPainter* painter) {
    const double x = across()->coordToPixel(m_step);
    painter->setAntialiasing(false);
    QPen dashed = pen(style().theme.fadedInk, 1);
    dashed.setDashPattern({3, 3});
    painter->setPen(dashed);
    painter->drawLine(QPointF(x, area().top()), QPointF(x, area().bottom()));
}

} // namespace thetascope::ui::plot
