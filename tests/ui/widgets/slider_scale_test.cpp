// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/optimizer.h"
#include "ui/widgets/slider_scale.h"

#include <gtest/gtest.h>

#include <string>

namespace thetascope::ui::widgets {
namespace {

struct Row {
    const char* name;
    SliderScale scale;
    double value;
    double fraction;
};

class SliderScaleTable : public testing::TestWithParam<Row> {};

TEST_P(SliderScaleTable, value_standsAtItsFractionAndBack) {
    const Row& row = GetParam();
    // A few roundings of doubles of size 1.
    EXPECT_NEAR(row.scale.fractionOf(row.value), row.fraction, 1e-12);
    EXPECT_DOUBLE_EQ(row.scale.valueAt(row.fraction), row.value);
}

INSTANTIATE_TEST_SUITE_P(
    Rows, SliderScaleTable,
    testing::Values(Row{"linearLow", SliderScale::linear(-6, 6), -6, 0},
                    Row{"linearMiddle", SliderScale::linear(-6, 6), 0, 0.5},
                    Row{"linearHigh", SliderScale::linear(-6, 6), 6, 1},
                    Row{"logarithmicLow", SliderScale::logarithmic(1e-4, 1), 1e-4, 0},
                    Row{"logarithmicMiddle", SliderScale::logarithmic(1e-4, 1), 1e-2, 0.5},
                    Row{"wholeDecades", SliderScale::logarithmicWhole(1, 1e7), 1e7, 1},
                    Row{"off", SliderScale::logarithmicOrZero(1e-15, 1), 0, 0},
                    Row{"aboveOff", SliderScale::logarithmicOrZero(1e-15, 1), 1e-15, 0.05},
                    Row{"nearOneLow", SliderScale::nearOne(0, 0.999), 0, 0},
                    Row{"nearOneTwoThirds", SliderScale::nearOne(0, 0.999), 0.99, 2.0 / 3},
                    Row{"nearOneHigh", SliderScale::nearOne(0, 0.999), 0.999, 1},
                    Row{"steps", SliderScale::whole(0, 200), 24, 0.12}),
    [](const auto& row) { return std::string(row.param.name); });

TEST(SliderScale, valuesPicked_areRound) {
    EXPECT_EQ(SliderScale::logarithmic(1e-4, 1).valueAt(0.3333), 0.00215);
    EXPECT_EQ(SliderScale::linear(-6, 6).valueAt(0.333333), -2.0);
    EXPECT_EQ(SliderScale::linear(-6, 6).valueAt(0.3456), -1.9);
    EXPECT_EQ(SliderScale::logarithmicWhole(1, 1e7).valueAt(0.07), 3);
}

TEST(SliderScale, beyondTheEnds_staysAtThem) {
    const SliderScale scale = SliderScale::logarithmic(1e-3, 1);
    EXPECT_EQ(scale.fractionOf(1e-9), 0);
    EXPECT_EQ(scale.fractionOf(50), 1);
    EXPECT_EQ(scale.valueAt(-1), 1e-3);
    EXPECT_EQ(scale.valueAt(2), 1);
    EXPECT_EQ(SliderScale::whole(0, 0).fractionOf(0), 0);
}

TEST(SliderScale, ofEveryParameter_coversItsDefaultAndStaysInItsRange) {
    const auto check = [](std::span<const optimizer::Rule> rules) {
        for (const optimizer::Rule& rule : rules) {
            for (const optimizer::Parameter* parameter : rule.parameters) {
                SCOPED_TRACE(std::string(rule.key) + "." + std::string(parameter->key));
                const SliderScale scale = SliderScale::of(*parameter);
                for (const double fraction : {0.0, 0.25, 0.5, 0.75, 1.0}) {
                    const double value = scale.valueAt(fraction);
                    EXPECT_GE(value, parameter->minimum);
                    EXPECT_LE(value, parameter->maximum);
                }
                EXPECT_LT(scale.valueAt(0), scale.valueAt(1));
            }
        }
    };
    check(optimizer::rateRules());
    check(optimizer::updateRules());
}

} // namespace
} // namespace thetascope::ui::widgets
