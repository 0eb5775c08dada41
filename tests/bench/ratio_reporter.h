// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <benchmark/benchmark.h>

#include <map>
#include <string>
#include <vector>

namespace thetascope::bench {

/// Prints, after all runs, for each three benchmarks NAME/thetascope, NAME/handwritten and
/// NAME/bare the medians of their repetitions and how the first compares with each of the others.
/// What a benchmark does in one iteration counts as `steps` steps.
class RatioReporter final : public benchmark::BenchmarkReporter {
public:
    explicit RatioReporter(double steps);

    /// What NAME's ratio must not exceed.
    void setTarget(const std::string& name, double ratio) { m_targets[name] = ratio; }

    bool ReportContext(const Context& context) override;
    void ReportRuns(const std::vector<Run>& runs) override;
    void Finalize() override;

private:
    double m_steps;
    std::map<std::string, double> m_targets;
    std::map<std::string, std::vector<double>> m_nanoseconds; ///< by benchmark: ns a step
};

} // namespace thetascope::bench
