// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_command.h"

#include "app/experiment_of.h"
#include "app/figures.h"
#include "app/interrupt.h"
#include "app/output.h"
#include "app/progress_line.h"
#include "app/race_plan_of.h"
#include "app/text_table.h"
#include "core/basins/cores.h"
#include "core/race/sweep_report.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <atomic>
#include <cmath>
#include <utility>
#include <vector>

namespace thetascope::app {

namespace {

/// The runs of one optimizer, for the table.
std::vector<std::string> rowOf(const std::string& name, const std::vector<race::Swept>& runs) {
    const race::Swept* lowest = nullptr;
    const race::Swept* fastest = nullptr;
    std::size_t converged = 0;
    for (const race::Swept& run : runs) {
        if (std::isfinite(run.end.loss) && (!lowest || run.end.loss < lowest->end.loss))
            lowest = &run;
        if (run.end.outcome != descent::Outcome::Converged)
            continue;
        ++converged;
        if (!fastest || run.end.steps < fastest->end.steps)
            fastest = &run;
    }
    std::vector<std::string> row = {text::shown(name),
                                    lowest ? figure(lowest->end.loss) : "–",
                                    lowest ? figure(lowest->rate) : "",
                                    std::to_string(converged) + " of " +
                                        std::to_string(runs.size()),
                                    fastest ? std::to_string(fastest->end.steps) : "–",
                                    fastest ? figure(fastest->rate) : ""};
    return row;
}

void print(const race::SweepReport& report, std::ostream& out) {
    const bool isPlane = report.loss->dimension() == 2;
    out << text::shown(report.loss->text()) << "\nfrom " << (isPlane ? "(x, y) = (" : "θ = ")
        << figure(report.start[0]) << (isPlane ? ", " + figure(report.start[1]) + ')' : "")
        << ", at most " << report.until.steps << (report.until.steps == 1 ? " step" : " steps")
        << " with each learning rate α\n\n";
    TextTable table;
    table.add({"optimizer", "lowest L", "at α", "converges", "fewest steps", "at α"});
    for (std::size_t i = 0; i < report.names.size(); ++i)
        table.add(rowOf(report.names[i], report.runs[i]));
    table.print(out, "");
}

void write(const race::SweepReport& report, const std::string& file, std::ostream& out) {
    if (file.ends_with(".csv"))
        race::writeCsv(report, out);
    else if (file.ends_with(".json"))
        race::writeJson(report, out);
    else
        print(report, out);
}

} // namespace

tl::expected<void, std::string> sweep(const SweepCommand& command) {
    const auto checked = experimentOf(command.experiment);
    if (!checked)
        return tl::unexpected(checked.error());
    const std::vector<race::Entrant> entrants = entrantsOf(*checked, command.all);
    if (entrants.empty())
        return tl::unexpected(std::string("there is no visible optimizer to sweep"));
    const experiment::Experiment& experiment = checked->experiment();
    const Interrupt interrupt;
    auto output = Output::open(command.output, command.experiment.file);
    if (!output)
        return tl::unexpected(output.error());
    race::SweepReport report{checked->loss(), experiment.start, experiment.until, {}, {}, {}};
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
    write(report, command.output, output->stream());
    return output->finish();
}

} // namespace thetascope::app
