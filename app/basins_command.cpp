// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basins_command.h"

#include "app/experiment_of.h"
#include "app/interrupt.h"
#include "app/map_output.h"
#include "app/output.h"
#include "app/progress_line.h"
#include "core/basins/compute.h"
#include "core/basins/cores.h"
#include "core/expression/constants.h"
#include "core/part/map_part.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <utility>

namespace thetascope::app {

namespace {

/// Returns the index of the contender to make a map of: the first that is visible.
tl::expected<std::size_t, std::string> contenderOf(const BasinsCommand& command,
                                                   const experiment::Checked& checked) {
    if (command.experiment.optimizers.size() > 1)
        return tl::unexpected(
            std::string("a map is for a single optimizer; give --optimizer once"));
    const auto& all = checked.experiment().contenders;
    const auto shown = std::ranges::find_if(all, &experiment::Contender::visible);
    if (shown == all.end())
        return tl::unexpected(std::string("there is no visible optimizer to make a map of"));
    return static_cast<std::size_t>(shown - all.begin());
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

tl::expected<part::MapPlan, std::string>
planOf(const BasinsCommand& command, const experiment::Checked& checked, std::size_t contender) {
    const experiment::Experiment& experiment = checked.experiment();
    const optimizer::Optimizer& optimizer = experiment.contenders[contender].optimizer;
    part::MapPlan plan{checked, contender};
    plan.across = {basins::Axis::Quantity::Start, "", experiment.range.low, experiment.range.high,
                   false};
    plan.up = ratesAxis(command, optimizer);
    for (const auto& [typed, axis] :
         {std::pair(&command.across, &plan.across), std::pair(&command.up, &plan.up)}) {
        if (!*typed)
            continue;
        auto read = typedAxis(**typed, *checked.loss(), optimizer);
        if (!read)
            return tl::unexpected(std::move(read.error()));
        *axis = std::move(*read);
    }
    plan.width = command.width;
    plan.height = command.height;
    return plan;
}

/// Returns the map, or the rows of its tile. It is incomplete if a stop was requested.
basins::Map mapOf(const basins::Request& request, unsigned threads, const std::stop_token& stop) {
    const std::size_t rows = request.tile.rows(request.height);
    basins::PixelQueue queue(request.width, rows);
    basins::Map map(request.width, rows, request.loss->dimension());
    const ProgressLine progress("basins", [&] {
        return static_cast<double>(queue.finished()) /
               static_cast<double>(std::max<std::size_t>(1, queue.pixels()));
    });
    basins::compute(
        request, queue, map, threads, [] {}, stop);
    return map;
}

} // namespace

tl::expected<void, std::string> basins(const BasinsCommand& command, int& argc, char* argv[]) {
    const auto checked = experimentOf(command.experiment);
    if (!checked)
        return tl::unexpected(checked.error());
    const auto contender = contenderOf(command, *checked);
    if (!contender)
        return tl::unexpected(contender.error());
    const auto plan = planOf(command, *checked, *contender);
    if (!plan)
        return tl::unexpected(plan.error());
    auto request = requestOf(*plan);
    if (!request)
        return tl::unexpected(request.error());
    request->tile = command.work.tile.value_or(basins::Tile{});
    const Interrupt interrupt;
    auto output = Output::open(
        command.output.path, command.experiment.file); // first, since computing a map may take long
    if (!output)
        return tl::unexpected(output.error());
    basins::Map map =
        mapOf(*request, command.work.threads.value_or(basins::allCores()), interrupt.token());
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    if (command.work.tile)
        part::writeMapPart(*plan, *command.work.tile, map, THETASCOPE_VERSION, output->stream());
    else if (auto written = writeMap(*plan, *request, std::move(map), command.output.format,
                                     *output, argc, argv);
             !written)
        return written;
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    return output->finish();
}

} // namespace thetascope::app
