// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

namespace thetascope::ui::plot {

/// An AxisName is the name of the left axis of an axis rect. It is drawn at the outer edge, for
/// which it reserves a margin, so that the names of several rects are aligned. Short names are
/// upright, because small letters are illegible when turned.
class AxisName final : public PlotItem {
public:
    /// A Direction is that of the text.
    enum class Direction { Upright, Turned };

    /// Makes the name of the left axis of `rect`.
    AxisName(QCPAxisRect* rect, const QString& text, Direction direction = Direction::Upright);

    /// Sets the style. The axis must have been styled before.
    void setStyle(const PlotStyle& style) override;
    /// Sets the text of the name.
    void setText(const QString& text, Direction direction = Direction::Upright);
    /// Shows or hides the name; a hidden name has no margin either.
    void setShown(bool shown);

protected:
    void draw(QCPPainter* painter) override;

private:
    void makeRoom();

    QString m_text;
    Direction m_direction;
};

} // namespace thetascope::ui::plot
