// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/basins/basin_colours.h"
#include "ui/plot/plot_style.h"

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace thetascope::ui {

/// A colour of a map and what it means; a scale has its two ends' texts.
struct BasinLegendEntry {
    QString text;
    QColor colour;
    bool isScale = false; ///< the whole of BasinColours::scale(), with `text` after it
    bool hasBox = true;   ///< false: words only
};

/// What there is to explain: only fates that occur in the maps, or all that could.
enum class BasinFates { Occurring, All };
std::vector<BasinLegendEntry> basinLegend(const std::vector<const BasinMap*>& maps, BasinMode mode,
                                          const BasinColours& colours, loss::Range losses,
                                          BasinFates which = BasinFates::Occurring);

/// Paints entries in as many lines as it takes; returns their height. A null painter: only that.
double paintLegend(QPainter* painter, const QRectF& box,
                   const std::vector<BasinLegendEntry>& entries, const BasinColours& colours,
                   const PlotStyle& style);

/// The legend in a window.
class BasinLegend final : public QWidget {
    Q_OBJECT
public:
    explicit BasinLegend(QWidget* parent = nullptr);

    /// `most`: there is room for that much, whatever the entries are. The maps, which are worked
    /// out anew when they get another size, must not depend on what has been worked out.
    void setContent(std::vector<BasinLegendEntry> entries, std::vector<BasinLegendEntry> most,
                    const PlotStyle& style);

    const std::vector<BasinLegendEntry>& entries() const { return m_entries; }

    QSize sizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<BasinLegendEntry> m_entries;
    std::vector<BasinLegendEntry> m_most;
    PlotStyle m_style;
};

} // namespace thetascope::ui
