// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basins_command.h"

#include "app/experiment_of.h"
#include "app/interrupt.h"
#include "app/offscreen.h"
#include "app/output.h"
#include "app/progress_line.h"
#include "core/basins/compute.h"
#include "core/basins/csv.h"
#include "core/expression/constants.h"
#include "core/text/quotes.h"
#include "ui/maps/axes.h"
#include "ui/maps/map_head.h"
#include "ui/pictures/formats.h"
#include "ui/pictures/maps_page.h"
#include "ui/theme/variable_names.h"

#include <algorithm>
#include <memory>
#include <utility>

namespace thetascope::app {

namespace {

/// Returns the contender to make a map of: the first that is visible.
tl::expected<experiment::Contender, std::string> contenderOf(const BasinsCommand& command,
                                                             const experiment::Checked& checked) {
    if (command.experiment.optimizers.size() > 1)
        return tl::unexpected(
            std::string("a map is for a single optimizer; give --optimizer once"));
    const auto& all = checked.experiment().contenders;
    const auto shown = std::ranges::find_if(all, &experiment::Contender::visible);
    if (shown == all.end())
        return tl::unexpected(std::string("there is no visible optimizer to make a map of"));
    return *shown;
}

/// Returns the given learning rates or, by default, the useful ones including that of the
/// optimizer.
basins::Axis ratesAxis(const BasinsCommand& command, const optimizer::Optimizer& optimizer) {
    const optimizer::Setting& alpha = optimizer.settings.front(); // every rate rule begins with α
    basins::Axis axis{basins::Axis::Quantity::Setting, std::string(alpha.parameter->key)};
    axis.logarithmic = true;
    if (command.rates) {
        axis.low = command.rates->low;
        axis.high = command.rates->high;
    } else {
        axis.low = std::min(alpha.parameter->sliderMinimum, alpha.value);
        axis.high = std::max(alpha.parameter->sliderMaximum, alpha.value);
    }
    return axis;
}

/// Returns a key of an optimizer's hyper-parameter that a typed name means, or nothing.
const optimizer::Setting* settingOf(const optimizer::Optimizer& optimizer, std::string_view name) {
    const auto key = optimizer::keyOf(optimizer, name);
    return key ? optimizer::findSetting(optimizer, *key) : nullptr;
}

/// Returns an axis as it was typed. The start and the optimizer's hyper-parameters come before
/// constants of the loss with the same name.
tl::expected<basins::Axis, std::string> typedAxis(const MapAxis& typed, const loss::Loss& loss,
                                                  const optimizer::Optimizer& optimizer) {
    using Quantity = basins::Axis::Quantity;
    basins::Axis axis{Quantity::Start, "", typed.values.low, typed.values.high, false};
    const std::string& name = typed.quantity;
    if (name == "start" || (name == "start_x" && loss.dimension() == 2))
        return axis;
    if (name == "start_y" && loss.dimension() == 2) {
        axis.quantity = Quantity::StartY;
        return axis;
    }
    if (const optimizer::Setting* const setting = settingOf(optimizer, name)) {
        axis.quantity = Quantity::Setting;
        axis.key = setting->parameter->key;
        axis.logarithmic = setting->parameter->logarithmic && axis.low > 0;
        return axis;
    }
    if (const auto constant = expression::findConstant(loss.constants(), name)) {
        axis.quantity = Quantity::Constant;
        axis.key = loss.constants()[*constant].name;
        return axis;
    }
    std::string known = loss.dimension() == 2 ? "start_x, start_y" : "start";
    for (const optimizer::Setting& setting : optimizer.settings)
        known += ", " + std::string(setting.parameter->key);
    for (const expression::NamedConstant& constant : loss.constants())
        known += ", " + constant.name;
    return tl::unexpected("a map has no axis " + text::inQuotes(name) + "; there are " + known);
}

tl::expected<basins::Request, std::string> requestOf(const BasinsCommand& command,
                                                     const experiment::Checked& checked,
                                                     const experiment::Contender& contender) {
    basins::Request request;
    request.loss = checked.loss();
    request.optimizer = contender.optimizer;
    request.start = checked.experiment().start;
    request.until = checked.experiment().until;
    request.extent = experiment::extentOf(checked.experiment());
    const loss::Range range = checked.experiment().range;
    request.across = {basins::Axis::Quantity::Start, "", range.low, range.high, false};
    request.up = ratesAxis(command, contender.optimizer);
    for (const auto& [typed, axis] :
         {std::pair(&command.across, &request.across), std::pair(&command.up, &request.up)}) {
        if (!*typed)
            continue;
        auto read = typedAxis(**typed, *request.loss, request.optimizer);
        if (!read)
            return tl::unexpected(std::move(read.error()));
        *axis = std::move(*read);
    }
    request.width = command.width;
    request.height = command.height;
    if (auto valid = basins::validate(request); !valid)
        return tl::unexpected(valid.error());
    return request;
}

/// Returns the map, which is incomplete if a stop was requested.
basins::Map mapOf(const basins::Request& request, const std::stop_token& stop) {
    basins::PixelQueue queue(request.width, request.height);
    basins::Map map(request.width, request.height, request.loss->dimension());
    const ProgressLine progress("basins", [&] {
        return static_cast<double>(queue.finished()) / static_cast<double>(queue.pixels());
    });
    basins::compute(
        request, queue, map, basins::allCores(), [] {}, stop);
    return map;
}

/// Returns the picture of a map on its page.
ui::pictures::Page pictureOf(basins::Map map, const basins::Request& request,
                             const experiment::Checked& checked,
                             const experiment::Contender& contender) {
    const experiment::Experiment& experiment = checked.experiment();
    const auto axis = [&](const basins::Axis& which) {
        return ui::maps::mapAxis(which, experiment, ui::theme::VariableNames(*checked.loss()));
    };
    ui::maps::ShownMaps content;
    content.scene =
        std::make_shared<ui::plot::LossScene>(checked.loss(), experiment.range, experiment.rangeY);
    content.across = axis(request.across);
    content.up = axis(request.up);
    content.maps.push_back(
        {ui::maps::mapHead(contender, request),
         ui::maps::basinMap(std::make_shared<basins::Request>(request),
                            std::make_shared<basins::Map>(std::move(map)),
                            std::make_shared<basins::MapLandmarks>(basins::landmarks(
                                request, experiment.range, experiment.rangeY, basins::allCores())),
                            1),
         std::nullopt});
    return ui::pictures::pageOfMap(std::move(content));
}

} // namespace

tl::expected<void, std::string> basins(const BasinsCommand& command, int& argc, char* argv[]) {
    const auto checked = experimentOf(command.experiment);
    if (!checked)
        return tl::unexpected(checked.error());
    const auto contender = contenderOf(command, *checked);
    if (!contender)
        return tl::unexpected(contender.error());
    const auto request = requestOf(command, *checked, *contender);
    if (!request)
        return tl::unexpected(request.error());
    const Interrupt interrupt;
    auto output = Output::open(
        command.output, command.experiment.file); // first, since computing a map may take long
    if (!output)
        return tl::unexpected(output.error());
    basins::Map map = mapOf(*request, interrupt.token());
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    if (command.output.ends_with(".csv")) {
        basins::writeCsv(*request, map, output->stream());
    } else {
        const Offscreen offscreen(argc, argv);
        const auto* const format = ui::pictures::formatOf(QString::fromStdString(command.output));
        const auto picture =
            format->write(pictureOf(std::move(map), *request, *checked, *contender));
        if (!picture)
            return tl::unexpected(picture.error().toStdString());
        output->stream().write(picture->constData(), picture->size());
    }
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    return output->finish();
}

} // namespace thetascope::app
