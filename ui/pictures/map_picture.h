// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/head_content.h"
#include "ui/plot/canvas.h"
#include "ui/plot/map_plot.h"
#include "ui/plot/page_painter.h"

#include <memory>

namespace thetascope::ui::pictures {

/// A map that is painted into a picture instead of a window: a head, the map, and some words below.
class MapPicture {
public:
    explicit MapPicture(const plot::PlotStyle& style);
    ~MapPicture();

    plot::MapPlot& plot() { return *m_content; }

    void setHead(const panels::HeadContent& head) { m_head = head; }

    void setSummary(const QString& text) { m_summary = text; }

    /// How high the words are in a box of that width.
    int summaryHeight(int width) const;

    /// How large the box has to be for a map of that size, without the words.
    QSize sizeFor(QSize map);

    /// How large the map is in a box of that size.
    QSize mapSize(QSize box, int summaryHeight);

    /// Paints it into a box of the page.
    /// `summaryHeight`: at least what summaryHeight() says, the same for boxes side by side.
    /// `filled`: on the theme's surface; else on what is there already.
    void paint(plot::PagePainter& page, const QRect& box, int summaryHeight, bool filled);

private:
    int margin() const;
    int headRoom() const;
    QSize plotSize(QSize box, int summaryHeight) const;

    plot::PlotStyle m_style;
    panels::HeadContent m_head;
    QString m_summary;
    plot::Canvas m_canvas;
    std::unique_ptr<plot::MapPlot> m_content;
};

} // namespace thetascope::ui::pictures
