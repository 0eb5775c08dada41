// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run has the same bits alone, in any lane of any block, beside any other runs, and on any
// instruction set: every golden case, bit for bit.
#include "core/descent/mixed_block.h"
#include "core/descent/uniform_block.h"
#include "tests/core/descent/bits.h"
#include "tests/core/descent/golden_runs.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace thetascope::descent {
namespace {

class SameBits : public testing::TestWithParam<std::string> {};

/// Blocks are filled with the case in every kEvery-th lane; the first of them is shifted from block
/// to block, so that each lane has its turn. No divisor of a vector's width.
constexpr std::size_t kEvery = 7;

/// Where the lanes in between begin: all over the place, outside of some domains too.
Point otherStart(Point start, std::size_t lane) {
    const double shift = (static_cast<double>(lane * 7919 % 2003) - 1001) / 250;
    return {start[0] + shift, start[1] - shift};
}

/// Runs a block of `lanes` in which lane `shift`, `shift` + kEvery, … is the case; says where one
/// of them differs from the run alone.
template <std::size_t kDimension>
std::string differenceInBlock(const GoldenRun& run, const Trajectory& alone, std::size_t lanes,
                              std::size_t shift) {
    MixedBlock<kDimension> block(*run.loss, std::vector(lanes, run.optimizer));
    simd::LaneTable table(LaneRows<kDimension>::kCount, lanes);
    LaneRows<kDimension> rows(table);
    for (std::size_t lane = 0; lane < lanes; ++lane)
        rows.setPosition(lane, lane % kEvery == shift ? run.start : otherStart(run.start, lane));
    for (std::uint64_t t = 0; t < alone.points(); ++t) {
        block.evaluate(rows);
        block.step(rows);
        for (std::size_t lane = shift; lane < lanes; lane += kEvery) {
            if (!sameBits(present(rows, lane), alone.at(t), t == alone.steps()))
                return "lane " + std::to_string(lane) + " at step " + std::to_string(t);
        }
        for (optimizer::StepRows& coordinate : rows.at)
            std::swap(coordinate.theta, coordinate.next);
    }
    return {};
}

TEST_P(SameBits, blocksOfAnySize_asAlone) {
    const GoldenRun run(GetParam());
    const Trajectory alone = run.alone();
    for (const std::size_t lanes : {std::size_t{1}, std::size_t{7}, std::size_t{1024}}) {
        for (std::size_t shift = 0; shift < std::min(lanes, kEvery); ++shift) {
            const std::string where = run.loss->dimension() == 1
                                          ? differenceInBlock<1>(run, alone, lanes, shift)
                                          : differenceInBlock<2>(run, alone, lanes, shift);
            EXPECT_EQ(where, "") << "block of " << lanes << ", shifted by " << shift;
        }
    }
}

TEST_P(SameBits, anyPlaceInComparison_asAlone) {
    const GoldenRun run(GetParam());
    const Trajectory alone = run.alone();
    // The first two shoot off on most losses: those behind them move up.
    const std::vector<const char*> others = {
        "gd:alpha=30", "momentum:alpha=3", "adagrad", "rmsprop_momentum", "adam", "nadam"};
    for (std::size_t place = 0; place <= others.size(); ++place) {
        std::vector<optimizer::Optimizer> all;
        for (const char* other : others)
            all.push_back(optimizer::parseSpec(other).value());
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(place), run.optimizer);
        const auto runs = trajectories(*run.loss, all, run.start, run.until);
        EXPECT_EQ(difference(runs[place], alone), "") << "place " << place;
    }
}

/// Runs a block of `set`'s in which every kEvery-th lane is the case; says where one of them
/// differs from the run alone.
template <std::size_t kDimension>
std::string differenceInUniformBlock(const GoldenRun& run, const Trajectory& alone,
                                     simd::InstructionSet set, std::size_t shift) {
    const UniformDescent uniform(*run.loss, run.optimizer,
                                 Attention::shortSteps(run.until.tolerance), set);
    UniformBlock<kDimension> block(uniform);
    std::vector<std::uint8_t> marks(uniform.lanes() / 8);
    for (std::size_t lane = 0; lane < uniform.lanes(); ++lane)
        block.at(0).setPosition(lane,
                                lane % kEvery == shift ? run.start : otherStart(run.start, lane));
    for (std::uint64_t t = 0; t < alone.points();) {
        block.go(marks);
        for (std::size_t i = 0; i < uniform.batch() && t < alone.points(); ++i, ++t) {
            for (std::size_t lane = shift; lane < uniform.lanes(); lane += kEvery) {
                if (!sameBits(present(block.at(i), lane), alone.at(t), t == alone.steps()))
                    return "lane " + std::to_string(lane) + " at step " + std::to_string(t);
            }
        }
        block.moveOn();
    }
    return {};
}

TEST_P(SameBits, blocksOfOneOptimizerOnAnyInstructionSet_asAlone) {
    const GoldenRun run(GetParam());
    const Trajectory alone = run.alone();
    for (const simd::InstructionSet set : simd::supported()) {
        for (std::size_t shift = 0; shift < kEvery; ++shift) {
            const std::string where = run.loss->dimension() == 1
                                          ? differenceInUniformBlock<1>(run, alone, set, shift)
                                          : differenceInUniformBlock<2>(run, alone, set, shift);
            EXPECT_EQ(where, "") << simd::name(set) << ", shifted by " << shift;
        }
    }
}

INSTANTIATE_TEST_SUITE_P(golden, SameBits, testing::ValuesIn(tests::goldenNames()),
                         [](const auto& each) { return tests::testName(each.param); });

} // namespace
} // namespace thetascope::descent
