// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/race_command.h"

#include "app/interrupt.h"
#include "app/output.h"
#include "app/progress_line.h"
#include "app/race_output.h"
#include "app/race_plan_of.h"
#include "core/basins/cores.h"
#include "core/part/race_part.h"

#include <algorithm>
#include <atomic>
#include <utility>
#include <vector>

namespace thetascope::app {

namespace {

/// The number of rows of a tile.
std::size_t rowsIn(std::span<const race::Entry> entries, basins::Tile tile) {
    return tile.rows(race::rowsOf(entries));
}

/// Runs the rows of a tile, with a line of progress. `done` is called as race::runRows() says.
void runWithProgress(const race::Contest& contest, std::span<const race::Entry> entries,
                     basins::Tile tile, unsigned threads,
                     const std::function<void(const race::Entry&, std::vector<race::Field>)>& done,
                     const std::stop_token& stop) {
    std::atomic<std::size_t> finished = 0;
    const auto all = static_cast<double>(std::max<std::size_t>(1, rowsIn(entries, tile)));
    const ProgressLine progress("race", [&] { return static_cast<double>(finished.load()) / all; });
    race::runRows(contest, entries, tile, threads, done, finished, stop);
}

} // namespace

tl::expected<void, std::string> race(const RaceCommand& command, int& argc, char* argv[]) {
    const auto plan = racePlanOf(command);
    if (!plan)
        return tl::unexpected(plan.error());
    const Interrupt interrupt;
    auto output = Output::open(command.output.path, command.experiment.file);
    if (!output)
        return tl::unexpected(output.error());
    race::Report report = reportOf(*plan);
    if (report.losses.empty())
        return tl::unexpected(report.leftOut.front().sentence);
    const std::vector<race::Entry> entries = entriesOf(report.contest);
    const unsigned threads = command.work.threads.value_or(basins::allCores());
    if (command.work.tile) {
        const basins::Tile tile = *command.work.tile;
        std::vector<std::vector<race::Field>> fields(entries.size());
        const auto keep = [&](const race::Entry& entry, std::vector<race::Field> found) {
            fields[static_cast<std::size_t>(&entry - entries.data())] = std::move(found);
        };
        runWithProgress(report.contest, entries, tile, threads, keep, interrupt.token());
        if (interrupt.requested())
            return tl::unexpected(std::string("interrupted"));
        part::writeRacePart(*plan, report, entries, tile, fields, THETASCOPE_VERSION,
                            output->stream());
        return output->finish();
    }
    const auto sumUp = [&](const race::Entry& entry, const std::vector<race::Field>& found) {
        report.standings[entry.course][entry.optimizer] = standingOf(entry, found);
    };
    runWithProgress(report.contest, entries, {}, threads, sumUp, interrupt.token());
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    return writeRace(report, command.output.format, command.picture, *output, argc, argv)
        .and_then([&] { return output->finish(); });
}

} // namespace thetascope::app
