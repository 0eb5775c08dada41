// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/ratio_reporter.h"

#include <algorithm>
#include <iomanip>

namespace thetascope::bench {

namespace {

double median(std::vector<double> values) {
    const auto middle = values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2);
    std::nth_element(values.begin(), middle, values.end());
    return *middle;
}

} // namespace

RatioReporter::RatioReporter(double steps)
    : m_steps(steps) {}

bool RatioReporter::ReportContext(const Context& context) {
    PrintBasicContext(&GetErrorStream(), context);
    return true;
}

void RatioReporter::ReportRuns(const std::vector<Run>& runs) {
    for (const Run& run : runs)
        if (run.run_type == Run::RT_Iteration && !run.error_occurred)
            m_nanoseconds[run.run_name.function_name].push_back(
                run.cpu_accumulated_time / static_cast<double>(run.iterations) * 1e9 / m_steps);
}

void RatioReporter::Finalize() {
    std::ostream& out = GetOutputStream();
    out << "medians, ns a step     thetascope  hand-written     ratio    target"
           "            bare     ratio\n"
        << std::fixed << std::setprecision(2);
    for (const auto& [name, target] : m_targets) {
        const auto ours = m_nanoseconds.find(name + "/thetascope");
        const auto theirs = m_nanoseconds.find(name + "/handwritten");
        const auto bare = m_nanoseconds.find(name + "/bare");
        if (ours == m_nanoseconds.end() || theirs == m_nanoseconds.end() ||
            bare == m_nanoseconds.end())
            continue; // filtered out
        const double mine = median(ours->second);
        const double byHand = median(theirs->second);
        const double atLeast = median(bare->second);
        out << std::left << std::setw(23) << name << std::right << std::setw(10) << mine
            << std::setw(14) << byHand << std::setw(10) << mine / byHand << std::setw(10) << target
            << (mine / byHand <= target ? "  reached" : "  missed ") << std::setw(10) << atLeast
            << std::setw(10) << mine / atLeast << '\n';
    }
}

} // namespace thetascope::bench
