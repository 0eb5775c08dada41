// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/golden_case.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <limits>
#include <map>
#include <utility>

namespace thetascope::tests {

namespace {

using nlohmann::json;

/// JSON has no infinities, there they are strings.
double number(const json& value) {
    if (value.is_number())
        return value.get<double>();
    if (value == "nan")
        return std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    return value == "inf" ? infinity : -infinity;
}

Quantities::Rows rows(const json& list) {
    Quantities::Rows result;
    for (const json& each : list) {
        std::vector<double> row;
        for (const json& value : each.is_array() ? each : json::array({each}))
            row.push_back(number(value));
        result.push_back(std::move(row));
    }
    return result;
}

std::string spec(const json& golden) {
    std::string text = golden.at("optimizer").get<std::string>() + ':';
    for (const auto& [key, value] : golden.at("hyperparameters").items())
        text += (text.back() == ':' ? "" : ",") + key + '=' + value.dump();
    return text;
}

struct Column {
    const char* name;
    Quantities::Rows Quantities::*rows;
};

constexpr std::array<Column, 5> kColumns{{{"theta", &Quantities::theta},
                                          {"loss_values", &Quantities::loss},
                                          {"gradient", &Quantities::slope},
                                          {"learning_rate", &Quantities::rate},
                                          {"update", &Quantities::sigma}}};

bool isFinite(double value) {
    return std::isfinite(value);
}

/// |got − want| ≤ tolerance · M(t), M the running maximum of what is wanted.
void measure(const GoldenCase& golden, const Quantities& got, const Column& column,
             Distance& distance) {
    const Quantities::Rows& want = golden.want.*column.rows;
    const Quantities::Rows& have = got.*column.rows;
    double greatest = 0;
    for (std::size_t t = 0; t < want.size(); ++t) {
        // At the end of a run that did not complete only θ is compared, where it is finite.
        if (!golden.isCompleted && t == golden.steps && column.rows != &Quantities::theta)
            return;
        for (const double value : want[t])
            greatest = std::max(greatest, isFinite(value) ? std::abs(value) : 0);
        for (std::size_t c = 0; c < want[t].size(); ++c) {
            if (!isFinite(want[t][c]))
                continue;
            const double error = std::abs(have[t][c] - want[t][c]);
            const double inTolerances = error == 0 ? 0 : error / (golden.tolerance * greatest);
            if (inTolerances <= distance.worst) // not if it is not a number
                continue;
            distance.worst =
                std::isnan(inTolerances) ? std::numeric_limits<double>::infinity() : inTolerances;
            distance.where = std::string(column.name) + " at step " + std::to_string(t);
        }
    }
}

std::string shapeFault(const GoldenCase& golden, const Quantities& got) {
    for (const Column& column : kColumns) {
        if ((got.*column.rows).size() != (golden.want.*column.rows).size())
            return std::string(column.name) + " has " + std::to_string((got.*column.rows).size()) +
                   " rows";
        const bool mustBreak =
            std::ranges::find(golden.nonFinite, column.name) != golden.nonFinite.end();
        if (mustBreak && std::ranges::all_of((got.*column.rows).back(), isFinite))
            return std::string(column.name) + " is finite at the end";
    }
    return {};
}

} // namespace

std::vector<std::string> goldenNames() {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(THETASCOPE_GOLDEN_DIR)) {
        if (file.path().extension() == ".json" && file.path().stem() != "decaying-average")
            names.push_back(file.path().stem().string());
    }
    std::ranges::sort(names);
    return names;
}

GoldenCase readGolden(const std::string& name) {
    std::ifstream file(std::filesystem::path(THETASCOPE_GOLDEN_DIR) / (name + ".json"));
    const json golden = json::parse(file);
    const std::map<std::string, std::string> outcomes = {
        {"completed", "step_limit"}, {"overflow", "diverged"}, {"domain_edge", "left_domain"}};
    GoldenCase result{
        .name = name,
        .loss = golden.at("loss"),
        .spec = spec(golden),
        .start = rows(json::array({golden.at("start")})).front(),
        .steps = golden.at("steps"),
        .outcome = outcomes.at(golden.at("outcome")),
        .isCompleted = golden.at("outcome") == "completed",
        .tolerance = golden.at("tolerance"),
        .nonFinite = golden.value("nonfinite", std::vector<std::string>()),
        .want = {},
    };
    for (const Column& column : kColumns)
        result.want.*column.rows = rows(golden.at(column.name));
    return result;
}

Distance distance(const GoldenCase& golden, const Quantities& got) {
    Distance result;
    if (std::string fault = shapeFault(golden, got); !fault.empty())
        return {.where = std::move(fault), .hasShape = false};
    for (const Column& column : kColumns)
        measure(golden, got, column, result);
    return result;
}

std::string testName(const std::string& goldenName) {
    std::string name = goldenName;
    std::ranges::replace(name, '-', '_');
    return name;
}

} // namespace thetascope::tests
