// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/imagination.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace thetascope::hands {
namespace {

constexpr int kMany = 20'000;

TEST(Imagination, sameSeed_makesUpTheSame) {
    Imagination one(7);
    Imagination other(7);
    for (int i = 0; i < kMany; ++i)
        ASSERT_EQ(one.next(), other.next()) << i;
}

TEST(Imagination, otherSeed_makesUpOther) {
    Imagination one(7);
    Imagination other(8);
    int same = 0;
    for (int i = 0; i < kMany; ++i)
        same += one.next() == other.next() ? 1 : 0;
    EXPECT_LT(same, kMany / 4);
}

TEST(Imagination, many_areOfAllKindsAndCanBeKept) {
    Imagination imagination(1);
    std::set<Action::Kind> kinds;
    for (int i = 0; i < kMany; ++i) {
        const Action action = imagination.next();
        kinds.insert(action.kind);
        ASSERT_EQ(actionOf(lineOf(action)), action) << lineOf(action);
    }
    EXPECT_EQ(kinds.size(), static_cast<std::size_t>(Action::Kind::Rest) + 1);
}

} // namespace
} // namespace thetascope::hands
