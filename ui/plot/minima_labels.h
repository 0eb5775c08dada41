// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFontMetricsF>
#include <QPointF>
#include <QPolygonF>
#include <QRect>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <QVector>

#include <cstddef>
#include <optional>
#include <vector>

namespace thetascope::ui::plot {

/// A MinimumMark is a minimum with the words that may stand below it.
struct MinimumMark {
    QPointF bottom;    ///< Its position in pixels.
    double loss = 0;   ///< L there; the lowest minimum comes first where room is short.
    QStringList forms; ///< The words, of which the first that has room is shown; the last is short.
};

/// A MinimumLabel is where words stand below a minimum.
struct MinimumLabel {
    QString text; ///< The words, of one or two lines.
    QRectF box;   ///< Their rectangle in pixels.
};

/// MinimaLabels decides which minima of a curve have words below them, and which.
class MinimaLabels {
public:
    /// A Room is what limits the labels.
    struct Room {
        QRect area;                      ///< The rectangle of the axes.
        const QVector<QPolygonF>& lines; ///< The curve in pixels.
        QFontMetricsF metrics;           ///< The font of the labels.
        double unit;                     ///< The unit of lengths.
    };

    /// The length in units of the style from a minimum down to the end of its mark.
    static constexpr double kLineTo = 10;
    /// The length in units of the style from a minimum down to its mark.
    static constexpr double kLineFrom = 4;

    /// Makes the labels of the marks, all of which are in the area. If `all` is false, only the
    /// lowest minimum has one; that has one wherever it is.
    MinimaLabels(const std::vector<MinimumMark>& marks, const Room& room, bool all);

    /// Returns the label of a mark, if it has one.
    const std::optional<MinimumLabel>& of(std::size_t mark) const { return m_labels[mark]; }

private:
    std::optional<QRectF> place(std::size_t mark, const QString& text) const;
    QRectF boxOf(const MinimumMark& mark, const QString& text) const;
    bool isFree(std::size_t mark, const QRectF& box) const;
    bool isCrossed(const QRectF& box) const;

    const std::vector<MinimumMark>& m_marks;
    const Room& m_room;
    std::vector<std::optional<MinimumLabel>> m_labels;
};

} // namespace thetascope::ui::plot
