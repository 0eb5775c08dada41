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

/// A LegendEntry is a colour of a map with its meaning, or a scale of colours with the texts of its
/// ends.
struct LegendEntry {
    QString text;         ///< The meaning, or the text after the scale.
    QColor colour;        ///< The colour, unless it is a scale.
    bool isScale = false; ///< Whether it is the whole of Colours::scale(), followed by the text.
    bool hasBox = true;   ///< Whether there is a box with the colour.
};

/// Fates are those to explain: only those that occur in the maps, or all possible ones.
enum class Fates { Occurring, All };
/// Returns the legend of maps that are shown together. `losses` is the range of losses to
/// distinguish.
std::vector<LegendEntry> basinLegend(const std::vector<const Map*>& maps, Mode mode,
                                     const Colours& colours, loss::Range losses,
                                     Fates which = Fates::Occurring);

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

    /// Sets the entries, and those for which room is reserved. Since maps are computed again when
    /// they are resized, the room must not depend on what has been computed so far.
    void setContent(std::vector<LegendEntry> entries, std::vector<LegendEntry> most,
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
    std::vector<LegendEntry> m_most;
    plot::PlotStyle m_style;
};

} // namespace thetascope::ui::maps
