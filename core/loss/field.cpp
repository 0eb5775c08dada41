// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/field.h"

#include "core/simd/lane_table.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thetascope::loss {

namespace {

double coordinate(Range range, std::size_t i, std::size_t count) {
    return range.low + range.width() * static_cast<double>(i) / static_cast<double>(count - 1);
}

} // namespace

Field field(const Loss& loss, Range x, Range y, std::size_t width, std::size_t height,
            const std::stop_token& stop) {
    constexpr double kNone = std::numeric_limits<double>::quiet_NaN();
    const expression::Program& program = loss.program();
    expression::Program::Workspace workspace(program, width);
    simd::LaneTable rows(5, width);
    for (std::size_t i = 0; i < width; ++i)
        rows.row(0)[i] = coordinate(x, i, width);
    const double* variables[] = {rows.row(0), rows.row(1)};
    double* results[] = {rows.row(2), rows.row(3), rows.row(4)};
    Field field{x, y, width, height, {}};
    field.values.assign(width * height, kNone);
    for (std::size_t j = 0; j < height && !stop.stop_requested(); ++j) {
        std::fill_n(rows.row(1), rows.stride(), coordinate(y, j, height));
        program.evaluate(variables, results, width, workspace);
        std::transform(rows.row(2), rows.row(2) + width,
                       field.values.begin() + static_cast<std::ptrdiff_t>(j * width),
                       [](double value) { return std::isfinite(value) ? value : kNone; });
    }
    return field;
}

std::vector<double> contourLevels(const Field& field, std::size_t count) {
    std::vector<double> values;
    std::copy_if(field.values.begin(), field.values.end(), std::back_inserter(values),
                 [](double value) { return !std::isnan(value); });
    std::sort(values.begin(), values.end());
    std::vector<double> levels;
    if (values.empty())
        return levels;
    for (std::size_t k = 1; k <= count; ++k) {
        const double share = static_cast<double>(k) / static_cast<double>(count + 1);
        const double level =
            values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
        const double last = levels.empty() ? values.front() : levels.back();
        if (level > last && level < values.back())
            levels.push_back(level);
    }
    return levels;
}

} // namespace thetascope::loss
