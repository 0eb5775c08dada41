// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/numbered_path.h"

#include <gtest/gtest.h>

namespace thetascope::file {

namespace {

std::string at(std::string_view path, int number) {
    const auto numbered = numberedPath(path);
    return numbered ? numbered->at(number) : "none";
}

TEST(NumberedPath, place_isReplacedByTheNumber) {
    EXPECT_EQ(at("frame-%04d.png", 7), "frame-0007.png");
    EXPECT_EQ(at("frame-####.png", 7), "frame-0007.png");
    EXPECT_EQ(at("##.png", 123), "123.png");
    EXPECT_EQ(at("a/%d.png", 12), "a/12.png");
    EXPECT_EQ(at("##############.png", 5), "000000005.png");
}

TEST(NumberedPath, onlyTheLastPart_hasAPlace) {
    EXPECT_EQ(at("%d/##/a.png", 1), "none");
    EXPECT_EQ(at("%d/##/a%d.png", 1), "%d/##/a1.png");
}

TEST(NumberedPath, otherNames_haveNone) {
    for (const char* path : {"", "a.png", "C#.png", "100%.png", "%.png", "%04.png", "%0d.png",
                             "%4d.png", "%00d.png", "%s.png"})
        EXPECT_EQ(at(path, 1), "none") << path;
}

} // namespace

} // namespace thetascope::file
