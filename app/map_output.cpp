// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/map_output.h"

#include "app/picture_output.h"
#include "core/basins/cores.h"
#include "core/basins/csv.h"
#include "core/basins/map_landmarks.h"
#include "core/basins/npy.h"
#include "core/experiment/theta_file.h"
#include "ui/maps/axes.h"
#include "ui/maps/map_head.h"
#include "ui/pictures/formats.h"
#include "ui/pictures/maps_page.h"
#include "ui/theme/variable_names.h"

#include <memory>
#include <optional>
#include <utility>

namespace thetascope::app {

namespace {

/// Returns the picture of a map on its page.
ui::pictures::Page pictureOf(const part::MapPlan& plan, const basins::Request& request,
                             basins::Map map) {
    const experiment::Experiment& experiment = plan.experiment.experiment();
    const auto axis = [&](const basins::Axis& which) {
        return ui::maps::mapAxis(which, experiment,
                                 ui::theme::VariableNames(*plan.experiment.loss()));
    };
    ui::maps::ShownMaps content;
    content.scene = std::make_shared<ui::plot::LossScene>(plan.experiment.loss(), experiment.range,
                                                          experiment.rangeY);
    content.across = axis(request.across);
    content.up = axis(request.up);
    content.maps.push_back(
        {ui::maps::mapHead(experiment.contenders[plan.contender], request),
         ui::maps::basinMap(std::make_shared<basins::Request>(request),
                            std::make_shared<basins::Map>(std::move(map)),
                            std::make_shared<basins::MapLandmarks>(basins::landmarks(
                                request, experiment.range, experiment.rangeY, basins::allCores())),
                            1),
         std::nullopt});
    ui::pictures::Page page = ui::pictures::pageOfMap(std::move(content));
    page.theta = experiment::toThetaText(plan.experiment, {.view = "basins"});
    return page;
}

} // namespace

tl::expected<void, std::string> writeMap(const part::MapPlan& plan, const basins::Request& request,
                                         basins::Map map, const std::string& format, Output& output,
                                         int& argc, char* argv[]) {
    if (format == "csv") {
        basins::writeCsv(request, map, output.stream());
        return {};
    }
    if (format == "npy") {
        basins::writeNpy(map, output.stream());
        return {};
    }
    return writePicture(output, argc, argv, [&] {
        return ui::pictures::formatNamed(format)
            ->write(pictureOf(plan, request, std::move(map)))
            .map_error([](const QString& sentence) { return sentence.toStdString(); });
    });
}

} // namespace thetascope::app
