// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/strokes.h"

#include "ui/plot/clipped_line.h"
#include "ui/theme/whole.h"

#include <QPainter>

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace thetascope::ui::plot {

namespace {

// Lengths in widths of the pen:
constexpr double kCell = 1.5;    ///< The width of the cells in which the line is judged.
constexpr double kStep = 1. / 3; ///< The distance of the points on the edges of a band.
constexpr double kMargin = 4;    ///< Lines end so far outside of the area.

/// A line is solid in a cell if it goes up and down this many times: two strokes in each width of
/// the pen overlap, and a window as wide as the pen has both a top and a bottom.
constexpr double kSolid = 2 * kCell;
constexpr qsizetype kFewCells = 2; ///< A band has at least so many cells.

// A rasterizer sorts what crosses a row of pixels, and does so in quadratic time. So a line that
// crosses many times is cut, each part on its own being cheap. In heights of the area:
constexpr double kWhole = 24; ///< What a line may go up and down without being cut.
constexpr double kPart = 3;   ///< What a part of others does.

constexpr double kOverlap = 1; ///< Parts overlap by this many pixels to either side of a cut.

/// Consecutive points of a line.
struct Run {
    qsizetype begin;
    qsizetype end; ///< One after the last.
};

/// Cuts a line within its segments, where two ends that overlap cannot be told from one line.
QVector<QPolygonF> cut(const QPolygonF& line, const QRectF& area) {
    if (travelOf(line, area) <= kWhole)
        return {line};
    QVector<QPolygonF> parts;
    QPolygonF part{line.first()};
    double travel = 0;
    for (qsizetype i = 1; i < line.size(); ++i) {
        const QPointF way = line[i] - line[i - 1];
        travel += std::abs(way.y());
        if (travel > kPart * area.height()) {
            const double length = std::hypot(way.x(), way.y());
            const double overlap = std::min(kOverlap / length, 0.5);
            part << line[i - 1] + (0.5 + overlap) * way;
            parts << part;
            part = QPolygonF{line[i - 1] + (0.5 - overlap) * way};
            travel = std::abs(way.y()) / 2;
        }
        part << line[i];
    }
    parts << part;
    return parts;
}

/// Splits a line with ascending x into bands and the rest.
class Splitter {
public:
    Splitter(const QPolygonF& line, double penWidth, const QRectF& area)
        : m_line(line)
        , m_pen(penWidth)
        , m_area(area) {}

    Strokes split() const {
        Strokes strokes;
        qsizetype last = 0;
        for (const Run& run : solidRuns()) {
            addLines(strokes, {last, run.begin + 1});
            addBands(strokes, run);
            last = run.end - 1;
        }
        addLines(strokes, {last, m_line.size()});
        return strokes;
    }

private:
    /// An edge point of a band.
    struct Slice {
        double x;
        double top;
        double bottom;
    };

    double shown(double y) const { return std::clamp(y, m_area.top(), m_area.bottom()); }

    qsizetype cellOf(qsizetype i) const {
        return theme::whole<qsizetype>((m_line[i].x() - m_line[0].x()) / (kCell * m_pen));
    }

    bool isSolid(const Run& cell) const {
        double before = shown(m_line[std::max<qsizetype>(cell.begin - 1, 0)].y());
        double low = before;
        double high = before;
        double travel = 0;
        for (qsizetype i = cell.begin; i < cell.end; ++i) {
            const double y = shown(m_line[i].y());
            travel += std::abs(y - before);
            low = std::min(low, y);
            high = std::max(high, y);
            before = y;
        }
        return high - low >= m_pen && travel >= kSolid * (high - low);
    }

    /// Returns the runs of neighbouring solid cells.
    std::vector<Run> solidRuns() const {
        std::vector<Run> runs;
        qsizetype before = -2; // the last solid cell
        qsizetype cells = 0;   // in the last run
        const auto dropShort = [&] {
            if (!runs.empty() && cells < kFewCells)
                runs.pop_back();
        };
        for (qsizetype begin = 0; begin < m_line.size();) {
            const qsizetype cell = cellOf(begin);
            qsizetype end = begin + 1;
            while (end < m_line.size() && cellOf(end) == cell)
                ++end;
            if (isSolid({begin, end})) {
                if (cell == before + 1) {
                    runs.back().end = end;
                    ++cells;
                } else {
                    dropShort();
                    runs.push_back({begin, end});
                    cells = 1;
                }
                before = cell;
            }
            begin = end;
        }
        dropShort();
        return runs;
    }

    void addLines(Strokes& strokes, const Run& run) const {
        if (run.end - run.begin < 2 && m_line.size() > 1)
            return;
        const double margin = kMargin * m_pen;
        const QRectF box = m_area.adjusted(-margin, -margin, margin, margin);
        for (const QPolygonF& part : clippedLine(m_line.mid(run.begin, run.end - run.begin), box))
            strokes.lines << cut(part, m_area);
    }

    /// Returns the edges of what the pen covers in a run.
    std::vector<Slice> slicesOf(const Run& run) const {
        const double half = m_pen / 2;
        const double from = m_line[run.begin].x() - half;
        const double width = m_line[run.end - 1].x() + half - from;
        const auto count = theme::whole<std::size_t>(std::ceil(width / (kStep * m_pen))) + 1;
        std::vector<Slice> slices;
        slices.reserve(count);
        qsizetype first = run.begin;
        while (first > 0 && m_line[first - 1].x() >= from - half)
            --first;
        for (std::size_t k = 0; k < count; ++k) {
            Slice slice{from + width * static_cast<double>(k) / static_cast<double>(count - 1),
                        std::numeric_limits<double>::infinity(),
                        -std::numeric_limits<double>::infinity()};
            while (first < m_line.size() && m_line[first].x() < slice.x - half)
                ++first;
            for (qsizetype i = first; i < m_line.size() && m_line[i].x() <= slice.x + half; ++i) {
                slice.top = std::min(slice.top, shown(m_line[i].y()));
                slice.bottom = std::max(slice.bottom, shown(m_line[i].y()));
            }
            if (slice.top <= slice.bottom)
                slices.push_back(slice);
        }
        return slices;
    }

    /// Adds the polygons of a run: one, unless its edges are ragged.
    void addBands(Strokes& strokes, const Run& run) const {
        constexpr std::size_t kShared = 3; // slices, as wide as the pen
        const std::vector<Slice> slices = slicesOf(run);
        for (std::size_t begin = 0; begin + 1 < slices.size();) {
            std::size_t end = begin + 1;
            double travel = 0;
            while (end < slices.size() &&
                   (travel <= kPart * m_area.height() || end <= begin + 2 * kShared)) {
                travel += std::abs(slices[end].top - slices[end - 1].top) +
                          std::abs(slices[end].bottom - slices[end - 1].bottom);
                ++end;
            }
            QPolygonF band;
            for (std::size_t k = begin; k < end; ++k)
                band << QPointF(slices[k].x, slices[k].top);
            for (std::size_t k = end; k-- > begin;)
                band << QPointF(slices[k].x, slices[k].bottom);
            strokes.bands << band;
            begin = end < slices.size() ? end - kShared : end;
        }
    }

    const QPolygonF& m_line;
    double m_pen;
    QRectF m_area;
};

} // namespace

Strokes strokesOf(const QPolygonF& line, double penWidth, const QRectF& area) {
    return Splitter(line, penWidth, area).split();
}

void fillBands(QPainter& painter, const Strokes& strokes, const QColor& colour) {
    if (strokes.bands.isEmpty())
        return;
    const QPen pen = painter.pen();
    const QBrush brush = painter.brush();
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const QPolygonF& band : strokes.bands)
        painter.drawPolygon(band);
    painter.setPen(pen);
    painter.setBrush(brush);
}

