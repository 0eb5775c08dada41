// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/code.h"
#include "core/python/names.h"

#include <gtest/gtest.h>

#include <limits>

namespace thetascope::python {
namespace {

const Code kA = named("a");
const Code kB = named("b");
const Code kC = named("c");

TEST(Code, brackets_areThoseThatTheOrderNeeds) {
    EXPECT_EQ(product(sum(kA, kB), kC).text, "(a + b)*c");
    EXPECT_EQ(sum(product(kA, kB), kC).text, "a*b + c");
    EXPECT_EQ(difference(kA, sum(kB, kC)).text, "a - (b + c)");
    EXPECT_EQ(sum(kA, sum(kB, kC)).text, "a + (b + c)");
    EXPECT_EQ(product(kA, product(kB, kC)).text, "a*(b*c)");
    EXPECT_EQ(quotient(product(kA, kB), quotient(kB, kC)).text, "a*b/(b/c)");
    EXPECT_EQ(power(power(kA, kB), kC).text, "(a**b)**c");
    EXPECT_EQ(power(kA, negative(kB)).text, "a**-b");
    EXPECT_EQ(power(negative(kA), kB).text, "(-a)**b");
    EXPECT_EQ(negative(power(kA, kB)).text, "-a**b");
    EXPECT_EQ(product(kA, negative(kB)).text, "a*(-b)");
    EXPECT_EQ(sum(kA, negative(product(kB, kC))).text, "a + (-b*c)");
    EXPECT_EQ(negative(sum(kA, kB)).text, "-(a + b)");
    EXPECT_EQ(sum(kA, choice(kA, comparison(kA, "<", kB), kC)).text, "a + (a if a < b else c)");
}

TEST(Code, numbers_haveAllDigits) {
    EXPECT_EQ(number(2).text, "2");
    EXPECT_EQ(number(0.1).text, "0.1");
    EXPECT_EQ(number(1e-8).text, "1e-8");
    EXPECT_EQ(power(number(-2), kA).text, "(-2)**a");
    EXPECT_EQ(number(-std::numeric_limits<double>::infinity()).text, "-math.inf");
}

TEST(Names, lettersOfFormulas_becomeNamesOfPython) {
    EXPECT_EQ(identifierOf("θ"), "theta");
    EXPECT_EQ(identifierOf("β₂"), "beta2");
    EXPECT_EQ(identifierOf("η₊"), "eta_plus");
    EXPECT_EQ(identifierOf("s₋"), "s_minus");
    EXPECT_EQ(identifierOf("r∞"), "r_inf");
    EXPECT_EQ(identifierOf("Σ"), "Sigma");
    EXPECT_EQ(identifierOf("λ"), "lambda_");
    EXPECT_EQ(identifierOf("x_{1,2}"), "x1_2");
    EXPECT_EQ(identifierOf("ж"), "u436");
    Names names;
    EXPECT_EQ(names.take("m"), "m");
    EXPECT_EQ(names.take("m"), "m_2");
}

} // namespace
} // namespace thetascope::python
