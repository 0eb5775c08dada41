// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/catalogue.h"
#include "core/loss/curve.h"
#include "tests/core/loss/losses.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <numbers>
#include <ostream>
#include <vector>

namespace thetascope::loss {
namespace {

using std::numbers::pi;
using test::lossOf;

constexpr std::size_t kPoints = 600; // about the width of a panel

/// A loss, and the stretches over which its curve is one line.
struct Row {
    const char* name;
    const char* text;
    Range range;
    std::vector<Range> stretches;

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.text; }
};

class Curve : public ::testing::TestWithParam<Row> {
protected:
    const std::shared_ptr<const Loss> loss = lossOf(GetParam().text);
    const std::vector<CurveSegment> segments = curve(*loss, GetParam().range, kPoints);
};

TEST_P(Curve, breaks_whereTheLossDoes) {
    const Row& row = GetParam();
    ASSERT_EQ(segments.size(), row.stretches.size());
    // half of what a pixel is wide
    const double near = row.range.width() / static_cast<double>(2 * kPoints);
    for (std::size_t i = 0; i < segments.size(); ++i) {
        const Range& stretch = row.stretches[i];
        EXPECT_GE(segments[i].theta.front(), stretch.low);
        EXPECT_LE(segments[i].theta.back(), stretch.high);
        EXPECT_NEAR(segments[i].theta.front(), stretch.low, near);
        EXPECT_NEAR(segments[i].theta.back(), stretch.high, near);
    }
}

TEST_P(Curve, points_areOnTheGraphByRisingTheta) {
    for (const CurveSegment& segment : segments) {
        ASSERT_EQ(segment.theta.size(), segment.loss.size());
        ASSERT_GE(segment.theta.size(), 2U);
        for (std::size_t i = 0; i < segment.theta.size(); ++i) {
            EXPECT_EQ(segment.loss[i], loss->at({segment.theta[i], 0}).loss);
            EXPECT_TRUE(std::isfinite(segment.loss[i]));
            if (i > 0) {
                EXPECT_GT(segment.theta[i], segment.theta[i - 1]);
            }
        }
    }
}

TEST_P(Curve, lines_coverTheGraph) {
    // A line is at most a pixel wide, and covers what lies between its ends; half-way, where it is
    // drawn at all, the graph is there.
    const Range shown = visibleLoss(segments);
    const double pixel = GetParam().range.width() / static_cast<double>(kPoints - 1);
    for (const CurveSegment& segment : segments) {
        for (std::size_t i = 1; i < segment.theta.size(); ++i) {
            EXPECT_LE(segment.theta[i] - segment.theta[i - 1], 1.001 * pixel);
            const auto [low, high] = std::minmax(segment.loss[i - 1], segment.loss[i]);
            const double middle =
                segment.theta[i - 1] + (segment.theta[i] - segment.theta[i - 1]) / 2;
            const double there = loss->at({middle, 0}).loss;
            if (shown.contains(there)) {
                EXPECT_GE(there, low - shown.width() / 500) << "at " << middle;
                EXPECT_LE(there, high + shown.width() / 500) << "at " << middle;
            }
        }
    }
}

TEST_P(Curve, points_areAboutAsManyAsAskedFor) {
    std::size_t count = 0;
    for (const CurveSegment& segment : segments)
        count += segment.theta.size();
    const Row& row = GetParam();
    double share = 0;
    for (const Range& stretch : row.stretches)
        share += stretch.width() / row.range.width();
    EXPECT_GE(static_cast<double>(count), 0.98 * share * static_cast<double>(kPoints));
    EXPECT_LE(count, 16 * kPoints);
}

/// Beyond it 1e300·e^(θ³) is too large for a double.
const double kFinite = std::cbrt(std::log(std::numeric_limits<double>::max() / 1e300));

const Row kRows[] = {
    {"straight", "θ", {-6, 6}, {{-6, 6}}},
    {"constant", "3", {-6, 6}, {{-6, 6}}},
    {"parabola", "θ²", {-6, 6}, {{-6, 6}}},
    {"sine", "sin 9θ", {-6, 6}, {{-6, 6}}},
    {"kink", "|θ − 0.1|", {-6, 6}, {{-6, 6}}},
    {"steepStep", "atan(1e6·(θ − 0.1))", {-6, 6}, {{-6, 6}}},
    {"steepWall", "tanh(1e9·θ) + θ", {-6, 6}, {{-6, 6}}},
    {"wallOfExponentials", "e^(−9θ)", {-6, 6}, {{-6, 6}}},
    {"tangent",
     "tan θ",
     {-6, 6},
     {{-6, -1.5 * pi},
      {-1.5 * pi, -0.5 * pi},
      {-0.5 * pi, 0.5 * pi},
      {0.5 * pi, 1.5 * pi},
      {1.5 * pi, 6}}},
    {"secant",
     "sec θ",
     {-6, 6},
     {{-6, -1.5 * pi},
      {-1.5 * pi, -0.5 * pi},
      {-0.5 * pi, 0.5 * pi},
      {0.5 * pi, 1.5 * pi},
      {1.5 * pi, 6}}},
    {"cosecant", "csc θ", {-6, 6}, {{-6, -pi}, {-pi, 0}, {0, pi}, {pi, 6}}},
    {"cotangent", "cot θ", {-6, 6}, {{-6, -pi}, {-pi, 0}, {0, pi}, {pi, 6}}},
    {"areaSine", "asinh θ", {-6, 6}, {{-6, 6}}},
    {"areaCosine", "acosh θ", {-6, 6}, {{1, 6}}},
    {"areaTangent", "atanh θ", {-6, 6}, {{-1, 1}}},
    {"errorFunction", "erf 9θ", {-6, 6}, {{-6, 6}}},
    {"pole", "1/θ", {-6, 6}, {{-6, 0}, {0, 6}}},
    {"poleBesideSamples", "1/(θ − 0.1234567)", {-6, 6}, {{-6, 0.1234567}, {0.1234567, 6}}},
    {"evenPole", "1/θ²", {-6, 6}, {{-6, 0}, {0, 6}}},
    {"evenPoleBesideSamples", "−(θ − 0.1234567)⁻²", {-6, 6}, {{-6, 0.1234567}, {0.1234567, 6}}},
    {"logarithm", "log θ", {-6, 6}, {{0, 6}}},
    {"logarithmOfSquare", "log θ²", {-6, 6}, {{-6, 0}, {0, 6}}},
    {"sinlog", "sin 2θ · log θ²", {-6, 6}, {{-6, 0}, {0, 6}}},
    {"root", "√θ", {-6, 6}, {{0, 6}}},
    {"rootOfNegative", "√(1 − θ)", {-6, 6}, {{-6, 1}}},
    {"hole", "√(θ² − 1)", {-6, 6}, {{-6, -1}, {1, 6}}},
    {"island", "asin θ", {-6, 6}, {{-1, 1}}},
    {"islands", "log sin θ", {-6, 6}, {{-2 * pi + 0.283185307179586, -pi}, {0, pi}}},
    {"sign", "sign θ", {-6, 6}, {{-6, 0}, {0, 6}}},
    {"signBesideSamples", "θ + sign(θ − 0.1234567)", {-6, 6}, {{-6, 0.1234567}, {0.1234567, 6}}},
    {"jump", "ifless(θ, 1/3, θ², 5 − θ)", {-6, 6}, {{-6, 1.0 / 3}, {1.0 / 3, 6}}},
    {"smallJump", "10θ + sign(θ − 0.1234567)", {-6, 6}, {{-6, 0.1234567}, {0.1234567, 6}}},
    {"nowhere", "√(−1 − θ²)", {-6, 6}, {}},
    {"tooLarge", "1e300·e^(θ³)", {-6, 6}, {{-6, kFinite}}},
    {"farRange", "√(θ − 1e6)", {999'999, 1'000'001}, {{1e6, 1'000'001}}},
    {"tinyRange", "1/θ", {-1e-6, 1e-6}, {{-1e-6, 0}, {0, 1e-6}}},
};

INSTANTIATE_TEST_SUITE_P(Table, Curve, ::testing::ValuesIn(kRows), thetascope::test::RowName());

TEST(CurveOfCatalogue, continuousLoss_isOneLine) {
    for (const Entry& entry : catalogue()) {
        const auto loss = lossOf(entry.formula);
        if (loss->dimension() == 1 && entry.key != "sinlog") {
            EXPECT_EQ(curve(*loss, entry.range, kPoints).size(), 1U) << entry.key;
        }
    }
}

Range visible(const char* text, Range range = {-6, 6}) {
    return visibleLoss(curve(*lossOf(text), range, kPoints));
}

TEST(VisibleLoss, tameCurve_isShownWhole) {
    const Range shown = visible("sin θ");
    EXPECT_LT(shown.low, -1);
    EXPECT_GT(shown.low, -1.3);
    EXPECT_GT(shown.high, 1);
    EXPECT_LT(shown.high, 1.3);
}

TEST(VisibleLoss, parabola_isShownWhole) {
    const Range shown = visible("θ²");
    EXPECT_LT(shown.low, 0);
    EXPECT_GT(shown.high, 36);
    EXPECT_LT(shown.high, 41);
}

TEST(VisibleLoss, poles_doNotFlattenTheRest) {
    for (const char* text : {"tan θ", "1/θ", "1/θ²", "e^(−9θ)", "1/θ + sin θ"}) {
        const Range shown = visible(text);
        EXPECT_LT(shown.width(), text == std::string_view("e^(−9θ)") ? 1e24 : 100) << text;
    }
    const Range shown = visible("1/θ + sin 3θ", {-6, 6});
    EXPECT_LT(shown.low, -1.5);
    EXPECT_GT(shown.high, 1.5);
}

TEST(VisibleLoss, sinlog_showsItsMinima) {
    const Range shown = visible("sin 2θ · log θ²");
    EXPECT_LT(shown.low, -3.414);
    EXPECT_GT(shown.high, 3.413);
    EXPECT_LT(shown.width(), 9);
}

TEST(VisibleLoss, nothingToShow_isARange) {
    EXPECT_EQ(visibleLoss({}), (Range{-1, 1}));
    EXPECT_EQ(visible("5"), (Range{4, 6}));
    EXPECT_EQ(visible("50"), (Range{45, 55}));
}

TEST(CurveOfFewDoubles, jumpsAndPoles_breakTheCurve) {
    EXPECT_EQ(curve(*lossOf("tan θ"), {1000, 1001}, kPoints).size(), 2U);
    EXPECT_EQ(curve(*lossOf("1/(θ−1000.3)"), {1000, 1001}, kPoints).size(), 2U);
    EXPECT_EQ(curve(*lossOf("sign(θ−1.0003)"), {1, 1.001}, kPoints).size(), 2U);
}

TEST(CurveOfFewDoubles, fewerDoublesThanPoints_giveOneLine) {
    EXPECT_EQ(curve(*lossOf("θ²"), {1e15, 1e15 + 1}, kPoints).size(), 1U);
    EXPECT_EQ(curve(*lossOf("θ²"), {1, std::nextafter(1, 2)}, kPoints).size(), 1U);
}

TEST(CurveOfWaves, manyWaves_haveABoundedNumberOfPoints) {
    // 13 000 waves, 20 to a sample: no resolution shows them
    std::size_t points = 0;
    for (const CurveSegment& segment :
         curve(*lossOf("sin 2θ · log θ²"), {-20'000, 20'000}, kPoints))
        points += segment.theta.size();
    EXPECT_GT(points, 10 * kPoints);
    EXPECT_LT(points, 400 * kPoints);
}

} // namespace
} // namespace thetascope::loss
