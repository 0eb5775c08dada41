// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// What is said of runs as people make them: how each ended, and where.
#include "core/descent/descend.h"
#include "core/loss/catalogue.h"

#include <gtest/gtest.h>

#include <cmath>
#include <optional>
#include <ostream>
#include <string>
#include <vector>

namespace thetascope::descent {
namespace {

struct Row {
    const char* name;
    const char* loss; ///< as typed, or the key of a ready-made one
    const char* spec;
    std::optional<Point> start; ///< that of the ready-made loss if there is none
    StoppingRule until;
    End end;
    std::optional<double> theta{};
};

void PrintTo(const Row& row, std::ostream* out) {
    *out << row.name;
}

const std::vector<Row> kRows = {
    // one short step at a turning point is no rest
    {"turningPoint",
     "θ²/2",
     "momentum:alpha=1.6,mu=0.6",
     Point{1, 0},
     {500, 1e-6},
     {Outcome::Converged},
     0},
    {"turningPointInAWell",
     "double_well",
     "momentum:alpha=0.02384809902985018",
     Point{-1.7190635451505016, 0},
     {500, 1e-6},
     {Outcome::Converged},
     -1.03558},
    // it still swings by 0.04
    {"stillSwinging",
     "long_slope",
     "rmsprop_momentum:alpha=0.05",
     {},
     {300, 1e-6},
     {Outcome::StepLimit}},
    {"maximum",
     "cos θ",
     "gd:alpha=0.1",
     Point{0, 0},
     {200, 1e-6},
     {Outcome::Stationary, Manner::Maximum},
     0},
    {"nearMaximumItLeaves",
     "cos θ",
     "gd:alpha=0.1",
     Point{1e-9, 0},
     {500, 1e-6},
     {Outcome::Converged},
     3.14159265},
    {"inflection",
     "θ³",
     "gd:alpha=0.1",
     Point{0, 0},
     {200, 1e-6},
     {Outcome::Stationary, Manner::Inflection},
     0},
    {"saddle",
     "x^2-y^2",
     "gd:alpha=0.1",
     Point{1, 0},
     {500, 1e-6},
     {Outcome::Stationary, Manner::Saddle}},
    {"saddleAcross",
     "x y",
     "momentum:alpha=0.1",
     Point{0, 0},
     {500, 1e-6},
     {Outcome::Stationary, Manner::Saddle}},
    {"maximumOfTwo",
     "-(x²+3y²)",
     "adam",
     Point{0, 0},
     {100, 1e-6},
     {Outcome::Stationary, Manner::Maximum}},
    {"flat",
     "tanh θ",
     "gd:alpha=0.1",
     Point{-400, 0},
     {200, 1e-6},
     {Outcome::Stationary, Manner::Flat},
     -400},
    {"deadUnit",
     "max(0, θ)",
     "adam",
     Point{-2, 0},
     {200, 1e-6},
     {Outcome::Stationary, Manner::Flat},
     -2},
    {"constant", "3", "gd", Point{1, 0}, {200, 1e-6}, {Outcome::Stationary, Manner::Flat}, 1},
    {"plateau",
     "1/(1+e^-θ)",
     "gd:alpha=0.5",
     Point{-16, 0},
     {200, 1e-6},
     {Outcome::Stationary, Manner::Flat}},
    {"tinySteps", "θ²/2", "gd:alpha=1e-8", Point{3, 0}, {200, 1e-6}, {Outcome::Stalled}, 3},
    {"tinyStepsWithMomentum",
     "θ²/2",
     "momentum:alpha=1e-8",
     Point{3, 0},
     {200, 1e-6},
     {Outcome::Stalled},
     3},
    {"tinyStepsUphill", "θ²/2", "gd:alpha=1e-8", Point{-3, 0}, {200, 1e-6}, {Outcome::Stalled}, -3},
    {"rateHasCollapsed",
     "2θ",
     "gd_time_decay:alpha=0.1,beta=1e6",
     Point{5, 0},
     {200, 1e-6},
     {Outcome::Stalled}},
    {"squareOverflows", "1e160 θ", "adagrad", Point{3, 0}, {200, 1e-6}, {Outcome::Stalled}, 3},
    {"cycleOfTwo",
     "sin 2θ · log θ²",
     "gd:alpha=0.2",
     Point{-5, 0},
     {2000, 1e-6},
     {Outcome::Oscillates, Manner::None, 2}},
    {"cycleOfFour",
     "sin 2θ · log θ²",
     "gd:alpha=0.25",
     Point{-5, 0},
     {2000, 1e-6},
     {Outcome::Oscillates, Manner::None, 4}},
    {"cycleFromTheStart",
     "x^2",
     "gd:alpha=1",
     Point{3, 0},
     {200, 1e-6},
     {Outcome::Oscillates, Manner::None, 2}},
    {"cycleWithoutTolerance",
     "x^2",
     "gd:alpha=1",
     Point{3, 0},
     {200, 0},
     {Outcome::Oscillates, Manner::None, 2}},
    {"kinkIsJumped",
     "|θ|",
     "gd:alpha=0.5",
     Point{1.25, 0},
     {50, 1e-6},
     {Outcome::Oscillates, Manner::None, 2}},
    {"cycleWithMomentum",
     "|θ|",
     "momentum:alpha=0.5,mu=0.5",
     Point{2, 0},
     {1000, 1e-6},
     {Outcome::Oscillates, Manner::None, 4}},
    {"growsAsFarAsItGot",
     "x^2",
     "gd:alpha=1.1",
     Point{5, 0},
     {200, 1e-6},
     {Outcome::Diverged, Manner::Grows}},
    {"growsOn",
     "x^2",
     "gd:alpha=1.1",
     Point{5, 0},
     {1000, 1e-6},
     {Outcome::Diverged, Manner::Grows}},
    {"growsInAPlane",
     "x²+y²/9",
     "gd:alpha=1.2",
     Point{0.1, 1},
     {60, 1e-6},
     {Outcome::Diverged, Manner::Grows}},
    {"overflows",
     "x^2",
     "gd:alpha=1.1",
     Point{5, 0},
     {10000, 1e-6},
     {Outcome::Diverged, Manner::Grows}},
    {"fallsForEver",
     "-θ²",
     "gd:alpha=0.1",
     Point{1, 0},
     {200, 1e-6},
     {Outcome::Diverged, Manner::Falls}},
    {"fallsAlongALine",
     "2θ",
     "gd:alpha=0.1",
     Point{5, 0},
     {200, 1e-6},
     {Outcome::Diverged, Manner::Falls}},
    {"fallsToMinusInfinity",
     "-e^θ",
     "gd:alpha=1",
     Point{1, 0},
     {200, 1e-6},
     {Outcome::Diverged, Manner::Falls}},
    {"comesFromFarAway", "θ²", "gd:alpha=0.001", Point{1000, 0}, {200, 1e-6}, {Outcome::StepLimit}},
    {"coarseTolerance",
     "sin 2θ · log θ²",
     "gd:alpha=0.05",
     Point{-5, 0},
     {200, 0.01},
     {Outcome::Converged}},
    {"coarseToleranceOnASlope",
     "θ²/2",
     "gd:alpha=0.001",
     Point{3, 0},
     {200, 0.01},
     {Outcome::Stalled}},
    // its least step must not stand in the way
    {"rprop", "quadratic", "rprop", {}, {500, 1e-6}, {Outcome::Converged}, 3.50296},
    {"rpropWithLongerStepsBetween",
     "θ²",
     "rprop",
     Point{2.93, 0},
     {200, 1e-6},
     {Outcome::Converged},
     0},
    {"rpropOfTwo", "x²+3y²", "rprop", Point{2, 1}, {500, 1e-9}, {Outcome::Converged}, 0},
    // the slope at the cusp is 0
    {"cusp", "ackley", "adam", Point{0, 0}, {50, 1e-6}, {Outcome::Converged}, 0},
    {"kinkIsReached",
     "|θ|",
     "adagrad:alpha=0.1",
     Point{1.03, 0},
     {5000, 1e-2},
     {Outcome::Converged},
     0},
    {"kinkIsReachedByRprop", "|θ|", "rprop", Point{1.03, 0}, {5000, 1e-4}, {Outcome::Converged}, 0},
    {"kinkIsAhead", "|θ|", "gd:alpha=1e-8", Point{1e-3, 0}, {200, 1e-6}, {Outcome::Stalled}},
    {"kinkInAPlane", "|x|+3|y|", "rprop", Point{1.03, 2}, {5000, 1e-4}, {Outcome::Converged}, 0},
    // it lands on the minimum exactly
    {"tipOfACone", "√(x²+y²)", "gd:alpha=0.25", Point{1, 0}, {50, 1e-6}, {Outcome::Converged}},
    {"valley", "rosenbrock", "gd:alpha=0.001", Point{-1.2, 1}, {200, 1e-6}, {Outcome::StepLimit}},
    {"endOfTheValley",
     "rosenbrock",
     "gd:alpha=0.001",
     Point{-1.2, 1},
     {30000, 1e-6},
     {Outcome::Converged},
     0.9989},
    {"lineOfMinima", "(x+y-1)²", "gd:alpha=0.1", Point{2, 1}, {500, 1e-6}, {Outcome::Converged}, 1},
    {"quarticMinimum", "θ⁴", "gd:alpha=0.1", Point{1, 0}, {20000, 1e-6}, {Outcome::Converged}},
    {"domain", "√θ", "gd:alpha=3", Point{0.5, 0}, {50, 1e-6}, {Outcome::LeftDomain}},
    {"quadratic", "quadratic", "gd:alpha=0.001", {}, {500, 1e-6}, {Outcome::Converged}, 3.50296},
    {"withoutTolerance",
     "quadratic",
     "gd:alpha=0.001",
     {},
     {500, 0},
     {Outcome::Converged},
     3.50296},
};

class FieldOutcomes : public testing::TestWithParam<Row> {};

TEST_P(FieldOutcomes, run_endsAsItIsTold) {
    const Row& row = GetParam();
    const loss::Entry* const entry = loss::find(row.loss);
    const auto loss =
        loss::Loss::fromText(entry ? entry->formula : std::string_view(row.loss)).value();
    const loss::Extent extent = entry ? loss::Extent{entry->range, entry->rangeY} : loss::Extent{};
    const auto optimizer = optimizer::parseSpec(row.spec).value();
    const Trajectory run = trajectories(*loss, {&optimizer, 1},
                                        row.start ? *row.start : entry->start, row.until, extent)
                               .front();
    EXPECT_EQ(key(run.outcome()), key(row.end.outcome));
    EXPECT_EQ(run.end(), row.end) << static_cast<int>(run.end().manner) << ", period "
                                  << run.end().period;
    if (row.theta) {
        EXPECT_NEAR(run.theta(run.steps()), *row.theta, 1e-4 * (1 + std::abs(*row.theta)));
    }
    if (run.outcome() == Outcome::Oscillates) {
        // what the words mean: it is where it was a period ago, and nowhere else in between
        const std::uint64_t last = run.steps();
        const std::uint64_t period = run.end().period;
        for (std::size_t c = 0; c < run.dimension(); ++c)
            EXPECT_EQ(run.theta(last, c), run.theta(last - period, c));
        EXPECT_NE(run.at(last).theta, run.at(last - 1).theta);
    }
}

INSTANTIATE_TEST_SUITE_P(all, FieldOutcomes, testing::ValuesIn(kRows),
                         [](const auto& each) { return each.param.name; });

} // namespace
} // namespace thetascope::descent
