// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/names.h"

#include <gtest/gtest.h>

#include <array>
#include <string>
#include <vector>

namespace thetascope::text {
namespace {

TEST(PlainName, spellings_areOne) {
    for (const char* name : {"rmsprop", "RMSprop", "rms_prop", "RMS-Prop", "rms prop", "RMS–prop"})
        EXPECT_EQ(plainName(name), "rmsprop") << name;
    EXPECT_EQ(plainName("Rosenbrock's valley"), "rosenbrockvalley");
    EXPECT_EQ(plainName("Rosenbrock’s valley"), "rosenbrockvalley");
    EXPECT_EQ(plainName("β₁"), "β₁");
}

TEST(IsSameName, emptyName_isEqualToNone) {
    EXPECT_TRUE(isSameName("Double well", "double_well"));
    EXPECT_FALSE(isSameName("", ""));
    EXPECT_FALSE(isSameName("-", "_"));
}

TEST(PartsOfList, commas_separate) {
    EXPECT_EQ(partsOfList("nag, nesterov_momentum"),
              (std::vector<std::string_view>{"nag", "nesterov_momentum"}));
    EXPECT_TRUE(partsOfList("").empty());
}

TEST(NearestName, slips_areNear) {
    constexpr std::array<std::string_view, 6> kNames{"gd",         "adam",     "nesterov",
                                                     "rosenbrock", "momentum", "tanh"};
    const auto nearest = [&](std::string_view wrong) { return nearestName(wrong, kNames); };
    EXPECT_EQ(nearest("adm"), "adam");
    EXPECT_EQ(nearest("adma"), "adam"); // two letters changed places
    EXPECT_EQ(nearest("gdd"), "gd");
    EXPECT_EQ(nearest("Netserov"), "nesterov");
    EXPECT_EQ(nearest("rosnbrok"), "rosenbrock");
    EXPECT_EQ(nearest("rosen"), "rosenbrock"); // its beginning
    EXPECT_EQ(nearest("math"), "");            // two of four letters is a wild guess
    EXPECT_EQ(nearest("ga"), "");
    EXPECT_EQ(nearest(""), "");
    EXPECT_EQ(nearest("sideways"), "");
    EXPECT_EQ(nearest(std::string(100'000, 'a')), "");
    EXPECT_EQ(suggestion("adm", kNames), "; did you mean “adam”?");
    EXPECT_EQ(suggestion("math", kNames), "");
}

} // namespace
} // namespace thetascope::text
