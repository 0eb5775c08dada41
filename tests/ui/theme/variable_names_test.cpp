// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/variable_names.h"

#include <gtest/gtest.h>

#include <array>

namespace thetascope::ui::theme {
namespace {

TEST(VariableNames, theta_isWrittenAsInTheNotes) {
    const VariableNames names(*loss::Loss::fromText("sin 2θ").value());
    EXPECT_EQ(names, VariableNames::usual(1));
    EXPECT_EQ(names.start(0), "θ⁽⁰⁾");
    EXPECT_EQ(names.slope(0), "dL/dθ");
    EXPECT_EQ(names.gradient(), "dL/dθ");
    EXPECT_EQ(names.loss(), "L(θ)");
    EXPECT_EQ(names.format(std::array{-3.972}), "θ = −3.972");
}

TEST(VariableNames, twoVariables_areAPoint) {
    const VariableNames names(*loss::Loss::fromText("w^2 + b^2").value());
    EXPECT_TRUE(names.isPlane());
    EXPECT_EQ(names.loss(), "L(w, b)");
    EXPECT_EQ(names.slope(1), "∂L/∂b");
    EXPECT_EQ(names.gradient(), "∇L");
    const VariableNames usual = VariableNames::usual(2);
    EXPECT_EQ(usual.slope(1), "∂L/∂y");
    EXPECT_EQ(usual.format(std::array{3.0, -2.0}), "(x, y) = (3, −2)");
}

} // namespace
} // namespace thetascope::ui::theme
