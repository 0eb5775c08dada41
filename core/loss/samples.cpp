// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/samples.h"

#include "core/simd/lane_table.h"

#include <algorithm>
#include <limits>

namespace thetascope::loss {

std::vector<CurvePoint> sample(const Loss& loss, Range range, std::size_t count) {
    constexpr std::size_t kLanes = 128;
    const machine::Program& program = loss.program();
    machine::Program::Workspace workspace(program, kLanes);
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

double onGrid(Range range, std::size_t i, std::size_t count) {
    return range.low + range.width() * static_cast<double>(i) / static_cast<double>(count - 1);
}

std::vector<double> sampleGrid(const Loss& loss, Range x, Range y, std::size_t width,
                               std::size_t height, const std::stop_token& stop) {
    const machine::Program& program = loss.program();
    machine::Program::Workspace workspace(program, width);
    simd::LaneTable rows(5, width);
    for (std::size_t i = 0; i < width; ++i)
        rows.row(0)[i] = onGrid(x, i, width);
    const double* variables[] = {rows.row(0), rows.row(1)};
    double* results[] = {rows.row(2), rows.row(3), rows.row(4)};
    std::vector<double> values(width * height, std::numeric_limits<double>::quiet_NaN());
    for (std::size_t j = 0; j < height && !stop.stop_requested(); ++j) {
        std::fill_n(rows.row(1), width, onGrid(y, j, height));
        program.evaluate(variables, results, width, workspace);
        std::copy_n(rows.row(2), width, values.data() + j * width);
    }
    return values;
}

} // namespace thetascope::loss
