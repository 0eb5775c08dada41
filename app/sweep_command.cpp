// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_command.h"

#include "app/experiment_of.h"
#include "app/interrupt.h"
#include "app/output.h"
#include "app/picture_output.h"
#include "app/progress_line.h"
#include "app/race_drawing.h"
#include "app/race_plan_of.h"
#include "app/sweep_text.h"
#include "core/basins/cores.h"
#include "core/experiment/theta_file.h"
#include "core/race/sweep_report.h"

#include <atomic>
#include <utility>
#include <vector>

namespace thetascope::app {

namespace {

tl::expected<void, std::string> write(const race::SweepReport& report,
                                      const experiment::Checked& checked,
                                      const SweepCommand& command, Output& output, int& argc,
                                      char* argv[]) {
    const std::string& format = command.output.format;
    if (format == "csv") {
        race::writeCsv(report, output.stream());
    } else if (format == "json") {
        race::writeJson(report, output.stream());
    } else if (!format.empty()) {
        return writePicture(output, argc, argv, [&] {
            return drawnSweep(report, toThetaText(checked, {.view = "race"}), format,
                              command.picture);
        });
    } else {
        printSweep(report, output.stream());
    }
    return {};
}

} // namespace

tl::expected<void, std::string> sweep(const SweepCommand& command, int& argc, char* argv[]) {
    const auto checked = experimentOf(command.experiment);
    if (!checked)
        return tl::unexpected(checked.error());
    const std::vector<race::Entrant> entrants = entrantsOf(*checked, command.all);
    if (entrants.empty())
        return tl::unexpected(std::string("there is no visible optimizer to sweep"));
    const experiment::Experiment& experiment = checked->experiment();
    const Interrupt interrupt;
    auto output = Output::open(command.output.path, command.experiment.file);
    if (!output)
        return tl::unexpected(output.error());
    race::SweepReport report{
        checked->loss(), experiment.start, experiment.until, command.rates, {}, {}, {}};
    {
        std::atomic<std::size_t> done = 0;
        const ProgressLine progress("sweep", [&] {
            return static_cast<double>(done.load()) / static_cast<double>(entrants.size());
        });
        for (const race::Entrant& entrant : entrants) {
            report.names.push_back(entrant.name);
            report.optimizers.push_back(entrant.optimizer);
            report.runs.push_back(
                race::sweep({checked->loss(), entrant.optimizer, experiment.start, experiment.until,
                             extentOf(experiment), command.rates},
                            command.work.threads.value_or(basins::allCores()), interrupt.token()));
            ++done;
        }
    }
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    if (auto written = write(report, *checked, command, *output, argc, argv); !written)
        return written;
    return output->finish();
}

} // namespace thetascope::app
