// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every golden trajectory through the built program: `thetascope trace`, its CSV read back and
// compared by the rule of tests/golden/README.md.
#include "tests/app/csv.h"
#include "tests/app/program.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <map>
#include <string>
#include <vector>

namespace thetascope::tests {
namespace {

using nlohmann::json;

std::vector<std::string> goldenNames() {
    std::vector<std::string> names;
    for (const auto& file : std::filesystem::directory_iterator(THETASCOPE_GOLDEN_DIR)) {
        if (file.path().extension() == ".json" && file.path().stem() != "decaying-average")
            names.push_back(file.path().stem().string());
    }
    std::ranges::sort(names);
    return names;
}

/// A golden number: JSON has no infinities, there they are strings.
double number(const json& value) {
    if (value.is_number())
        return value.get<double>();
    if (value == "nan")
        return std::numeric_limits<double>::quiet_NaN();
    const double infinity = std::numeric_limits<double>::infinity();
    return value == "inf" ? infinity : -infinity;
}

std::string commaSeparated(const json& point) {
    std::string text;
    for (const json& coordinate : point)
        text += (text.empty() ? "" : ",") + coordinate.dump();
    return text;
}

std::string spec(const json& golden) {
    std::string text = golden["optimizer"].get<std::string>() + ':';
    for (const auto& [key, value] : golden["hyperparameters"].items())
        text += (text.back() == ':' ? "" : ",") + key + '=' + value.dump();
    return text;
}

/// One of the five quantities: its rows in the golden file, and the columns of the CSV.
struct Quantity {
    const char* golden;
    std::vector<std::string> columns;
};

std::vector<Quantity> quantities(std::size_t dimension) {
    if (dimension == 1)
        return {{"theta", {"theta"}},
                {"loss_values", {"loss"}},
                {"gradient", {"gradient"}},
                {"learning_rate", {"learning_rate"}},
                {"update", {"update"}}};
    return {{"theta", {"theta_x", "theta_y"}},
            {"loss_values", {"loss"}},
            {"gradient", {"gradient_x", "gradient_y"}},
            {"learning_rate", {"learning_rate_x", "learning_rate_y"}},
            {"update", {"update_x", "update_y"}}};
}

class GoldenTrace : public testing::TestWithParam<std::string> {};

/// |got − want| ≤ tolerance · M(t), M the running maximum of what is wanted.
void compare(const Csv& got, const json& golden, const Quantity& quantity) {
    const double tolerance = golden["tolerance"];
    const bool completed = golden["outcome"] == "completed";
    const std::size_t last = golden["steps"];
    const json& rows = golden[quantity.golden];
    double greatest = 0;
    for (std::size_t t = 0; t < rows.size(); ++t) {
        const json want = rows[t].is_array() ? rows[t] : json::array({rows[t]});
        const bool atBrokenEnd = !completed && t == last;
        // At the end of a run that did not complete only θ is compared, where it is finite.
        if (atBrokenEnd && std::string_view(quantity.golden) != "theta")
            return;
        for (const json& value : want) {
            if (std::isfinite(number(value)))
                greatest = std::max(greatest, std::abs(number(value)));
        }
        for (std::size_t i = 0; i < want.size(); ++i) {
            const double expected = number(want[i]);
            if (!std::isfinite(expected))
                continue;
            ASSERT_NEAR(got.number(t, quantity.columns[i]), expected, tolerance * greatest)
                << quantity.columns[i] << " at step " << t;
        }
    }
}

/// What `nonfinite` names is not finite at the last point, in one coordinate at least.
void expectNonFinite(const Csv& got, const json& golden, const std::vector<Quantity>& all) {
    for (const json& wanted : golden.value("nonfinite", json::array())) {
        const auto quantity = std::ranges::find_if(
            all, [&](const Quantity& candidate) { return candidate.golden == wanted; });
        ASSERT_NE(quantity, all.end()) << wanted;
        EXPECT_TRUE(std::ranges::any_of(
            quantity->columns,
            [&](const auto& column) { return !std::isfinite(got.number(got.rows() - 1, column)); }))
            << wanted;
    }
}

TEST_P(GoldenTrace, trace_agreesWithReference) {
    const std::string path = std::string(THETASCOPE_GOLDEN_DIR) + '/' + GetParam() + ".json";
    const json golden = json::parse(fileContents(path));
    const bool completed = golden["outcome"] == "completed";
    const std::size_t steps = golden["steps"];
    // A run that ends by itself must do so with more steps allowed.
    const std::size_t allowed = completed ? steps : steps + 5;

    const Finished finished = runProgram(
        {"trace", "--loss=" + golden["loss"].get<std::string>(),
         "--start=" + commaSeparated(golden["start"]), "--steps=" + std::to_string(allowed),
         "--tolerance=0", "--optimizer=" + spec(golden), "--csv", "-"});
    ASSERT_EQ(finished.status, 0) << finished.err;

    const Csv got(finished.out);
    ASSERT_EQ(got.rows(), steps + 1);
    const std::map<std::string, std::string> outcomes = {
        {"completed", "step_limit"}, {"overflow", "diverged"}, {"domain_edge", "left_domain"}};
    EXPECT_EQ(got.cell(steps, "outcome"), outcomes.at(golden["outcome"]));

    const std::vector<Quantity> all = quantities(golden["start"].size());
    for (const Quantity& quantity : all)
        compare(got, golden, quantity);
    expectNonFinite(got, golden, all);
}

INSTANTIATE_TEST_SUITE_P(all, GoldenTrace, testing::ValuesIn(goldenNames()),
                         [](const testing::TestParamInfo<std::string>& info) {
                             std::string name = info.param;
                             std::ranges::replace(name, '-', '_');
                             return name;
                         });

} // namespace
} // namespace thetascope::tests
