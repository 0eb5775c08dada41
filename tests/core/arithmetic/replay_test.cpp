// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/replay.h"
#include "core/descent/descend.h"

#include <gtest/gtest.h>

namespace thetascope::arithmetic {
namespace {

using optimizer::Optimizer;

class ReplayTest : public testing::Test {
protected:
    ReplayTest()
        : m_trajectory(descent::trajectories(*m_loss, {&m_optimizer, 1}, {3, -1}, {20'000, 0})[0]) {
    }

    /// m⁽ᵗ⁾ of Adam's update, by its definition.
    double average(std::uint64_t t, std::size_t coordinate) const {
        double m = 0;
        for (std::uint64_t s = 0; s <= t; ++s)
            m = 0.9 * m + (1 - 0.9) * m_trajectory.slope(s, coordinate);
        return m;
    }

    void expectStateOf(std::uint64_t t) {
        for (std::size_t c = 0; c < 2; ++c) {
            const RuleState& state = m_replay.state(c);
            ASSERT_EQ(state.after.size(), 4U); // v, β₂ᵗ⁺¹; m, β₁ᵗ⁺¹
            EXPECT_EQ(state.after[2], average(t, c)) << "t = " << t;
            EXPECT_EQ(state.before[2], t == 0 ? 0 : average(t - 1, c)) << "t = " << t;
        }
        EXPECT_TRUE(m_replay.agrees());
    }

    // a slope that does not fade, so that no average does
    std::shared_ptr<const loss::Loss> m_loss =
        *loss::Loss::fromText("sin(x) + cos(y) + 0.3x·sin(y)");
    Optimizer m_optimizer = *optimizer::parseSpec("adam:alpha=0.7");
    descent::Trajectory m_trajectory;
    Replay m_replay{m_optimizer, 2};
};

TEST_F(ReplayTest, stepsInAnyOrder_haveTheirState) {
    for (const std::uint64_t t :
         {0, 1, 5, 4, 4095, 4096, 4097, 19'999, 16'383, 16'384, 16'385, 8191, 3, 12'345}) {
        m_replay.goTo(m_trajectory, t);
        expectStateOf(t);
    }
}

TEST_F(ReplayTest, anotherOptimizersRun_doesNotAgree) {
    Replay other(*optimizer::parseSpec("adam:alpha=0.7,beta1=0.8"), 2);
    other.goTo(m_trajectory, 3);
    EXPECT_FALSE(other.agrees());
}

TEST_F(ReplayTest, runWithAStateOfAnotherSize_doesNotAgree) {
    Replay other(*optimizer::parseSpec("momentum:alpha=0.7"), 2);
    other.goTo(m_trajectory, 3);
    EXPECT_FALSE(other.agrees());
}

} // namespace
} // namespace thetascope::arithmetic
