// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/whole.h"

#include <gtest/gtest.h>

#include <cstdint>

namespace thetascope::ui::theme {

namespace {

TEST(Whole, numberWithinTheType_losesItsFraction) {
    EXPECT_EQ(whole<int>(2.9), 2);
    EXPECT_EQ(whole<int>(-2.9), -2);
    EXPECT_EQ(whole<std::uint64_t>(1e18), 1'000'000'000'000'000'000U);
    EXPECT_EQ(whole<int>(2147483647.0), 2147483647);
}

TEST(Whole, numberBeyondTheType_isItsEnd) {
    for (const double large : {1e10, 1e308, HUGE_VAL}) {
        EXPECT_EQ(whole<int>(large), std::numeric_limits<int>::max());
        EXPECT_EQ(whole<int>(-large), std::numeric_limits<int>::min());
        EXPECT_EQ(whole<std::uint64_t>(-large), 0U);
    }
    EXPECT_EQ(whole<std::uint64_t>(0x1p64), std::numeric_limits<std::uint64_t>::max());
    EXPECT_EQ(whole<std::int64_t>(0x1p63), std::numeric_limits<std::int64_t>::max());
}

TEST(Whole, notANumber_isZero) {
    EXPECT_EQ(whole<int>(NAN), 0);
    EXPECT_EQ(whole<std::uint64_t>(NAN), 0U);
}

} // namespace

} // namespace thetascope::ui::theme
