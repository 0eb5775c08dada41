// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/profile.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <vector>

namespace thetascope::race {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

constexpr double kNeverArrives = std::numeric_limits<double>::infinity();

TEST(RelativeCosts, costs_areDividedByTheLeast) {
    EXPECT_THAT(relativeCosts(std::vector<double>{30, 10, 25}), ElementsAre(3, 1, 2.5));
    EXPECT_THAT(relativeCosts(std::vector<double>{30, kNeverArrives, 15}),
                ElementsAre(2, kNeverArrives, 1));
}

TEST(RelativeCosts, edgeCases_areInfiniteOrOne) {
    EXPECT_THAT(relativeCosts(std::vector<double>{kNeverArrives, kNeverArrives}),
                ElementsAre(kNeverArrives, kNeverArrives));
    EXPECT_THAT(relativeCosts(std::vector<double>{7}), ElementsAre(1));
    EXPECT_THAT(relativeCosts(std::vector<double>{}), IsEmpty());
}

TEST(Profile, profile_isTheShareOfLossesWithinAFactor) {
    const std::vector<double> relative{1, 1.5, 2, kNeverArrives};
    EXPECT_EQ(profile(relative, 0.99), 0);
    EXPECT_EQ(profile(relative, 1), 0.25);
    EXPECT_EQ(profile(relative, 1.99), 0.5);
    EXPECT_EQ(profile(relative, 2), 0.75);
    EXPECT_EQ(profile(relative, 1e300), 0.75); // where it never arrives, no factor helps
}

} // namespace
} // namespace thetascope::race
