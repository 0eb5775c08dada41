// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/rule_code.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string_view>

namespace thetascope::python {
namespace {

using testing::ElementsAre;

RuleCode codeFor(std::string_view spec) {
    return codeOf(optimizer::parseSpec(spec).value());
}

TEST(RuleCode, rmsProp_isWrittenAsInTheManual) {
    const RuleCode code = codeFor("rmsprop");
    EXPECT_THAT(code.parameters, ElementsAre("alpha", "beta", "delta"));
    EXPECT_THAT(code.step,
                ElementsAre("m = beta*m + (1 - beta)*g**2", "alpha_t = alpha/math.sqrt(delta + m)",
                            "sigma = -alpha_t*g"));
    ASSERT_EQ(code.states.size(), 1U);
    EXPECT_EQ(code.states[0].name, "m");
    EXPECT_EQ(code.states[0].value, "0.0");
}

TEST(RuleCode, adam_hasItsCorrections) {
    EXPECT_THAT(codeFor("adam").step,
                ElementsAre("v = beta2*v + (1 - beta2)*g**2",
                            "alpha_t = alpha/(math.sqrt(v/(1 - beta2**(t + 1))) + epsilon)",
                            "m = beta1*m + (1 - beta1)*g",
                            "sigma = -alpha_t*m/(1 - beta1**(t + 1))"));
}

TEST(RuleCode, lastSlope_isReplacedAfterItsLastUse) {
    const RuleCode code = codeFor("rprop");
    EXPECT_THAT(code.step, ElementsAre("eta = eta_plus if g*h > 0 else eta_minus if g*h < 0 else 1",
                                       "alpha_t = min(s_plus, max(s_minus, alpha_t*eta))",
                                       "sigma = 0 if g*h < 0 else -alpha_t*sign(g)",
                                       "h = 0 if g*h < 0 else g"));
    EXPECT_EQ(code.states[0].value, "alpha");
    EXPECT_TRUE(code.needsSign);
}

TEST(RuleCode, letterOfBothRules_isTwoVariables) {
    EXPECT_THAT(codeFor("mix:rate=decaying_average,update=corrected_average").step,
                ElementsAre("m = beta*m + (1 - beta)*g**2", "alpha_t = alpha/math.sqrt(delta + m)",
                            "m_update = beta1*m_update + (1 - beta1)*g",
                            "sigma = -alpha_t*m_update/(1 - beta1**(t + 1))"));
}

TEST(RuleCode, whatIsTheSameAtAllSteps_isComputedOnce) {
    EXPECT_THAT(codeFor("radam").constants, ElementsAre("r_inf = 2/(1 - beta2) - 1"));
}

} // namespace
} // namespace thetascope::python
