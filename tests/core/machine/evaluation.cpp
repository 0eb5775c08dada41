// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/machine/evaluation.h"

#include "core/machine/program.h"
#include "core/simd/lane_table.h"

#include <gtest/gtest.h>

#include <bit>
#include <cmath>
#include <limits>

namespace thetascope::test {

expression::Formula formulaOf(std::string_view text) {
    auto formula = expression::parse(text);
    if (formula)
        return *std::move(formula);
    ADD_FAILURE() << text << ": column " << formula.error().column() << ": "
                  << formula.error().message;
    return *expression::parse("0");
}

std::vector<double> values(const expression::Formula& formula, expression::NodeIndex node,
                           std::span<const Place> places, simd::InstructionSet set) {
    const machine::Program program(formula.graph, std::span(&node, 1), set);
    machine::Program::Workspace workspace(program, places.size());
    simd::LaneTable rows(3, places.size());
    for (std::size_t lane = 0; lane < places.size(); ++lane) {
        rows.row(0)[lane] = places[lane].x;
        rows.row(1)[lane] = places[lane].y;
    }
    const double* const variables[] = {rows.row(0), rows.row(1)};
    double* const result = rows.row(2);
    program.evaluate(variables, std::span(&result, 1), places.size(), workspace);
    return {result, result + places.size()};
}

double value(const expression::Formula& formula, expression::NodeIndex node, Place place,
             simd::InstructionSet set) {
    return values(formula, node, std::span(&place, 1), set).front();
}

double lossAt(std::string_view text, Place place) {
    const expression::Formula formula = formulaOf(text);
    return value(formula, formula.loss, place);
}

double slopeAt(std::string_view text, Place place, std::size_t coordinate) {
    const expression::Formula formula = formulaOf(text);
    return value(formula, formula.gradient.at(coordinate), place);
}

std::uint64_t bits(double value) {
    return std::bit_cast<std::uint64_t>(std::isnan(value) ? std::numeric_limits<double>::quiet_NaN()
                                                          : value);
}

std::uint64_t ulpsBetween(double a, double b) {
    if (bits(a) == bits(b))
        return 0;
    if (!std::isfinite(a) || !std::isfinite(b))
        return std::numeric_limits<std::uint64_t>::max();
    // doubles in their order as integers: those below 0 count downwards from −0 = −1
    const auto place = [](double number) {
        const auto raw = std::bit_cast<std::int64_t>(number);
        return raw >= 0 ? raw : -(raw & std::numeric_limits<std::int64_t>::max()) - 1;
    };
    const std::int64_t first = place(a);
    const std::int64_t second = place(b);
    return first > second ? static_cast<std::uint64_t>(first) - static_cast<std::uint64_t>(second)
                          : static_cast<std::uint64_t>(second) - static_cast<std::uint64_t>(first);
}

} // namespace thetascope::test
