// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How runs end, and that the point that ended them is kept.
#include "core/descent/descend.h"
#include "core/descent/judge.h"
#include "core/descent/mixed_block.h"

#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <stop_token>
#include <string>
#include <vector>

namespace thetascope::descent {
namespace {

struct Ending {
    const char* name;
    const char* loss;
    const char* spec;
    Point start;
    StoppingRule until;
    Outcome outcome;
    std::uint64_t steps;
};

void PrintTo(const Ending& ending, std::ostream* out) {
    *out << ending.name;
}

// Steps counted by hand: θ² with α = 1/4 halves θ at each step, σ⁽ᵗ⁾ = −2⁻ᵗ⁻¹ from θ = 1.
const std::vector<Ending> kEndings = {
    // 2⁻ᵗ⁻¹ < 2⁻¹⁰ from t = 10 on: that step is made, and is the 11th
    {"converged", "θ²", "gd:alpha=0.25", {1, 0}, {100, 0x1p-10}, Outcome::Converged, 11},
    {"convergedAtTheLimit", "θ²", "gd:alpha=0.25", {1, 0}, {11, 0x1p-10}, Outcome::Converged, 11},
    {"limitJustBefore", "θ²", "gd:alpha=0.25", {1, 0}, {10, 0x1p-10}, Outcome::StepLimit, 10},
    {"oneStep", "θ²", "gd:alpha=0.25", {1, 0}, {1, 0}, Outcome::StepLimit, 1},
    {"toleranceZero", "θ²", "gd", {0, 0}, {30, 0}, Outcome::Converged, 30},
    {"toleranceZeroAndFew", "θ²", "gd", {0, 0}, {15, 0}, Outcome::StepLimit, 15},
    {"fromTheMinimum", "θ²", "gd", {0, 0}, {30, 1e-6}, Outcome::Converged, 1},
    // the norm: each coordinate alone is below the tolerance one step earlier
    {"normOfTwo", "x²+y²", "gd:alpha=0.25", {1, 1}, {100, 0x1.4p-11}, Outcome::Converged, 12},
    // Rprop's σ is 0 where it turns round, on a slope: 1 − 0.6 − 0.72 turns, pauses, and goes on
    {"pauseIsNoRest", "θ²", "rprop:alpha=0.6", {1, 0}, {3, 0.1}, Outcome::StepLimit, 3},
    // |g| grows like 3·3^…: L = θ⁴ overflows first
    {"lossOverflows", "θ⁴", "gd:alpha=1", {4, 0}, {100, 0}, Outcome::Diverged, 5},
    {"expOverflows", "-e^θ", "gd:alpha=700", {1, 0}, {9, 0}, Outcome::Diverged, 1},
    // −θ: σ = 10³⁰⁸, L and g stay finite until θ itself overflows
    {"thetaOverflows", "-θ", "gd:alpha=1e308", {1e308, 0}, {9, 0}, Outcome::Diverged, 1},
    // log θ from 1 with α = 2: to −1
    {"logOfNegative", "log θ", "gd:alpha=2", {1, 0}, {9, 0}, Outcome::LeftDomain, 1},
    {"logOfZero", "log θ", "gd:alpha=1", {1, 0}, {9, 0}, Outcome::LeftDomain, 1},
    {"poleMet", "1/θ", "gd:alpha=0.1", {0, 0}, {9, 0}, Outcome::LeftDomain, 0},
    {"slopeInfinite", "√θ", "gd:alpha=2", {1, 0}, {9, 0}, Outcome::LeftDomain, 1},
    {"oneCoordinateLeaves", "x²+log y", "gd:alpha=0.5", {1, 0.5}, {9, 0}, Outcome::LeftDomain, 1},
    {"startsOutside", "log θ", "gd", {-1, 0}, {9, 0}, Outcome::LeftDomain, 0},
};

class Endings : public testing::TestWithParam<Ending> {};

TEST_P(Endings, run_hasItsOutcomeStepsAndLastPoint) {
    const Ending& ending = GetParam();
    const auto loss = loss::Loss::fromText(ending.loss).value();
    const auto optimizer = optimizer::parseSpec(ending.spec).value();
    const Trajectory run = trajectories(*loss, {&optimizer, 1}, ending.start, ending.until).front();
    EXPECT_EQ(key(run.outcome()), key(ending.outcome));
    ASSERT_EQ(run.steps(), ending.steps);
    ASSERT_EQ(run.points(), ending.steps + 1);

    // Every point but the first is where the step before led, the one that ended the run too.
    for (std::uint64_t t = 0; t < run.steps(); ++t) {
        for (std::size_t c = 0; c < run.dimension(); ++c)
            EXPECT_EQ(run.theta(t + 1, c), run.theta(t, c) + run.sigma(t, c)) << t;
    }
    // From the last point no step was made.
    const Step last = run.at(run.steps());
    for (std::size_t c = 0; c < run.dimension(); ++c) {
        EXPECT_TRUE(std::isnan(last.rate[c]));
        EXPECT_TRUE(std::isnan(last.sigma[c]));
    }
    bool isFinite = std::isfinite(last.loss);
    for (std::size_t c = 0; c < run.dimension(); ++c)
        isFinite = isFinite && std::isfinite(last.theta[c]) && std::isfinite(last.slope[c]);
    EXPECT_EQ(isFinite,
              ending.outcome == Outcome::Converged || ending.outcome == Outcome::StepLimit);
}

INSTANTIATE_TEST_SUITE_P(all, Endings, testing::ValuesIn(kEndings),
                         [](const auto& each) { return each.param.name; });

TEST(Endings, comparison_eachRunItsOwn) {
    const auto loss = loss::Loss::fromText("θ²").value();
    std::vector<optimizer::Optimizer> all;
    for (const char* spec : {"gd:alpha=0.25", "gd:alpha=1e-3", "gd:alpha=1e40", "gd:alpha=0.5"})
        all.push_back(optimizer::parseSpec(spec).value());
    const auto runs = trajectories(*loss, all, {1, 0}, {20, 0x1p-10});
    EXPECT_EQ(key(runs[0].outcome()), "converged");
    EXPECT_EQ(runs[0].steps(), 11U);
    EXPECT_EQ(key(runs[1].outcome()), "step_limit");
    EXPECT_EQ(runs[1].steps(), 20U);
    EXPECT_EQ(key(runs[2].outcome()), "diverged");
    EXPECT_EQ(runs[2].steps(), 4U); // |θ|: 1, 2·10⁴⁰, 4·10⁸⁰, 8·10¹²⁰, 1.6·10¹⁶¹, whose square is ∞
    EXPECT_EQ(key(runs[3].outcome()), "converged");
    EXPECT_EQ(runs[3].steps(), 2U); // to 0 at once; the step from there is 0
}

TEST(Endings, stoppedBeforeItBegins_onlyTheStart) {
    const auto loss = loss::Loss::fromText("θ²").value();
    const auto optimizer = optimizer::parseSpec("gd").value();
    std::stop_source source;
    source.request_stop();
    const auto run =
        trajectories(*loss, {&optimizer, 1}, {1, 0}, {1000, 0}, {}, source.get_token()).front();
    EXPECT_EQ(key(run.outcome()), "cancelled");
    ASSERT_EQ(run.points(), 1U);
    EXPECT_EQ(run.theta(0), 1);
    EXPECT_EQ(run.loss(0), 1);
    EXPECT_EQ(run.slope(0), 2);
    EXPECT_TRUE(std::isnan(run.sigma(0)));
}

TEST(WhyNotFinite, overflowAndDomain_areToldApart) {
    const auto why = [](const char* text, Point theta) {
        return key(whyNotFinite(loss::Loss::fromText(text).value()->formula(), theta));
    };
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    EXPECT_EQ(why("θ²", {1e200, 0}), "diverged");
    EXPECT_EQ(why("e^θ", {1000, 0}), "diverged");
    EXPECT_EQ(why("cosh θ", {-1000, 0}), "diverged");
    EXPECT_EQ(why("θ²", {kInfinity, 0}), "diverged");
    EXPECT_EQ(why("x²+y²", {0, -kInfinity}), "diverged");
    EXPECT_EQ(why("θ²", {std::nan(""), 0}), "left_domain");
    EXPECT_EQ(why("log θ", {-1, 0}), "left_domain");
    EXPECT_EQ(why("log θ", {0, 0}), "left_domain");
    EXPECT_EQ(why("1/θ", {0, 0}), "left_domain");
    EXPECT_EQ(why("√θ", {-1, 0}), "left_domain");
    EXPECT_EQ(why("√θ", {0, 0}), "left_domain"); // the slope is infinite there
    EXPECT_EQ(why("asin θ", {2, 0}), "left_domain");
    EXPECT_EQ(why("sin 2θ · log θ²", {0, 0}), "left_domain");
}

} // namespace
} // namespace thetascope::descent
