// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/editors/one_line.h"

#include <gtest/gtest.h>

namespace thetascope::ui::editors {
namespace {

TEST(OneLine, linesThatBelongTogether_areJoinedByASpace) {
    EXPECT_EQ(oneLine("def f(x):\n    return x**2\n"), "def f(x): return x**2");
    EXPECT_EQ(oneLine("x^2 +\r\n\ty^2"), "x^2 + y^2");
    EXPECT_EQ(oneLine("x^2\n+ y^2"), "x^2 + y^2");
    EXPECT_EQ(oneLine("f = (x) => {\n  return x*x;\n}"), "f = (x) => { return x*x; }");
    EXPECT_EQ(oneLine("max(\n x,\n 0\n)"), "max( x, 0 )");
    EXPECT_EQ(oneLine("x**2 \\\n  + 1"), "x**2  + 1");
}

TEST(OneLine, statements_areSeparated) {
    EXPECT_EQ(oneLine("k = 3\nL = k*x^2"), "k = 3; L = k*x^2");
    EXPECT_EQ(oneLine("\n\nx^2\n\n"), "x^2");
}

TEST(OneLine, comments_doNotHideWhatFollows) {
    EXPECT_EQ(oneLine("k = 3  # the stiffness\nk*x^2 # energy"), "k = 3; k*x^2 # energy");
    EXPECT_EQ(oneLine("a = 7 // 2\na*x"), "a = 7 // 2; a*x");
}

TEST(OneLine, latex_hasNoLines) {
    EXPECT_EQ(oneLine("\\frac{1}{2}\n  x^2"), "\\frac{1}{2} x^2");
    EXPECT_EQ(oneLine("\\begin{cases}\nx & x > 0 \\\\\n0 & \\text{otherwise}\n\\end{cases}"),
              "\\begin{cases} x & x > 0 \\\\ 0 & \\text{otherwise} \\end{cases}");
}

} // namespace
} // namespace thetascope::ui::editors
