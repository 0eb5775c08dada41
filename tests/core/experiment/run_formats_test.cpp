// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_formats.h"
#include "tests/support/checked.h"
#include "tests/support/csv.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

#include <cmath>
#include <cstring>
#include <sstream>
#include <string>

namespace thetascope::experiment {
namespace {

std::string textOf(const Checked& checked, std::string_view format) {
    std::ostringstream out;
    EXPECT_TRUE(runFormatOf(format)->write(checked, out, {}));
    return out.str();
}

/// Two runs; the second diverges in one dimension, and both are longer than a chunk in two.
Checked experimentOf(const std::string& loss, std::uint64_t steps) {
    Experiment experiment;
    experiment.loss = loss;
    experiment.start = {-3, 1};
    experiment.until = {.steps = steps, .tolerance = 0};
    for (const char* spec : {"adam", "gd:alpha=0.3"}) {
        experiment.contenders.push_back({.optimizer = optimizer::parseSpec(spec).value(),
                                         .slot = {experiment.contenders.size()}});
        setLabel(experiment.contenders.back(), spec);
    }
    experiment.contenders[0].name = "my “first”\\ \"run\"";
    return tests::checked(experiment);
}

void expectJsonIsCsv(const Checked& checked) {
    const tests::Csv csv(textOf(checked, "csv"));
    const auto json = nlohmann::json::parse(textOf(checked, "json"));
    EXPECT_EQ(json.at("loss"), checked.experiment().loss);
    const auto columns = json.at("columns").get<std::vector<std::string>>();
    std::size_t row = 0;
    for (const auto& run : json.at("runs")) {
        for (const auto& values : run.at("rows")) {
            ASSERT_EQ(values.size(), columns.size());
            EXPECT_EQ(csv.cell(row, "optimizer"), run.at("optimizer"));
            const bool isLast = values == run.at("rows").back();
            EXPECT_EQ(csv.cell(row, "outcome"), isLast ? run.at("outcome") : "");
            for (std::size_t c = 0; c < columns.size(); ++c) {
                const std::string& cell = csv.cell(row, columns[c]);
                const bool hasNumber = !cell.empty() && std::isfinite(csv.number(row, columns[c]));
                ASSERT_EQ(values[c].is_null(), !hasNumber) << columns[c];
                if (hasNumber) {
                    EXPECT_EQ(values[c].get<double>(), csv.number(row, columns[c]));
                }
            }
            ++row;
        }
    }
    EXPECT_EQ(row, csv.rows());
}

/// Reads an array's elements one number after the other.
class Numbers {
public:
    explicit Numbers(std::string bytes)
        : m_bytes(std::move(bytes))
        , m_at(10 + static_cast<unsigned char>(m_bytes[8]) +
               256 * static_cast<unsigned char>(m_bytes[9])) {}

    std::string head() const { return m_bytes.substr(10, m_at - 10); }

    template <class Number>
    Number next() {
        Number number{};
        std::memcpy(&number, m_bytes.data() + m_at, sizeof number);
        m_at += sizeof number;
        return number;
    }

    std::size_t left() const { return m_bytes.size() - m_at; }

private:
    std::string m_bytes;
    std::size_t m_at;
};

void expectNpyIsCsv(const Checked& checked, const std::string& shape) {
    const tests::Csv csv(textOf(checked, "csv"));
    Numbers numbers(textOf(checked, "npy"));
    EXPECT_THAT(numbers.head(), testing::HasSubstr("'shape': (" + shape + "), }"));
    for (std::size_t row = 0; row < csv.rows(); ++row) {
        const std::size_t run = numbers.next<std::uint8_t>();
        EXPECT_EQ(csv.cell(row, "optimizer"), label(checked.experiment().contenders[run]));
        EXPECT_EQ(csv.cell(row, "step"), std::to_string(numbers.next<std::uint64_t>()));
        for (const std::string& column : csv.header()) {
            if (column == "optimizer" || column == "step" || column == "outcome")
                continue;
            const double number = numbers.next<double>();
            if (std::isnan(number)) {
                EXPECT_THAT(csv.cell(row, column), testing::AnyOf("", "nan"));
            } else {
                EXPECT_EQ(number, csv.number(row, column));
            }
        }
    }
    EXPECT_EQ(numbers.left(), 0U);
}

TEST(RunFormats, json_hasTheNumbersOfCsv) {
    expectJsonIsCsv(experimentOf("θ⁴ − a θ, a = 2", 50));
    expectJsonIsCsv(experimentOf("x² + 2 y²", 1500));
}

TEST(RunFormats, npy_hasTheNumbersOfCsv) {
    const Checked one = experimentOf("θ⁴ − a θ, a = 2", 50);
    expectNpyIsCsv(one, std::to_string(tests::Csv(textOf(one, "csv")).rows()) + ",");
    expectNpyIsCsv(
        experimentOf("x² + 2 y² + sin x", 1500),
        std::to_string(tests::Csv(textOf(experimentOf("x² + 2 y² + sin x", 1500), "csv")).rows()) +
            ",");
}

TEST(RunFormats, stop_endsEachFormat) {
    std::stop_source source;
    source.request_stop();
    for (const RunFormat& format : runFormats()) {
        std::ostringstream out;
        EXPECT_FALSE(format.write(experimentOf("θ²", 1000), out, source.get_token()));
    }
}

TEST(RunFormats, brokenStream_isToldOf) {
    for (const RunFormat& format : runFormats()) {
        std::ostringstream out;
        out.setstate(std::ios::badbit);
        EXPECT_FALSE(format.write(experimentOf("θ²", 1000), out, {}));
    }
}

} // namespace
} // namespace thetascope::experiment
