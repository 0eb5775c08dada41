// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"

#include <vector>

namespace thetascope::ui::plot {

/// Markers and titles above an axis rect, in as many lines as it takes; hidden runs paler.
class LegendItem final : public PlotItem {
public:
    LegendItem(QCPAxisRect* rect, const QString& layer);

    struct Entry {
        experiment::Slot slot;
        QString title;
        bool isShown;

        friend bool operator==(const Entry&, const Entry&) = default;
    };

    void setEntries(std::vector<Entry> entries) { m_entries = std::move(entries); }

    const std::vector<Entry>& entries() const { return m_entries; }

    int entryAt(QPointF place) const;
    /// In a plot so wide.
    double height(double width) const;

protected:
    void draw(QCPPainter* painter) override;

private:
    /// From the left end of an entry to that of the next; all are alike, so that lines align.
    double pitch() const;
    int columns(double width) const;

    std::vector<Entry> m_entries;
    std::vector<QRectF> m_boxes; ///< as drawn
};

} // namespace thetascope::ui::plot
