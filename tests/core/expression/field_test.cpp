// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Losses as people type and paste them (field/*.jsonl), each with its right value and slope at a
// point; field/values.py says what the rows have in them, and works them out.
#include "tests/core/machine/evaluation.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <ostream>
#include <string>
#include <vector>

namespace thetascope::expression {
namespace {

using nlohmann::json;

struct Row {
    std::string name; ///< Its file and its line, for ctest.
    std::string text;
    std::vector<double> start;
    std::vector<ConstantValue> constants;
    json loss; ///< Null if it is not looked at.
    std::vector<double> slope;
    double lossError;
    double slopeError;

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.text; }
};

/// Values in double arithmetic. Slopes of the given rows have nine digits, of which the last two
/// are not exact where they are differences of far larger terms.
constexpr double kError = 1e-12;
constexpr double kSlopeErrorOfGivenRows = 1e-7;

Row rowOf(const json& line, std::string name) {
    Row row{.name = std::move(name),
            .text = line["loss"],
            .start = line["start"],
            .constants = {},
            .loss = line["L"],
            .slope = line["slope"],
            .lossError = kError,
            .slopeError = line.contains("python") ? kError : kSlopeErrorOfGivenRows};
    if (row.loss.is_number())
        row.lossError = line.value("near", kError * std::abs(row.loss.get<double>()));
    const json constants = line.value("constants", json::object());
    for (const auto& [constant, value] : constants.items())
        row.constants.push_back({constant, value});
    return row;
}

std::vector<Row> rows() {
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(THETASCOPE_FIELD_DIR))
        if (entry.path().extension() == ".jsonl")
            files.push_back(entry.path());
    std::ranges::sort(files);
    std::vector<Row> result;
    for (const std::filesystem::path& file : files) {
        std::ifstream in(file);
        std::string line;
        for (int number = 1; std::getline(in, line); ++number)
            result.push_back(
                rowOf(json::parse(line), file.stem().string() + std::to_string(number)));
    }
    return result;
}

class Field : public ::testing::TestWithParam<Row> {
protected:
    /// Fails, and returns a formula of 0, if the text is not a formula of the row's variables.
    Formula formula() const {
        const Row& row = GetParam();
        auto parsed = parse(row.text, row.constants);
        if (!parsed) {
            ADD_FAILURE() << row.text << "\ncolumn " << parsed.error().column() << ": "
                          << parsed.error().message;
            return *parse("0");
        }
        EXPECT_EQ(parsed->dimension(), row.start.size()) << row.text;
        return *std::move(parsed);
    }

    static test::Place start() {
        const std::vector<double>& start = GetParam().start;
        return {start[0], start.size() > 1 ? start[1] : 0};
    }
};

TEST_P(Field, loss_isRight) {
    const Row& row = GetParam();
    const Formula read = formula();
    if (row.loss.is_null())
        return;
    EXPECT_NEAR(test::value(read, read.loss, start()), row.loss.get<double>(), row.lossError)
        << row.text;
}

TEST_P(Field, slope_isRight) {
    const Row& row = GetParam();
    const Formula read = formula();
    for (std::size_t i = 0; i < std::min(row.slope.size(), read.dimension()); ++i)
        EXPECT_NEAR(test::value(read, read.gradient[i], start()), row.slope[i],
                    row.slopeError * std::abs(row.slope[i]))
            << row.text << ", coordinate " << i;
}

INSTANTIATE_TEST_SUITE_P(Rows, Field, ::testing::ValuesIn(rows()), thetascope::test::RowName());

} // namespace
} // namespace thetascope::expression
