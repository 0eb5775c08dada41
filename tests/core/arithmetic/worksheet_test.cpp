// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/text.h"
#include "core/arithmetic/worksheet.h"
#include "core/descent/descend.h"
#include "tests/core/arithmetic/bounded.h"
#include "tests/core/combinations.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace thetascope::arithmetic {
namespace {

using descent::Trajectory;
using optimizer::Optimizer;

std::shared_ptr<const loss::Loss> lossOf(const char* text) {
    return *loss::Loss::fromText(text);
}

Trajectory run(const loss::Loss& loss, const Optimizer& optimizer, loss::Point start,
               std::uint64_t steps) {
    return descent::trajectories(loss, {&optimizer, 1}, start, {steps, 0})[0];
}

std::vector<Line> linesAt(const loss::Loss& loss, const Optimizer& optimizer,
                          const Trajectory& trajectory, std::uint64_t t, std::size_t coordinate) {
    RuleState state;
    if (t < trajectory.steps()) {
        Replay replay(optimizer, loss.dimension());
        replay.goTo(trajectory, t);
        EXPECT_TRUE(replay.agrees());
        state = replay.state(coordinate);
    }
    return Worksheet(loss, optimizer, coordinate).lines(trajectory, t, state);
}

std::string textOf(const Line& line) {
    const WrittenLine written = write(line, test::fiveDigits);
    return plainText({&written, 1});
}

class EveryCombination : public testing::TestWithParam<thetascope::test::Combination> {
protected:
    /// Every line of some steps of a run, with the trajectory's number that it must give.
    template <class Check>
    void forLines(const char* lossText, loss::Point start, Check check) {
        const auto loss = lossOf(lossText);
        const Optimizer optimizer = make(*GetParam().rate, *GetParam().update);
        const Trajectory trajectory = run(*loss, optimizer, start, 60);
        for (std::size_t c = 0; c < loss->dimension(); ++c) {
            for (const std::uint64_t t : {0, 1, 2, 7, 30, 59}) {
                if (t >= trajectory.steps())
                    continue;
                SCOPED_TRACE("t = " + std::to_string(t));
                const auto lines = linesAt(*loss, optimizer, trajectory, t, c);
                EXPECT_EQ(lines.front().result, trajectory.slope(t, c));
                EXPECT_EQ(lines.back().result, trajectory.theta(t + 1, c));
                EXPECT_EQ(resultOf(lines, "α"), trajectory.rate(t, c));
                EXPECT_EQ(resultOf(lines, "σ"), trajectory.sigma(t, c));
                for (const Line& line : lines) {
                    SCOPED_TRACE(textOf(line));
                    check(line);
                }
            }
        }
    }

private:
    static double resultOf(const std::vector<Line>& lines, const std::string& letter) {
        for (const Line& line : lines) {
            const Symbol& target = line.sides.front().symbol;
            if (target.letter == letter && target.stepOffset == 0)
                return line.result;
        }
        ADD_FAILURE() << "no line for " << letter;
        return 0;
    }
};

/// The largest number of multiplications behind a line is that of β₂ᵗ⁺¹, which bounded.cpp counts;
/// the gradient's functions may differ by some units in the last place from the C library's.
void expectTrue(const Line& line) {
    const test::Bounded value = test::boundedValue(line.numbers, test::noError);
    ASSERT_LE(value.error, 1e-7 * std::max(1.0, std::abs(line.result))) << "says nothing";
    EXPECT_NEAR(value.value, line.result, 8 * value.error + 1e-300);
}

/// What is shown, each number rounded to five digits, works out as shown.
void expectTrueAsShown(const Line& line) {
    const test::Bounded value = test::boundedValue(line.numbers, test::roundingError);
    ASSERT_TRUE(std::isfinite(value.value) && std::isfinite(value.error));
    EXPECT_NEAR(value.value, line.result, value.error + test::roundingError(line.result) + 1e-300);
}

TEST_P(EveryCombination, lines_giveTheTrajectorysNumbers) {
    forLines("sin 2θ · log θ²", {-5, 0}, expectTrue);
    forLines("0.5(x²+20y²) + x·y", {3, -1}, expectTrue);
}

TEST_P(EveryCombination, lines_areTrueAsShown) {
    forLines("sin 2θ · log θ²", {-5, 0}, expectTrueAsShown);
    forLines("0.5(x²+20y²) + x·y", {3, -1}, expectTrueAsShown);
}

INSTANTIATE_TEST_SUITE_P(Worksheet, EveryCombination,
                         testing::ValuesIn(thetascope::test::allCombinations()),
                         thetascope::test::CombinationName());

/// A descent of 200 steps on many losses: the slope's line, through every function.
TEST(Worksheet, slopeLine_givesTheSlopeOnEveryKindOfLoss) {
    const Optimizer optimizer = *optimizer::parseSpec("gd:alpha=0.01");
    for (const char* text :
         {"e^(-θ)+θ^4/10", "sqrt(1+θ^2)", "|θ-1|+|θ+1|", "cbrt(θ)^4", "log10(1+θ^2)", "log2(2+θ^2)",
          "tanh(θ)^2+atan(θ)", "cosh(θ)+sinh(θ/2)", "2^θ+θ^2", "tan(θ/4)+asin(θ/9)",
          "sec(θ/4)+csc(θ)+cot(θ)/9", "asinh(θ)^2+acosh(θ+2)", "atanh(θ/9)+erf(θ)",
          "sec(θ/4)^2+sin(csc(θ+1))+asinh(cot(θ+1))", "sin(θ)^2·cos(θ)^3",
          "(1.5-x+x·y)^2+(2.25-x+x·y^2)^2", "pi·x^2+e^y+y^2"}) {
        SCOPED_TRACE(text);
        const auto loss = lossOf(text);
        const Trajectory trajectory = run(*loss, optimizer, {1.3, -0.4}, 10);
        for (std::size_t c = 0; c < loss->dimension(); ++c) {
            const Line line = linesAt(*loss, optimizer, trajectory, 3, c).front();
            SCOPED_TRACE(textOf(line));
            EXPECT_NE(line.numbers.kind, Term::Kind::Omitted);
            expectTrue(line);
            expectTrueAsShown(line);
        }
    }
}

/// The notes' steps on a constant slope of −0.1 with μ = 0.5: 0.1α, 0.15α, 0.175α.
TEST(Worksheet, momentumOnAConstantSlope_readsAsInTheNotes) {
    const auto loss = lossOf("-0.1θ");
    const Optimizer optimizer = *optimizer::parseSpec("momentum:alpha=1,mu=0.5");
    const auto lines = linesAt(*loss, optimizer, run(*loss, optimizer, {0, 0}, 4), 2, 0);
    ASSERT_EQ(lines.size(), 4U);
    EXPECT_EQ(textOf(lines[0]), "g⁽ᵗ⁾ = dL / dθ = −0.1\n    = −0.1\n");
    EXPECT_EQ(textOf(lines[1]), "α⁽ᵗ⁾ = α\n    = 1\n");
    EXPECT_EQ(textOf(lines[2]),
              "σ⁽ᵗ⁾ = μ σ⁽ᵗ⁻¹⁾ − α⁽ᵗ⁾ g⁽ᵗ⁾\n    = 0.5 · 0.15 − 1 · (−0.1) = 0.175\n");
    EXPECT_EQ(textOf(lines[3]), "θ⁽ᵗ⁺¹⁾ = θ⁽ᵗ⁾ + σ⁽ᵗ⁾\n    = 0.25 + 0.175 = 0.425\n");
}

/// The erratum's first step: dL(−5) = −5.61934, σ = 2.80967, θ⁽¹⁾ = −2.19033.
TEST(Worksheet, firstStepOfTheNotesLoss_readsAsWorkedByHand) {
    const auto loss = lossOf("sin 2θ · log θ²");
    const Optimizer optimizer = *optimizer::parseSpec("gd:alpha=0.5");
    const auto lines = linesAt(*loss, optimizer, run(*loss, optimizer, {-5, 0}, 4), 0, 0);
    EXPECT_EQ(textOf(lines[0]),
              "g⁽ᵗ⁾ = dL / dθ = 2 cos(2θ) log(θ²) + 2 sin(2θ) / θ\n"
              "    = 2 · cos(2 · (−5)) · log((−5)²) + 2 · sin(2 · (−5)) / −5 ≈ −5.6193\n");
    EXPECT_EQ(textOf(lines[2]), "σ⁽ᵗ⁾ = −α⁽ᵗ⁾ g⁽ᵗ⁾\n    ≈ −0.5 · (−5.6193) ≈ 2.8097\n");
    EXPECT_EQ(textOf(lines[3]), "θ⁽ᵗ⁺¹⁾ = θ⁽ᵗ⁾ + σ⁽ᵗ⁾\n    ≈ −5 + 2.8097 ≈ −2.1903\n");
}

TEST(Worksheet, lastPoint_hasOnlyItsSlope) {
    const auto loss = lossOf("θ²");
    const Optimizer optimizer = *optimizer::parseSpec("adam");
    const auto lines = linesAt(*loss, optimizer, run(*loss, optimizer, {1, 0}, 4), 4, 0);
    ASSERT_EQ(lines.size(), 1U);
    EXPECT_EQ(lines[0].part, Line::Part::Slope);
}

TEST(Worksheet, choice_saysWhichBranchAppliesAndWhy) {
    const auto loss = lossOf("θ²");
    const Optimizer optimizer = *optimizer::parseSpec("rprop:alpha=1.5");
    // 1, −0.5 (h = 0 after the change of sign, so the run pauses there), …
    const auto lines = linesAt(*loss, optimizer, run(*loss, optimizer, {1, 0}, 4), 1, 0);
    EXPECT_EQ(textOf(lines[1]), "η⁽ᵗ⁾ = η₊ if g⁽ᵗ⁾ h⁽ᵗ⁻¹⁾ > 0, η₋ if g⁽ᵗ⁾ h⁽ᵗ⁻¹⁾ < 0, else 1\n"
                                "    = 0.5 since −1 · 2 < 0\n");
    EXPECT_EQ(textOf(lines[2]),
              "α⁽ᵗ⁾ = min(s₊, max(s₋, α⁽ᵗ⁻¹⁾ η⁽ᵗ⁾))\n    = min(50, max(10⁻⁶, 1.5 · 0.5)) = 0.75\n");
}

TEST(Worksheet, stateSharedByBothRules_isSaidOnce) {
    const auto loss = lossOf("θ²");
    const Optimizer optimizer = *optimizer::parseSpec("rprop");
    int lines = 0;
    for (const Line& line : linesAt(*loss, optimizer, run(*loss, optimizer, {1, 0}, 4), 1, 0))
        lines += line.sides.front().symbol.letter == "h";
    EXPECT_EQ(lines, 1);
}

TEST(Worksheet, twoVariables_haveLinesOfTheirOwn) {
    const auto loss = lossOf("0.5(x²+20y²)");
    const Optimizer optimizer = *optimizer::parseSpec("adamw:alpha=0.1,weight_decay=0.5");
    const auto lines = linesAt(*loss, optimizer, run(*loss, optimizer, {3, -1}, 4), 0, 1);
    EXPECT_TRUE(textOf(lines[0]).starts_with("g⁽ᵗ⁾ = ∂L / ∂y = "));
    EXPECT_TRUE(textOf(lines[4]).starts_with("σ⁽ᵗ⁾ = −α λ y⁽ᵗ⁾ − "));
    EXPECT_NE(textOf(lines[4]).find("−0.1 · 0.5 · (−1) − "), std::string::npos);
    EXPECT_TRUE(textOf(lines[5]).starts_with("y⁽ᵗ⁺¹⁾ = y⁽ᵗ⁾ + σ⁽ᵗ⁾"));
}

/// A derivative that would fill the window is left out; its value is not.
TEST(Worksheet, veryLongDerivative_isLeftOut) {
    std::string text = "sin(θ)";
    for (int i = 0; i < 12; ++i)
        text = "sin(" + text + "·θ)";
    const auto loss = lossOf(text.c_str());
    const Optimizer optimizer = *optimizer::parseSpec("gd");
    const auto lines = linesAt(*loss, optimizer, run(*loss, optimizer, {1, 0}, 4), 0, 0);
    EXPECT_TRUE(textOf(lines[0]).starts_with("g⁽ᵗ⁾ = dL / dθ = …\n    = … ≈ "));
}

TEST(Worksheet, namesOfLoss_areThoseOfTheLines) {
    const auto loss = lossOf("L(θ₁, θ₂) = a θ₁² + θ₂², a = 3");
    const Optimizer optimizer = *optimizer::parseSpec("gd:alpha=0.1");
    const Trajectory trajectory = run(*loss, optimizer, {2, 1}, 3);
    const auto lines = linesAt(*loss, optimizer, trajectory, 0, 0);
    EXPECT_EQ(textOf(lines.front()), "g⁽ᵗ⁾ = ∂L / ∂θ₁ = 2a θ₁\n    = 2 · 3 · 2 = 12\n");
    EXPECT_THAT(textOf(lines.back()), ::testing::StartsWith("θ₁⁽ᵗ⁺¹⁾ = θ₁⁽ᵗ⁾ + σ⁽ᵗ⁾"));
}

} // namespace
} // namespace thetascope::arithmetic
