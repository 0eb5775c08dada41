// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Minima of losses of one variable, against values worked out in 40 digits or by hand.
#include "core/loss/local_minimum.h"
#include "core/loss/minima.h"
#include "tests/core/loss/losses.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <numbers>
#include <ostream>
#include <vector>

namespace thetascope::loss {
namespace {

using std::numbers::pi;
using test::lossOf;

struct Row {
    const char* name;
    const char* text;
    Range range;
    std::vector<double> wanted;

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.text; }
};

class Minima : public ::testing::TestWithParam<Row> {};

TEST_P(Minima, minima_areFoundToTenDigits) {
    const Row& row = GetParam();
    const auto loss = lossOf(row.text);
    const std::vector<Minimum> found = minima(*loss, row.range);
    ASSERT_EQ(found.size(), row.wanted.size());
    for (std::size_t i = 0; i < found.size(); ++i) {
        EXPECT_NEAR(found[i].theta, row.wanted[i], 1e-10);
        EXPECT_EQ(found[i].loss, loss->at({found[i].theta, 0}).loss);
    }
}

const Row kRows[] = {
    {"quadratic", "(20−5θ)² + (41−12θ)²", {-2, 9}, {1184.0 / 338}},
    {"sinlog",
     "sin 2θ · log θ²",
     {-6, 6},
     {-3.9724884133209944, -1.2847688255580290, 0.31450905197322821, 2.4666224618240604,
      5.5242406247259964}},
    {"doubleWell", "(θ² − 1)² + 0.3θ", {-2, 2}, {-1.0355787140888537, 0.96014955551910552}},
    {"bumpyBowl",
     "0.1θ² + sin 3θ",
     {-8, 8},
     {-6.6535903898363280, -4.6082988824230058, -2.5608069380735433, -0.51221402835611285,
      1.5365898801477500, 3.5847518173037196, 5.6313031629650940, 7.6749419691365817}},
    {"longSlope", "e^(θ − 25) − 0.05θ − 1.5·e^(−(θ − 20)²/2)", {-2, 27}, {20.028722323376737}},
    {"plateau", "e^(θ − 9) − tanh(θ + 5) − tanh(θ − 3) − 0.02θ", {-8, 10}, {5.7141532746586173}},
    {"steepWall", "e^(−4θ) + θ", {-1, 4}, {0.34657359027997265}},
    {"sharpValley", "√(θ² + 0.01)", {-2, 2.5}, {0}},
    {"smoothAbs", "log(cosh θ)", {-5, 5.5}, {0}},
    {"cosine", "cos θ", {-6, 6}, {-pi, pi}},
    {"flatBottom", "(θ − 0.3)⁴", {-6, 6}, {0.3}},
    {"kink", "|θ − 0.3|", {-6, 6}, {0.3}},
    {"kinkOnASample", "|θ|", {-6, 6}, {0}},
    {"unevenKink", "max(−5(θ − 0.3), 0.001(θ − 0.3))", {-6, 6}, {0.3}},
    {"kinkAboveLevel", "5 + |θ − 0.3|", {-6, 6}, {0.3}},
    {"cubicCusp", "∛|θ − 0.3|", {-6, 6}, {0.3}},
    {"farOut", "|θ − 1000000.3|", {999'999, 1'000'001}, {1000000.3}},
    {"cancelling", "1000 + (θ − 0.5)² − 1000", {-6, 6}, {0.5}},
    {"cusp", "√|θ − 0.3|", {-6, 6}, {0.3}},
    {"domainEdge", "θ·log θ", {-1, 6}, {1 / std::numbers::e}},
    {"nearAPole", "1/θ + θ", {-6, 6}, {1}},
    {"threeKinks", "|θ + 1| + |θ| + |θ − 1|", {-6, 6.1}, {0}},
    {"straight", "θ", {-6, 6}, {}},
    {"atTheEdge", "θ²", {0, 6}, {}},
    {"maximum", "−θ²", {-6, 6.1}, {}},
    {"saddlePoint", "θ³", {-6, 6.1}, {}},
    {"constant", "3", {-6, 6}, {}},
    {"poleUpwards", "1/θ²", {-6, 6.1}, {}},
    {"poleDownwards", "−1/θ²", {-6, 6}, {}},
    {"poleDownwardsBesideSamples", "−1/(θ − 0.1234567)²", {-6, 6}, {}},
    {"logarithmDownwards", "log θ²", {-6, 6}, {}},
    {"logarithmDownwardsBesideSamples", "log((θ − 0.1234567)²)", {-6, 6}, {}},
    {"tangent", "tan θ", {-6, 6}, {}},
    {"step", "sign θ", {-6, 6}, {}},
    {"jumpDownToRising", "ifless(θ, 0.3, −θ, θ − 5)", {-6, 6}, {}},
    {"jumpUpToRising", "ifless(θ, 0.3, −θ, θ + 5)", {-6, 6}, {}},
    {"jumpAtASample", "sign(θ)·(1 + θ)", {-6, 6}, {}},
    {"nowhere", "√(−1 − θ²)", {-6, 6}, {}},
};

INSTANTIATE_TEST_SUITE_P(Table, Minima, ::testing::ValuesIn(kRows), thetascope::test::RowName());

TEST(MinimaBesideGap, minimumBesideAGap_isFoundAsFarAsTheSlopeTells) {
    // at 1e-8 from 0 the slope's two terms are equal to the last digit
    const auto found = minima(*lossOf("−sin(θ)/θ"), {-4, 4});
    ASSERT_EQ(found.size(), 1U);
    EXPECT_NEAR(found[0].theta, 0, 1e-7);
    EXPECT_EQ(found[0].loss, -1);
}

TEST(MinimumCurvature, curvature_isTheSecondDerivative) {
    const auto found = minima(*lossOf("sin 2θ · log θ²"), {-6, 6});
    ASSERT_EQ(found.size(), 5U);
    EXPECT_NEAR(found[0].curvature, 11.298697979406857, 1e-9);
    EXPECT_NEAR(found[4].curvature, 13.796061413559769, 1e-9);
    EXPECT_NEAR(found[0].loss, -2.7473717400894973, 1e-14);
    EXPECT_NEAR(found[4].loss, -3.4135085551282571, 1e-14);
}

TEST(MinimumCurvature, ofKink_isInfinite) {
    EXPECT_EQ(minima(*lossOf("|θ − 0.3|"), {-6, 6}).at(0).curvature,
              std::numeric_limits<double>::infinity());
    EXPECT_EQ(minima(*lossOf("max(−5θ, 2θ)"), {-6, 6.1}).at(0).curvature,
              std::numeric_limits<double>::infinity());
}

TEST(MinimumCurvature, ofFlatStretch_isZero) {
    const auto found = minima(*lossOf("max(θ² − 1, 0)"), {-6, 6});
    ASSERT_EQ(found.size(), 1U); // the stretch counts once
    EXPECT_LE(std::abs(found[0].theta), 1);
    EXPECT_EQ(found[0].loss, 0);
    EXPECT_EQ(found[0].curvature, 0);
}

TEST(LocalMinima, ofALine_areSortedByTheirLoss) {
    const auto loss = lossOf("sin 2θ · log θ²");
    const std::vector<LocalMinimum> found = lowestFirst(minima(*loss, {-6, 6}));
    ASSERT_EQ(found.size(), 5U);
    EXPECT_NEAR(found[0].at[0], 5.5242406247259964, 1e-9);
    EXPECT_NEAR(found[1].at[0], -3.9724884133209944, 1e-9);
    for (std::size_t i = 1; i < found.size(); ++i)
        EXPECT_LE(found[i - 1].loss, found[i].loss);
}

TEST(LocalMinima, ofAPlane_areSortedByTheirLoss) {
    const auto loss = lossOf("(x² − 1)² + 0.3x + y²");
    const std::vector<LocalMinimum> found = lowestFirst(*loss, minima(*loss, {-2, 2}, {-2, 2}));
    ASSERT_EQ(found.size(), 2U);
    EXPECT_NEAR(found[0].at[0], -1.0355787140888537, 1e-6);
    EXPECT_EQ(found[0].loss, loss->at(found[0].at).loss);
    EXPECT_LT(found[0].loss, found[1].loss);
}

} // namespace
} // namespace thetascope::loss
