// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/minima_labels.h"

#include <algorithm>
#include <numeric>

namespace thetascope::ui::plot {

namespace {

/// Returns the height of words. Digits have no descenders, so less room is needed below them.
double heightOf(const QFontMetricsF& metrics, const QString& text) {
    return metrics.ascent() + 0.5 * metrics.descent() +
           static_cast<double>(text.count('\n')) * metrics.lineSpacing();
}

/// Returns whether a piece of the curve, which is about a pixel wide, passes through a box.
bool passes(const QPointF& a, const QPointF& b, const QRectF& box) {
    return b.x() >= box.left() && a.x() <= box.right() && std::max(a.y(), b.y()) >= box.top() &&
           std::min(a.y(), b.y()) <= box.bottom();
}

} // namespace

MinimaLabels::MinimaLabels(const std::vector<MinimumMark>& marks, const Room& room, bool all)
    : m_marks(marks)
    , m_room(room)
    , m_labels(marks.size()) {
    std::vector<std::size_t> order(marks.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, {}, [&](std::size_t i) { return marks[i].loss; });
    if (!all && !order.empty())
        order.resize(1);
    // First, as many as possible have short words, and then the lowest have more.
    for (const std::size_t i : order) {
        const QString& text = marks[i].forms.last();
        if (const auto box = place(i, text))
            m_labels[i] = {text, *box};
        else if (i == order.front())
            m_labels[i] = {text, boxOf(marks[i], text)};
    }
    for (const std::size_t i : order) {
        for (const QString& text : marks[i].forms) {
            const auto box = m_labels[i] ? place(i, text) : std::nullopt;
            if (!box)
                continue;
            m_labels[i] = {text, *box};
            break;
        }
    }
}

/// Returns where words are placed below a mark, or closer to it if there is little room below.
QRectF MinimaLabels::boxOf(const MinimumMark& mark, const QString& text) const {
    const QRect& area = m_room.area;
    const QSizeF size = m_room.metrics.size(0, text);
    const double left = std::clamp(mark.bottom.x() - size.width() / 2, double(area.left()),
                                   std::max(double(area.left()), area.right() - size.width()));
    const double top = std::min(mark.bottom.y() + (kLineTo + 1) * m_room.unit,
                                area.bottom() - heightOf(m_room.metrics, text));
    return {QPointF(left, top), size};
}

/// Returns where words have room below a mark, if they have.
std::optional<QRectF> MinimaLabels::place(std::size_t mark, const QString& text) const {
    const QRectF box = boxOf(m_marks[mark], text);
    if (box.top() < m_marks[mark].bottom.y() + kLineFrom * m_room.unit || !isFree(mark, box) ||
        isCrossed(box.adjusted(0, -2 * m_room.unit, 0, 0)))
        return std::nullopt;
    return box;
}

/// Returns whether a box covers neither other labels nor other minima.
bool MinimaLabels::isFree(std::size_t mark, const QRectF& box) const {
    const double gap = 8 * m_room.unit;
    const QRectF around = box.adjusted(-gap, 0, gap, 0);
    for (std::size_t i = 0; i < m_marks.size(); ++i) {
        const bool meetsLabel = i != mark && m_labels[i] && around.intersects(m_labels[i]->box);
        if (meetsLabel || box.contains(m_marks[i].bottom))
            return false;
    }
    return true;
}

bool MinimaLabels::isCrossed(const QRectF& box) const {
    return std::ranges::any_of(m_room.lines, [&](const QPolygonF& line) {
        return std::ranges::adjacent_find(line, [&](const QPointF& a, const QPointF& b) {
                   return passes(a, b, box);
               }) != line.end();
    });
}

} // namespace thetascope::ui::plot
