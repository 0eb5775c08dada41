// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/maps_view.h"

#include "ui/maps/bar.h"
#include "ui/maps/map_view.h"
#include "ui/pictures/maps_picture.h"
#include "ui/pictures/sharp_maps.h"

namespace thetascope::ui::views {

MapsView::MapsView(const Workspace& workspace)
    : m_maps(new maps::MapView(workspace.model, workspace.frames, &workspace.parent)) {
    m_maps->setObjectName(QStringLiteral("basinMapView"));
    connect(m_maps, &maps::MapView::readoutChanged, this, &View::readoutChanged);
}

QWidget& MapsView::widget() const {
    return *m_maps;
}

QWidgetList MapsView::controls() const {
    return {&m_maps->bar()};
}

void MapsView::zoomIn() {
    m_maps->zoomIn();
}

void MapsView::zoomOut() {
    m_maps->zoomOut();
}

void MapsView::fit() {
    m_maps->fit();
}

QString MapsView::invitation() const {
    return tr("Click a pixel of a map to use its run.");
}

pictures::Exports MapsView::exports(const pictures::ShownRuns& /*shown*/) const {
    const maps::ShownMaps shown = m_maps->shown();
    const auto sharp = std::make_shared<pictures::SharpMaps>();
    pictures::Exports all;
    if (shown.maps.size() != 1)
        all.pictures.push_back(
            {tr("All maps"), std::make_shared<pictures::MapsPicture>(shown, sharp)});
    for (const maps::ShownMaps::Each& each : shown.maps) {
        maps::ShownMaps alone = shown;
        alone.maps = {each};
        all.pictures.push_back({tr("Map of %1").arg(each.head.names.front().title),
                                std::make_shared<pictures::MapsPicture>(alone, sharp)});
    }
    all.numbersHint = tr("Choose one complete map above: a CSV file holds the numbers of one map");
    return all;
}

ViewKind mapsKind() {
    return {.name = QStringLiteral("basins"),
            .title = MapsView::tr("Basins"),
            .text = MapsView::tr("&Basins"),
            .help = MapsView::tr("Where every start and every learning rate leads"),
            .icon = QStringLiteral("basins"),
            .open = [](const Workspace& workspace) -> std::unique_ptr<View> {
                return std::make_unique<MapsView>(workspace);
            }};
}

} // namespace thetascope::ui::views
