// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/panels/head_content.h"
#include "ui/plot/canvas.h"
#include "ui/plot/map_plot.h"
#include "ui/plot/page_painter.h"

#include <memory>

namespace thetascope::ui::pictures {

/// Paints a basin map into a picture: a head, the map, and a summary below it. All lengths are in
/// units of the page.
class MapPicture {
public:
    /// Makes a picture without content, whose fonts and colours are those of `style`.
    explicit MapPicture(const plot::PlotStyle& style);
    ~MapPicture();

    /// Returns the plot of the map, to be filled before the picture is measured or painted.
    plot::MapPlot& plot() { return *m_content; }

    /// Sets what the head shows.
    void setHead(const panels::HeadContent& head) { m_head = head; }

    /// Sets the text below the map.
    void setSummary(const QString& text) { m_summary = text; }

    /// Returns the height of the summary in a box of a given width, with its margins.
    int summaryHeight(int width) const;

    /// Returns the size of the box that a map of a given size needs, without the summary.
    QSize sizeFor(QSize map);

    /// Returns the size of the map in a box of a given size, with the summary.
    QSize mapSize(QSize box, int summaryHeight);

    /// Paints the picture into a box of the page. `summaryHeight` is at least what summaryHeight()
    /// returns, and the same for all boxes side by side. If `filled` is true, the box is filled
    /// with the theme's surface first.
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
