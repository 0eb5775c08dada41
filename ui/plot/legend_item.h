// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"
#include "ui/plot/run_view.h"

#include <vector>

namespace thetascope::ui {

/// Markers and titles in a line above an axis rect, hidden runs paler; wraps nothing: what does not
/// fit is shortened.
class LegendItem final : public PlotItem {
public:
    LegendItem(QCPAxisRect* rect, const QString& layer);

    struct Entry {
        std::size_t slot;
        QString title;
        bool isShown;
    };

    void setEntries(std::vector<Entry> entries) { m_entries = std::move(entries); }

    int entryAt(QPointF place) const;
    static double height(const PlotStyle& style);

protected:
    void draw(QCPPainter* painter) override;

private:
    std::vector<Entry> m_entries;
    std::vector<QRectF> m_boxes; ///< as drawn
};

} // namespace thetascope::ui
