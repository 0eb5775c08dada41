// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

namespace thetascope::ui::plot {

/// The name of a rect's left axis at the outer edge, so that those of several rects stand one below
/// the other; upright where it is short: turned by a quarter, small letters cannot be read. It
/// makes its own room there.
class AxisName final : public PlotItem {
public:
    enum class Direction { Upright, Turned };

    AxisName(QCPAxisRect* rect, const QString& text, Direction direction = Direction::Upright);

    /// After the axis has been given its style.
    void setStyle(const PlotStyle& style) override;
    void setText(const QString& text);
    /// Without it, it has no room either.
    void setShown(bool shown);

protected:
    void draw(QCPPainter* painter) override;

private:
    void makeRoom();

    QString m_text;
    Direction m_direction;
};

} // namespace thetascope::ui::plot
