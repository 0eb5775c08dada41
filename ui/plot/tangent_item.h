// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

#include <QString>

#include <optional>

namespace thetascope::ui::plot {

/// A Tangent touches the curve of a loss of one variable at a point.
struct Tangent {
    double across; ///< θ.
    double up;     ///< L at θ.
    double slope;  ///< dL/dθ at θ.
};

/// Draws a piece of a tangent, thick enough to be seen on the curve. It returns its half, a vector
/// in pixels that points to the right, or null if the tangent is not finite.
QPointF drawTangent(QCPPainter& painter, const Tangent& tangent, const QCPAxis& across,
                    const QCPAxis& up, const PlotStyle& style);

/// A TangentItem draws the tangent at the start with its slope as a number beside it.
class TangentItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the tangent and the name of the slope, such as "dL/dθ". `isConvex` tells whether the
    /// curve is above the tangent, so that the number is below it.
    void setTangent(const Tangent& tangent, const QString& name, bool isConvex);

    /// Returns the slope as it is written beside the tangent.
    QString text() const;

protected:
    void draw(QCPPainter* painter) override;

private:
    Tangent m_tangent{};
    QString m_name;
    bool m_isConvex = true;
};

} // namespace thetascope::ui::plot
