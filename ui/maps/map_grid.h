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

/// A MapGrid arranges the panels of maps, one for each optimizer, in rows and columns of the same
/// size.
class MapGrid final : public QObject {
    Q_OBJECT
public:
    /// Makes a grid for panels inside `parent`, which are painted in the frames of `frames`. Both
    /// must outlive it.
    MapGrid(plot::FrameClock& frames, QWidget& parent);

    /// Returns the layout, which must be added to the layout of the parent.
    QLayout& layout() const { return *m_layout; }

    /// Returns the panels in the order of the optimizers.
    const std::vector<MapPanel*>& panels() const { return m_panels; }

    /// Returns the index of a panel in panels().
    std::size_t indexOf(const MapPanel& panel) const;

    /// Makes or removes panels until there are `count`, in columns that suit the size `room`.
    void setCount(std::size_t count, QSize room);

signals:
    /// This signal is emitted when a panel has been made.
    void panelMade(thetascope::ui::maps::MapPanel& panel);

private:
    void arrange(QSize room);

    plot::FrameClock& m_frames;
    QWidget& m_parent;
    EvenGrid* m_layout;
    std::vector<MapPanel*> m_panels;
};

} // namespace thetascope::ui::maps
