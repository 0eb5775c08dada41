// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/action.h"

#include <gtest/gtest.h>

#include <vector>

namespace thetascope::hands {
namespace {

using Kind = Action::Kind;

TEST(Action, eachKind_isReadAsWritten) {
    const std::vector<Action> actions{
        {.kind = Kind::Key, .text = "ctrl+shift+z"},
        {.kind = Kind::Type, .text = " sin 2x  "},
        {.kind = Kind::Paste, .count = 3, .text = "θ\n\\x \x01"},
        {.kind = Kind::Click, .from = {3, 4}, .count = 3},
        {.kind = Kind::Double, .from = {3, 4}},
        {.kind = Kind::Drag, .from = {1, -2}, .to = {5, 6}, .count = 1},
        {.kind = Kind::Wheel, .from = {0, 0}, .count = -3},
        {.kind = Kind::Hover, .from = {7, 8}},
        {.kind = Kind::Resize, .from = {800, 150}},
        {.kind = Kind::Drop, .from = {1, 2}, .text = "~/a b.theta"},
        {.kind = Kind::Close},
        {.kind = Kind::Wait, .count = 120},
        {.kind = Kind::Rest},
    };
    for (const Action& action : actions) {
        const std::string line = lineOf(action);
        EXPECT_EQ(line.find('\n'), std::string::npos);
        EXPECT_EQ(actionOf(line), action) << line;
    }
}

TEST(Action, otherLines_areNone) {
    for (const char* line : {"", "jump", "click", "click 1", "click 1 2", "wheel 1 2 x", "key",
                             "type \\", "paste 3 \\xg0"})
        EXPECT_EQ(actionOf(line), std::nullopt) << line;
}

} // namespace
} // namespace thetascope::hands
