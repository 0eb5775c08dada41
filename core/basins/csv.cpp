// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/csv.h"

#include "core/text/number_text.h"

#include <string>

namespace thetascope::basins {

namespace {

std::string columnName(const Axis& axis, std::size_t dimension) {
    switch (axis.quantity) {
    case Axis::Quantity::Start:
        return dimension == 1 ? "start" : "start_x";
    case Axis::Quantity::StartY:
        return "start_y";
    case Axis::Quantity::Setting:
    case Axis::Quantity::Constant:
        return axis.key;
    }
    return {};
}

} // namespace

void writeCsv(const Request& request, const Map& map, std::ostream& out) {
    using text::appendShortest;
    out << columnName(request.across, map.dimension()) << ','
        << columnName(request.up, map.dimension()) << ",outcome,"
        << (map.dimension() == 1 ? "theta" : "theta_x,theta_y") << ",loss,steps\n";
    std::string line;
    for (std::size_t row = 0; row < map.height() && out; ++row) {
        for (std::size_t column = 0; column < map.width(); ++column) {
            const End end = map.at(map.index(column, row));
            line.clear();
            appendShortest(line, request.across.value(column, map.width()));
            line += ',';
            appendShortest(line, request.up.value(row, map.height()));
            line += ',';
            line += descent::key(end.outcome);
            for (std::size_t c = 0; c < map.dimension(); ++c) {
                line += ',';
                appendShortest(line, end.theta[c]);
            }
            line += ',';
            appendShortest(line, end.loss);
            line += ',';
            line += std::to_string(end.steps);
            line += '\n';
            out << line;
        }
    }
}

} // namespace thetascope::basins