double travelOf(const QPolygonF& line, const QRectF& area) {
    const auto shown = [&](double y) { return std::clamp(y, area.top(), area.bottom()); };
    double travel = 0;
    for (qsizetype i = 1; i < line.size(); ++i)
        travel += std::abs(shown(line[i].y()) - shown(line[i - 1].y()));
    return travel / area.height();
}

QVector<QPolygonF> dashesAcross(const QPolygonF& line, double dash, double gap) {
    QVector<QPolygonF> dashes;
    if (line.isEmpty())
        return dashes;
    const double left = line.first().x();
    const auto count = std::floor((line.last().x() - left) / (dash + gap)) + 1;
    qsizetype i = 1; // the end of the segment in which a dash begins
    for (double k = 0; k < count; ++k) {
        const double from = left + k * (dash + gap);
        const double to = from + dash;
        const auto at = [&](double x) {
            const QPointF& a = line[i - 1];
            const QPointF& b = line[i];
            return QPointF(x, a.y() + (x - a.x()) / (b.x() - a.x()) * (b.y() - a.y()));
        };
        while (i < line.size() && line[i].x() <= from)
            ++i;
        if (i == line.size())
            break;
        QPolygonF part{at(from)};
        for (; i < line.size() && line[i].x() <= to; ++i)
            part << line[i];
        if (i < line.size())
            part << at(to);
        dashes << part;
    }
    return dashes;
}

} // namespace thetascope::ui::plot
