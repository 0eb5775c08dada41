// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/plot_item.h"

#include <QString>

#include <vector>

namespace thetascope::ui::plot {

class SeriesItem;

/// A SeriesEdgesItem draws an arrow at the edge of a diagram where a run is outside its axis, and
/// the value that the run has there.
class SeriesEdgesItem final : public PlotItem {
public:
    using PlotItem::PlotItem;

    /// Sets the name of the quantity.
    void setName(const QString& name) { m_name = name; }

    /// Sets the runs of the diagram, and moves the arrows in front of them.
    void setSeries(std::vector<const SeriesItem*> series);

    /// Returns the texts of the arrows.
    QStringList texts() const;

protected:
    void draw(QCPPainter* painter) override;

private:
    QString m_name;
    std::vector<const SeriesItem*> m_series;
};

} // namespace thetascope::ui::plot
