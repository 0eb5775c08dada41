// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/basins_command.h"

#include "app/experiment_of.h"
#include "app/interrupt.h"
#include "app/output.h"
#include "app/progress_line.h"
#include "core/basins/compute.h"
#include "core/basins/csv.h"

#include <algorithm>

namespace thetascope::app {

namespace {

/// The contender whose map it is: the first that is shown.
tl::expected<experiment::Contender, std::string> contenderOf(const BasinsCommand& command,
                                                             const Prepared& prepared) {
    if (command.experiment.optimizers.size() > 1)
        return tl::unexpected(std::string("a map is of one optimizer: give --optimizer once"));
    const auto& all = prepared.experiment.contenders;
    const auto shown = std::ranges::find_if(all, &experiment::Contender::visible);
    if (shown == all.end())
        return tl::unexpected(std::string("there is no optimizer whose map could be made"));
    return *shown;
}

/// The rates as given; else the useful part of them, with the optimizer's own in it.
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

tl::expected<basins::Request, std::string> requestOf(const BasinsCommand& command,
                                                     const Prepared& prepared) {
    const auto contender = contenderOf(command, prepared);
    if (!contender)
        return tl::unexpected(contender.error());
    basins::Request request;
    request.loss = prepared.loss;
    request.optimizer = contender->optimizer;
    request.start = prepared.experiment.start;
    request.until = prepared.experiment.until;
    const loss::Range range = prepared.experiment.range;
    request.across = {basins::Axis::Quantity::Start, "", range.low, range.high, false};
    request.up = ratesAxis(command, contender->optimizer);
    request.width = command.width;
    request.height = command.height;
    if (auto valid = basins::validate(request); !valid)
        return tl::unexpected(valid.error());
    return request;
}

/// The whole map; an error only where it was interrupted.
tl::expected<basins::Map, std::string> mapOf(const basins::Request& request) {
    const Interrupt interrupt;
    basins::PixelQueue queue(request.width, request.height);
    basins::Map map(request.width, request.height, request.loss->dimension());
    {
        const ProgressLine progress("basins", [&] {
            return static_cast<double>(queue.finished()) / static_cast<double>(queue.pixels());
        });
        basins::compute(
            request, queue, map, basins::allCores(), [] {}, interrupt.token());
    }
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    return map;
}

} // namespace

tl::expected<void, std::string> basins(const BasinsCommand& command) {
    const auto prepared = experimentOf(command.experiment);
    if (!prepared)
        return tl::unexpected(prepared.error());
    const auto request = requestOf(command, *prepared);
    if (!request)
        return tl::unexpected(request.error());
    if (command.output.ends_with(".png"))
        return tl::unexpected(std::string("maps are not yet drawn into PNG files: give --output "
                                          "a file named *.csv"));
    auto output = Output::open(command.output); // first: a map may take long
    if (!output)
        return tl::unexpected(output.error());
    const auto map = mapOf(*request);
    if (!map)
        return tl::unexpected(map.error());
    basins::writeCsv(*request, *map, output->stream());
    return output->finish();
}

} // namespace thetascope::app
