// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/maps_view.h"

#include "core/basins/csv.h"
#include "core/basins/npy.h"
#include "core/experiment/command_text.h"
#include "core/text/number_text.h"
#include "ui/maps/bar.h"
#include "ui/maps/map_view.h"
#include "ui/pictures/maps_picture.h"
#include "ui/pictures/sharp_maps.h"

#include <utility>

namespace thetascope::ui::views {

namespace {

/// Returns an axis as it is typed on a command line: "alpha=0.001:1".
std::string axisWord(const basins::Axis& axis) {
    const std::string quantity = axis.quantity == basins::Axis::Quantity::Start    ? "start"
                                 : axis.quantity == basins::Axis::Quantity::StartY ? "start_y"
                                                                                   : axis.key;
    return quantity + "=" + text::shortest(axis.low) + ":" + text::shortest(axis.high);
}

} // namespace

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
    return all;
}

std::vector<Numbers> MapsView::numbers(const experiment::Checked& /*checked*/) const {
    std::vector<Numbers> all;
    for (const maps::ShownMaps::Each& each : m_maps->shown().maps) {
        const maps::Map map = each.map;
        Numbers numbers{tr("Map of %1").arg(each.head.names.front().title),
                        QStringLiteral("map"),
                        {{QStringLiteral("csv"), tr("CSV"),
                          [map](std::ostream& out, const std::stop_token&) {
                              basins::writeCsv(*map.request, *map.map, out);
                              return out.good();
                          }},
                         {QStringLiteral("npy"), tr("NumPy"),
                          [map](std::ostream& out, const std::stop_token&) {
                              basins::writeNpy(*map.map, out);
                              return out.good();
                          }}},
                        map.summary ? QString() : tr("This map is not complete yet.")};
        all.push_back(std::move(numbers));
    }
    if (all.empty())
        all.push_back({tr("Maps"),
                       QStringLiteral("map"),
                       {{QStringLiteral("csv"), tr("CSV"), nullptr}},
                       tr("There is no map yet.")});
    return all;
}

std::string MapsView::commandLine(const experiment::Checked& checked,
                                  const experiment::Shown& /*shown*/) const {
    std::string lines;
    const maps::ShownMaps shown = m_maps->shown();
    for (std::size_t i = 0; i < shown.maps.size(); ++i) {
        const basins::Request& request = *shown.maps[i].map.request;
        experiment::Experiment alone = checked.experiment();
        alone.contenders = {{.optimizer = request.optimizer}};
        const auto part = experiment::check(std::move(alone), checked.loss());
        if (!part)
            continue;
        const std::string further[] = {
            "--across=" + axisWord(request.across), "--up=" + axisWord(request.up),
            "--size=" + std::to_string(request.width) + "x" + std::to_string(request.height),
            "--output=map" + (shown.maps.size() > 1 ? "-" + std::to_string(i + 1) : "") + ".png"};
        lines += (lines.empty() ? "" : "\n") + experiment::commandLine("basins", *part, further);
    }
    return lines;
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
