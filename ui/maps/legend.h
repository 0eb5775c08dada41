// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/colours.h"
#include "ui/plot/plot_style.h"

#include <QString>
#include <QWidget>

#include <vector>

class QPainter;

namespace thetascope::ui::maps {

/// A colour of a map and what it means; a scale has its two ends' texts.
struct LegendEntry {
    QString text;
    QColor colour;
    bool isScale = false; ///< the whole of BasinColours::scale(), with `text` after it
    bool hasBox = true;   ///< false: words only
};

/// What there is to explain: only fates that occur in the maps, or all that could.
enum class Fates { Occurring, All };
std::vector<LegendEntry> basinLegend(const std::vector<const Map*>& maps, Mode mode,
                                     const Colours& colours, loss::Range losses,
                                     Fates which = Fates::Occurring);

/// Paints entries in as many lines as it takes; returns their height. A null painter: only that.
double paintLegend(QPainter* painter, const QRectF& box, const std::vector<LegendEntry>& entries,
                   const Colours& colours, const plot::PlotStyle& style);

/// The legend in a window.
class Legend final : public QWidget {
    Q_OBJECT
public:
    explicit Legend(QWidget* parent = nullptr);

    /// `most`: there is room for that much, whatever the entries are. The maps, which are worked
    /// out anew when they get another size, must not depend on what has been worked out.
    void setContent(std::vector<LegendEntry> entries, std::vector<LegendEntry> most,
                    const plot::PlotStyle& style);

    const std::vector<LegendEntry>& entries() const { return m_entries; }

    QSize sizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<LegendEntry> m_entries;
    std::vector<LegendEntry> m_most;
    plot::PlotStyle m_style;
};

} // namespace thetascope::ui::maps
