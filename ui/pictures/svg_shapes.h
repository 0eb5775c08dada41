// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QPainterPath>
#include <QPointF>

#include <vector>

namespace thetascope::ui::pictures {

/// Returns a number for an SVG file, with at most two decimals, such as "0.5" or "-12.25".
QByteArray svgNumber(double value);

/// SvgShapes are the paths of an SVG file. Shapes that differ only in their place are written once
/// and used several times: letters, markers, and what panels side by side have in common.
class SvgShapes {
public:
    /// A Placed shape is a shape at a place.
    struct Placed {
        qsizetype shape; ///< Which shape it is.
        QPointF at;      ///< Where its first point is.
    };

    /// Adds a path, which must not be empty.
    Placed add(const QPainterPath& path);

    /// Returns the element of a shape that add() has returned, with attributes in front of which
    /// there is a space.
    QByteArray element(const Placed& placed, const QByteArray& attributes) const;

    /// Returns the definitions of the shapes that are used several times.
    QByteArray definitions() const;

private:
    struct Shape {
        QByteArray data; ///< What follows the first point of the path.
        int count = 0;   ///< How often it has been added.
    };

    static bool isShared(const Shape& shape);

    std::vector<Shape> m_shapes;
    QHash<QByteArray, qsizetype> m_known;
};

} // namespace thetascope::ui::pictures
