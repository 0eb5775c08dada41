// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/picking.h"

#include "core/basins/request.h"
#include "core/experiment/constants.h"
#include "ui/maps/axes.h"
#include "ui/maps/text.h"
#include "ui/model/experiment_model.h"

#include <QCoreApplication>

#include <optional>
#include <utility>

namespace thetascope::ui::maps {

namespace {

std::optional<Map::Pixel> pixelAt(const Map* map, QPointF values) {
    const auto fractions = map ? fractionsOf(*map->request, values) : std::nullopt;
    return fractions ? std::optional(map->pixelAt(fractions->x(), fractions->y())) : std::nullopt;
}

} // namespace

QString textAt(const Map* map, QPointF values) {
    const auto pixel = pixelAt(map, values);
    return pixel ? pixelText(*map, *pixel) : QString();
}

void takeRunAt(const Map* map, QPointF values, experiment::Slot owner,
               model::ExperimentModel& model) {
    const auto pixel = pixelAt(map, values);
    if (!pixel)
        return;
    const basins::Run run = basins::runOf(*map->request, pixel->column, pixel->row);
    experiment::Experiment after = model.experiment();
    experiment::Contender* const contender = experiment::find(after, owner);
    if (contender == nullptr) // it was removed, and its panel will be
        return;
    after.start = run.start;
    experiment::setOptimizer(*contender, run.optimizer);
    for (const expression::ConstantValue& constant : run.constants) {
        const auto* const set = experiment::findSetting(after, constant.name);
        experiment::setConstant(
            after, *model.loss(),
            {constant.name, constant.value,
             set != nullptr ? set->range : experiment::sliderRange(constant.value)});
    }
    auto checked = experiment::check(std::move(after), model.loss());
    if (checked)
        model.replace(
            std::move(*checked),
            QCoreApplication::translate("thetascope::ui::maps::MapView", "Use a run from a map"));
}

} // namespace thetascope::ui::maps
