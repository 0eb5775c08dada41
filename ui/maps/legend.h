// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/legend_entries.h"
#include "ui/maps/more_steps.h"
#include "ui/plot/plot_style.h"

#include <QRectF>
#include <QWidget>

#include <optional>
#include <vector>

namespace thetascope::ui::maps {

class StepsStrip;

/// A Legend is the widget with the legend of the maps, and behind it an offer of more steps where
/// the maps show little. The room for that is always reserved.
class Legend final : public QWidget {
    Q_OBJECT
public:
    /// Makes an empty legend.
    explicit Legend(QWidget* parent = nullptr);

    /// Sets the entries, and all those for which there must be room. Since maps are computed again
    /// when they are resized, the room must not depend on what has been computed so far.
    void setContent(std::vector<LegendEntry> entries, std::vector<std::vector<LegendEntry>> most,
                    const plot::PlotStyle& style);

    /// Shows an offer of more steps, or none.
    void setOffer(const std::optional<StepsOffer>& offer);

    /// Returns the entries that are shown.
    const std::vector<LegendEntry>& entries() const { return m_entries; }

    QSize sizeHint() const override;

    bool hasHeightForWidth() const override { return true; }

    int heightForWidth(int width) const override;

signals:
    /// This signal is emitted when the user takes the offer of more steps.
    void offerTaken(const thetascope::ui::maps::StepsOffer& offer);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF box() const;
    void placeStrip();

    StepsStrip* m_strip;
    std::vector<LegendEntry> m_entries;
    std::vector<std::vector<LegendEntry>> m_most;
    plot::PlotStyle m_style;
};

} // namespace thetascope::ui::maps
