// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/even_grid.h"

#include <QObject>
#include <QSize>

#include <cstddef>
#include <vector>

namespace thetascope::ui::plot {
class FrameClock;
}

namespace thetascope::ui::maps {

class MapPanel;

/// The panels of maps, as many as there are optimizers, in rows and columns of one size.
class MapGrid final : public QObject {
    Q_OBJECT
public:
    /// `parent` is the widget that the panels lie in; they are painted in the frames of the clock,
    /// which must live as long as this.
    MapGrid(plot::FrameClock& frames, QWidget& parent);

    /// Is to be put into the parent's layout.
    QLayout& layout() const { return *m_layout; }

    const std::vector<MapPanel*>& panels() const { return m_panels; }

    /// Gives the place of a panel among the others.
    std::size_t placeOf(const MapPanel& panel) const;

    /// Has as many panels as asked for, in columns that suit a room of that size.
    void setCount(std::size_t count, QSize room);

signals:
    void panelMade(thetascope::ui::maps::MapPanel& panel);

private:
    void arrange(QSize room);

    plot::FrameClock& m_frames;
    QWidget& m_parent;
    EvenGrid* m_layout;
    std::vector<MapPanel*> m_panels;
};

} // namespace thetascope::ui::maps
