// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whole blocks of runs of one optimizer: every rule, written down as instructions, has the bits of
// the rule itself, on every instruction set; and a block says to whom something has happened.
#include "core/descent/descend.h"
#include "core/descent/uniform_block.h"
#include "tests/core/combinations.h"
#include "tests/core/descent/bits.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::descent {
namespace {

constexpr std::string_view kLine = "sin 2θ · log θ²";           // elementary functions
constexpr std::string_view kArithmetic = "(20−5θ)²+(41−12θ)²";  // none
constexpr std::string_view kPlane = "(x²+y−11)²+(x+y²−7)²";     // none, two variables
constexpr std::string_view kMixed = "max(|x|, y) + exp(y/5)/x"; // functions that are the kernel's

std::shared_ptr<const loss::Loss> lossOf(std::string_view text) {
    return loss::Loss::fromText(text).value();
}

Point startOf(std::size_t lane) {
    const double where = static_cast<double>(lane * 37 % 101) / 50 - 1.01;
    return {3 * where, 2 - 1.5 * where};
}

/// Makes some batches of steps from lanes' own starts with the optimizer changed in `changed` of
/// them; says where a lane differs from the run alone.
template <std::size_t kDimension>
std::string differenceFromAlone(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                                simd::InstructionSet set) {
    constexpr std::uint64_t kSteps = 37;
    const UniformDescent uniform(loss, optimizer, Attention::shortSteps(1e-9), set);
    UniformBlock<kDimension> block(uniform);
    std::vector<std::uint8_t> marks(uniform.lanes() / 8);
    std::vector<Trajectory> alone;
    for (std::size_t lane = 0; lane < uniform.lanes(); ++lane) {
        optimizer::Optimizer own = optimizer;
        if (lane % 3 == 1) { // parameters of its own
            const std::size_t setting = lane % own.settings.size();
            own.settings[setting].value *= 0.75;
            block.setParameter(lane, setting, own.settings[setting].value);
        }
        Point start = startOf(lane);
        if constexpr (kDimension == 1)
            start[1] = 0;
        block.begin(lane, start);
        alone.push_back(trajectories(loss, std::span(&own, 1), start, {kSteps, 0}).front());
    }
    for (std::uint64_t t = 0; t < kSteps;) {
        block.go(marks);
        for (std::size_t i = 0; i < uniform.batch() && t < kSteps; ++i, ++t) {
            for (std::size_t lane = 0; lane < uniform.lanes(); ++lane) {
                if (t < alone[lane].steps() &&
                    !sameBits(present(block.at(i), lane), alone[lane].at(t), false))
                    return "lane " + std::to_string(lane) + " at step " + std::to_string(t);
            }
        }
        block.moveOn();
    }
    return {};
}

class UniformOf : public testing::TestWithParam<test::Combination> {};

TEST_P(UniformOf, anyLossOnAnyInstructionSet_asAlone) {
    const optimizer::Optimizer optimizer = make(*GetParam().rate, *GetParam().update);
    for (const simd::InstructionSet set : simd::supported()) {
        for (const std::string_view line : {kLine, kArithmetic})
            EXPECT_EQ(differenceFromAlone<1>(*lossOf(line), optimizer, set), "")
                << line << ", " << simd::name(set);
        for (const std::string_view plane : {kPlane, kMixed})
            EXPECT_EQ(differenceFromAlone<2>(*lossOf(plane), optimizer, set), "")
                << plane << ", " << simd::name(set);
    }
}

INSTANTIATE_TEST_SUITE_P(all, UniformOf, testing::ValuesIn(test::allCombinations()),
                         test::CombinationName());

class UniformOn : public testing::TestWithParam<simd::InstructionSet> {
protected:
    /// The lanes that are marked in the first batch from starts that `startIn` gives.
    template <class Start>
    std::vector<std::size_t> marked(std::string_view loss, std::string_view spec, double tolerance,
                                    Start startIn) {
        const auto read = lossOf(loss);
        const UniformDescent uniform(*read, optimizer::parseSpec(spec).value(),
                                     Attention::shortSteps(tolerance), GetParam());
        UniformBlock<1> block(uniform);
        std::vector<std::uint8_t> marks(uniform.lanes() / 8);
        for (std::size_t lane = 0; lane < uniform.lanes(); ++lane)
            block.begin(lane, {startIn(lane), 0});
        block.go(marks);
        std::vector<std::size_t> lanes;
        for (std::size_t lane = 0; lane < uniform.lanes(); ++lane) {
            if (marks[lane / 8] >> lane % 8 & 1)
                lanes.push_back(lane);
        }
        return lanes;
    }

