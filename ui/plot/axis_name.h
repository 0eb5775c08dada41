// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

namespace thetascope::ui {

/// α⁽ᵗ⁾ at the outer edge of a rect's left axis, upright: turned by a quarter, its small letters
/// cannot be read. It makes its own room there.
class RateLabel final : public PlotItem {
public:
    explicit RateLabel(QCPAxisRect* rect);

    /// After the axis has been given its style.
    void setStyle(const PlotStyle& style) override;

protected:
    void draw(QCPPainter* painter) override;
};

} // namespace thetascope::ui
