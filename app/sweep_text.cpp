// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/sweep_text.h"

#include "app/figures.h"
#include "app/text_table.h"
#include "core/text/quotes.h"

#include <cmath>

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
    return {text::shown(name),
            lowest ? figure(lowest->end.loss) : "–",
            lowest ? figure(lowest->rate) : "",
            std::to_string(converged) + " of " + std::to_string(runs.size()),
            fastest ? std::to_string(fastest->end.steps) : "–",
            fastest ? figure(fastest->rate) : ""};
}

} // namespace

std::vector<std::string> sweepHeadings() {
    return {"optimizer", "lowest L", "at α", "converges", "fewest steps", "at α"};
}

std::vector<std::vector<std::string>> sweepRows(const race::SweepReport& report) {
    std::vector<std::vector<std::string>> rows;
    for (std::size_t i = 0; i < report.names.size(); ++i)
        rows.push_back(rowOf(report.names[i], report.runs[i]));
    return rows;
}

void printSweep(const race::SweepReport& report, std::ostream& out) {
    const bool isPlane = report.loss->dimension() == 2;
    out << text::shown(report.loss->text()) << "\nfrom " << (isPlane ? "(x, y) = (" : "θ = ")
        << figure(report.start[0]) << (isPlane ? ", " + figure(report.start[1]) + ')' : "")
        << ", at most " << report.until.steps << (report.until.steps == 1 ? " step" : " steps")
        << " with each learning rate α\n\n";
    TextTable table;
    table.add(sweepHeadings());
    for (const std::vector<std::string>& row : sweepRows(report))
        table.add(row);
    table.print(out, "");
}

} // namespace thetascope::app