    static constexpr std::size_t kLane = 43;
};

TEST_P(UniformOn, shortSteps_areMarked) {
    const auto start = [](std::size_t lane) { return lane == kLane ? 1e-9 : 1.0; };
    // σ = −θ/1000: from 1 it stays near 1e-3 for a batch
    EXPECT_EQ(marked("θ²", "gd:alpha=0.0005", 1e-6, start), std::vector{kLane});
    EXPECT_EQ(marked("θ²+0·sin θ", "gd:alpha=0.0005", 1e-6, start), std::vector{kLane});
    EXPECT_TRUE(marked("θ²", "gd:alpha=0.25", 0, start).empty());
}

TEST_P(UniformOn, whatIsNotFinite_isMarked) {
    const auto far = [](std::size_t lane) { return lane == kLane ? 1e160 : 1.0; };
    EXPECT_EQ(marked("θ²", "gd:alpha=0.25", 0, far), std::vector{kLane}); // L alone: 1e320
    EXPECT_EQ(marked("θ²/2+sin θ", "gd:alpha=0.25", 0, far), std::vector{kLane});
    const auto outside = [](std::size_t lane) { return lane == kLane ? -1.0 : 1.0; };
    EXPECT_EQ(marked("√θ", "gd:alpha=0.001", 0, outside), std::vector{kLane});
    EXPECT_EQ(marked("log θ", "gd:alpha=0.001", 0, outside), std::vector{kLane});
    // θ alone: 1e308 + 1e308, where L and slope are finite all the way
    const auto edge = [](std::size_t lane) { return lane == kLane ? 1.7e308 : 1.0; };
    EXPECT_EQ(marked("−θ", "gd:alpha=1e307", 0, edge), std::vector{kLane});
}

TEST_P(UniformOn, marks_areOfOneBatch) {
    const auto read = lossOf("θ²");
    const UniformDescent uniform(*read, optimizer::parseSpec("gd:alpha=0.001").value(),
                                 Attention::shortSteps(1e-9), GetParam());
    UniformBlock<1> block(uniform);
    std::vector<std::uint8_t> marks(uniform.lanes() / 8);
    for (std::size_t lane = 0; lane < uniform.lanes(); ++lane)
        block.begin(lane, {lane == kLane ? INFINITY : 1.0, 0});
    block.go(marks);
    EXPECT_EQ(marks[kLane / 8], 1 << kLane % 8);
    block.moveOn();
    block.begin(kLane, {1, 0});
    block.go(marks);
    EXPECT_EQ(marks, std::vector<std::uint8_t>(uniform.lanes() / 8));
}

TEST_P(UniformOn, lane_beginsAfresh) {
    const auto read = lossOf(kLine);
    const optimizer::Optimizer optimizer = optimizer::parseSpec("nadam").value();
    const UniformDescent uniform(*read, optimizer, {}, GetParam());
    UniformBlock<1> block(uniform);
    std::vector<std::uint8_t> marks(uniform.lanes() / 8);
    for (std::size_t lane = 0; lane < uniform.lanes(); ++lane)
        block.begin(lane, {2.0, 0});
    block.go(marks);
    block.moveOn();
    block.begin(kLane, {-5, 0});
    block.go(marks);
    const Trajectory alone =
        trajectories(*read, std::span(&optimizer, 1), {-5, 0}, {50, 0}).front();
    for (std::size_t i = 0; i < uniform.batch(); ++i)
        EXPECT_TRUE(sameBits(present(block.at(i), kLane), alone.at(i), false)) << i;
}

TEST_P(UniformOn, whatFadesAway_comesToRestAsAlone) {
    // one step out of the slope; from there on σ = μσ, down to what is nothing
    const auto read = lossOf("max(θ, 0) + 0·sin θ");
    const optimizer::Optimizer optimizer =
        optimizer::parseSpec("momentum:mu=0.1,alpha=0.5").value();
    const UniformDescent uniform(*read, optimizer, {}, GetParam());
    UniformBlock<1> block(uniform);
    std::vector<std::uint8_t> marks(uniform.lanes() / 8);
    for (std::size_t lane = 0; lane < uniform.lanes(); ++lane)
        block.begin(lane, {0.125, 0});
    const Trajectory alone =
        trajectories(*read, std::span(&optimizer, 1), {0.125, 0}, {400, 0}).front();
    double least = 1; // of |σ|
    for (std::uint64_t t = 0; t + uniform.batch() < 400; t += uniform.batch()) {
        block.go(marks);
        for (std::size_t i = 0; i < uniform.batch(); ++i) {
            ASSERT_TRUE(sameBits(present(block.at(i), kLane), alone.at(t + i), false)) << t + i;
            const double size = std::abs(block.at(i).at[0].sigma[kLane]);
            least = size > 0 ? std::min(least, size) : least;
        }
        block.moveOn();
    }
    EXPECT_EQ(block.at(0).at[0].sigma[kLane], 0);
    EXPECT_GE(least, machine::kFlushThreshold);
    EXPECT_LT(least, 100 * machine::kFlushThreshold);
}

INSTANTIATE_TEST_SUITE_P(sets, UniformOn,
                         testing::ValuesIn(simd::supported().begin(), simd::supported().end()),
                         [](const auto& set) { return "set" + std::to_string(int(set.param)); });

} // namespace
} // namespace thetascope::descent
