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

TEST(GivenName, longOne_isCut) {
    std::string thetas;
    for (int i = 0; i < 100; ++i)
        thetas += "θ";
    EXPECT_FALSE(isTooLong(thetas));
    EXPECT_TRUE(isTooLong(thetas + "θ"));
    EXPECT_EQ(cutName(thetas + "θ"), thetas);
    const std::string nearlyLongest(99, 'x');
    EXPECT_EQ(cutName(nearlyLongest + " (copy)"), nearlyLongest);
    EXPECT_EQ(cutName(""), "");
}

TEST(GivenName, whatBreaksTheLine_isSpace) {
    EXPECT_EQ(onOneLine("a\nb\tc\x1B\x7F\xFF\u2028\u202E\u0085d"), "a b c      d");
    EXPECT_EQ(onOneLine("Škoda – 深い 🙂 \u200D"), "Škoda – 深い 🙂 \u200D");
}

} // namespace
} // namespace thetascope::text
