// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/plot_style.h"

#include <QFontInfo>
#include <QWidget>

namespace thetascope::ui::plot {

PlotStyle plotStyleOf(const QWidget& widget) {
    PlotStyle style;
    style.theme = theme::Theme::from(widget.palette());
    style.font = widget.font();
    // Labels are a little smaller than text elsewhere.
    const int letter = qRound(QFontInfo(widget.font()).pixelSize() * 0.93);
    style.font.setPixelSize(letter);
    style.unit = letter / 13.0;
    return style;
}

} // namespace thetascope::ui::plot
