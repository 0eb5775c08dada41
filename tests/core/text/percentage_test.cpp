// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/percentage.h"

#include <gtest/gtest.h>

namespace thetascope::text {
namespace {

TEST(Percentage, share_isRoundedToAWholeNumber) {
    EXPECT_EQ(percentage(0.944), "94 %");
    EXPECT_EQ(percentage(2.0 / 3), "67 %");
}

TEST(Percentage, share_isNeverRoundedToAllOrNone) {
    EXPECT_EQ(percentage(0.999), "99 %");
    EXPECT_EQ(percentage(0.001), "1 %");
    EXPECT_EQ(percentage(1), "100 %");
    EXPECT_EQ(percentage(0), "0 %");
}

} // namespace
} // namespace thetascope::text
