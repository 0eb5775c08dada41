// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/colours.h"
#include "ui/maps/legend_entries.h"
#include "ui/plot/plot_style.h"

#include <QWidget>

#include <vector>

class QPainter;

namespace thetascope::ui::maps {

/// Paints entries in as many lines as needed and returns their height in pixels. If the painter is
/// null, it only returns the height.
double paintLegend(QPainter* painter, const QRectF& box, const std::vector<LegendEntry>& entries,
                   const Colours& colours, const plot::PlotStyle& style);

/// A Legend is the widget with the legend of the maps.
class Legend final : public QWidget {
    Q_OBJECT
public:
    /// Makes an empty legend.
    explicit Legend(QWidget* parent = nullptr);

    /// Sets the entries, and all those for which there must be room. Since maps are computed again
    /// when they are resized, the room must not depend on what has been computed so far.
    void setContent(std::vector<LegendEntry> entries, std::vector<std::vector<LegendEntry>> most,
                    const plot::PlotStyle& style);

    /// Returns the entries that are shown.
    const std::vector<LegendEntry>& entries() const { return m_entries; }

    QSize sizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<LegendEntry> m_entries;
    std::vector<std::vector<LegendEntry>> m_most;
    plot::PlotStyle m_style;
};

} // namespace thetascope::ui::maps
