// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/negations.h"

#include <gtest/gtest.h>

#include <vector>

namespace thetascope::machine {
namespace {

// Row 0 is a variable, row 1 a result; others are the instructions' own.
std::vector<Instruction> folded(std::vector<Instruction> code) {
    foldNegations(code, 2, 8);
    return code;
}

constexpr Instruction kProduct{.code = Code::MultiplyConstant, .out = 2, .in = {0}, .constant = 3};

TEST(Negations, ofAProductThatNobodyElseNeeds_isAProduct) {
    const auto code = folded({kProduct, {.code = Code::Negate, .out = 1, .in = {2}}});
    ASSERT_EQ(code.size(), 1U);
    EXPECT_EQ(code[0].code, Code::MultiplyConstant);
    EXPECT_EQ(code[0].constant, -3);
    EXPECT_EQ(code[0].in[0], 0U);
    EXPECT_EQ(code[0].out, 1U);
}

TEST(Negations, ofAProductThatIsNeededOtherwise_stays) {
    const auto code = folded({kProduct,
                              {.code = Code::Negate, .out = 3, .in = {2}},
                              {.code = Code::AddRow, .out = 1, .in = {2, 3}}});
    EXPECT_EQ(code.size(), 3U);
    EXPECT_EQ(code[1].code, Code::Negate);
}

TEST(Negations, ofAResult_stays) {
    Instruction result = kProduct;
    result.out = 1;
    EXPECT_EQ(folded({result, {.code = Code::Negate, .out = 2, .in = {1}}}).size(), 2U);
}

TEST(Negations, ofSomethingElse_stays) {
    EXPECT_EQ(folded({{.code = Code::AddConstant, .out = 2, .in = {0}, .constant = 3},
                      {.code = Code::Negate, .out = 1, .in = {2}}})
                  .size(),
              2U);
}

TEST(Negations, ofACosine_stays) {
    const auto code = folded({kProduct,
                              {.code = Code::SinCos, .out = 3, .out2 = 4, .in = {0}},
                              {.code = Code::Negate, .out = 5, .in = {4}},
                              {.code = Code::AddRow, .out = 1, .in = {2, 5}}});
    ASSERT_EQ(code.size(), 4U);
    EXPECT_EQ(code[2].code, Code::Negate);
}

} // namespace
} // namespace thetascope::machine
