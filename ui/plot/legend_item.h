// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"

#include <vector>

namespace thetascope::ui::plot {

/// A LegendItem draws the markers and titles of runs above an axis rect, in as many lines as
/// needed. Hidden runs are paler.
class LegendItem final : public PlotItem {
public:
    /// Makes an empty legend.
    LegendItem(QCPAxisRect* rect, const QString& layer);

    /// An Entry is the marker and the title of one run.
    struct Entry {
        experiment::Slot slot; ///< Determines the colour and the shape of the marker.
        QString title;         ///< The title of the run.
        bool isShown;          ///< Whether the run is shown.

        friend bool operator==(const Entry&, const Entry&) = default;
    };

    /// Sets the entries.
    void setEntries(std::vector<Entry> entries) { m_entries = std::move(entries); }

    /// Returns the entries.
    const std::vector<Entry>& entries() const { return m_entries; }

    /// Returns the index of the entry at a position in pixels, or −1.
    int entryAt(QPointF position) const;
    /// Returns the height in pixels that the legend needs above a rect that is `width` pixels wide.
    double height(double width) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    /// Returns the distance between the left ends of neighbouring entries, which is the same for
    /// all so that lines are aligned.
    double pitch() const;
    int columns(double width) const;

    std::vector<Entry> m_entries;
    std::vector<QRectF> m_boxes; ///< Where the entries were drawn.
};

} // namespace thetascope::ui::plot
