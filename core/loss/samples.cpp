// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/samples.h"

#include "core/simd/lane_table.h"

#include <algorithm>

namespace thetascope::loss {

std::vector<CurvePoint> sample(const Loss& loss, Range range, std::size_t count) {
    constexpr std::size_t kLanes = 128;
    const expression::Program& program = loss.program();
    expression::Program::Workspace workspace(program, kLanes);
    simd::LaneTable rows(3, kLanes);
    const double* variables[] = {rows.row(0)};
    double* results[] = {rows.row(1), rows.row(2)};
    std::vector<CurvePoint> points;
    points.reserve(count);
    while (points.size() < count) {
        const std::size_t first = points.size();
        const std::size_t lanes = std::min(kLanes, count - first);
        for (std::size_t i = 0; i < lanes; ++i) {
            const double share = static_cast<double>(first + i) / static_cast<double>(count - 1);
            rows.row(0)[i] = range.low + range.width() * share;
        }
        program.evaluate(variables, results, lanes, workspace);
        for (std::size_t i = 0; i < lanes; ++i)
            points.push_back({rows.row(0)[i], rows.row(1)[i], rows.row(2)[i]});
    }
    return points;
}

} // namespace thetascope::loss
