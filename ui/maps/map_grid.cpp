// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_grid.h"

#include "ui/maps/map_panel.h"
#include "ui/panels/panel_grid_shape.h"

#include <algorithm>

namespace thetascope::ui::maps {

namespace {

constexpr int kGap = 8;

} // namespace

MapGrid::MapGrid(plot::FrameClock& frames, QWidget& parent)
    : QObject(&parent)
    , m_frames(frames)
    , m_parent(parent)
    , m_layout(new EvenGrid) {
    m_layout->setSpacing(kGap);
}

std::size_t MapGrid::indexOf(const MapPanel& panel) const {
    return static_cast<std::size_t>(std::ranges::find(m_panels, &panel) - m_panels.begin());
}

void MapGrid::setCount(std::size_t count, QSize room) {
    if (count == m_panels.size())
        return;
    for (; m_panels.size() > count; m_panels.pop_back()) {
        m_panels.back()->hide();
        m_panels.back()->deleteLater(); // it may have caused this call by a mouse event
    }
    while (m_panels.size() < count) {
        m_panels.push_back(new MapPanel(m_frames, &m_parent));
        emit panelMade(*m_panels.back());
    }
    arrange(room);
}

void MapGrid::arrange(QSize room) {
    const int count = static_cast<int>(m_panels.size());
    const int columns = panels::panelColumns(std::max(1, count), room);
    for (MapPanel* panel : m_panels)
        m_layout->removeWidget(panel);
    m_layout->setColumns(columns);
    for (int i = 0; i < count; ++i)
        m_layout->addWidget(m_panels[static_cast<std::size_t>(i)], i / columns, i % columns);
}

} // namespace thetascope::ui::maps
