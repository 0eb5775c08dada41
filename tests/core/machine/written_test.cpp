// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Instructions as JavaScript. Whether the numbers are right is tested in a browser (tests/browser).
#include "core/expression/formula.h"
#include "core/machine/iteration_writer.h"
#include "core/machine/kernel.h"
#include "core/machine/written.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <limits>
#include <string>
#include <vector>

namespace thetascope::machine {
namespace {

using expression::Function;
using ::testing::HasSubstr;
using ::testing::StartsWith;

/// Returns L of a formula of θ, which is "p[0]", and of named constants, "k[0]", ….
std::string written(const char* text, WrittenFunctions& functions,
                    std::vector<std::uint32_t> constants = {}) {
    const expression::Formula formula = expression::parse(text).value();
    IterationWriter writer(formula, 0, 0, constants);
    for (std::uint32_t k = 0; k < constants.size(); ++k)
        writer.constantInput(k, k);
    writer.record(writer.variable(0), writer.variable(0), 0);
    writer.output(writer.result(0), 0);
    const Iteration iteration = writer.finish();
    WrittenProgram program(functions);
    for (const Iteration::Input& each : iteration.inputs)
        program.bind(each.to, "k[" + std::to_string(each.row) + "]");
    program.bind(iteration.recorded[0].before, "p[0]");
    const std::vector<std::uint32_t> wanted{iteration.outputs[0].from};
    program.write(iteration.instructions, wanted);
    return program.statements() + "  return " + program.valueOf(wanted[0]) + ";\n";
}

TEST(Written, formula_isAStatementPerInstruction) {
    WrittenFunctions functions;
    EXPECT_EQ(written("sin 2θ · log θ²", functions), "  const r0 = p[0] * 2;\n"
                                                     "  const r1 = Math.sin(r0);\n"
                                                     "  const r2 = p[0] * p[0];\n"
                                                     "  const r3 = Math.log(r2);\n"
                                                     "  const r4 = r1 * r3;\n"
                                                     "  return r4;\n");
    EXPECT_EQ(functions.definitions(), "");
}

TEST(Written, namedConstant_isAnInput) {
    WrittenFunctions functions;
    EXPECT_EQ(written("a·θ", functions, {0}), "  const r0 = k[0] * p[0];\n  return r0;\n");
}

TEST(Written, whatNobodyNeeds_isNotWritten) {
    WrittenFunctions functions;
    // The slope would need cos and a quotient.
    const std::string text = written("sin θ · log θ", functions);
    EXPECT_EQ(text.find("Math.cos"), text.npos);
    EXPECT_EQ(text.find('/'), text.npos);
}

TEST(Written, numbers_readBackAsTheSame) {
    EXPECT_EQ(writtenNumber(0.1), "0.1");
    EXPECT_EQ(writtenNumber(-2), "(-2)");
    EXPECT_EQ(writtenNumber(-0.0), "(-0)");
    EXPECT_EQ(writtenNumber(1e-300), "1e-300");
    EXPECT_EQ(writtenNumber(std::numeric_limits<double>::infinity()), "Infinity");
    EXPECT_EQ(writtenNumber(-std::numeric_limits<double>::infinity()), "(-Infinity)");
    EXPECT_EQ(writtenNumber(std::numeric_limits<double>::quiet_NaN()), "NaN");
}

TEST(Written, functionOfJavaScript_isCalledItself) {
    WrittenFunctions functions;
    EXPECT_EQ(functions.called(Function::Tanh), "Math.tanh");
    EXPECT_EQ(functions.definitions(), "");
}

TEST(Written, functionPutTogetherHere_isWrittenFromTheSameSource) {
    WrittenFunctions functions;
    EXPECT_EQ(functions.called(Function::Softplus), "$softplus");
    EXPECT_EQ(functions.called(Function::Softplus), "$softplus"); // it is defined once
    EXPECT_THAT(functions.definitions(), StartsWith("const $softplus = (a) => {\n  const v0 = "));
    for (const char* const part :
         {" = Math.abs(a);", "Math.exp(v", "Math.log1p(v", "(a > 0) ? a : v"})
        EXPECT_THAT(functions.definitions(), HasSubstr(part));
}

TEST(Written, functionThatJavaScriptLacks_comesWithWhatItCalls) {
    WrittenFunctions functions;
    functions.called(Function::Erf);
    EXPECT_THAT(functions.definitions(), HasSubstr("const $erf = "));
    EXPECT_THAT(functions.definitions(), HasSubstr("const $erfc = "));
}

TEST(Written, allFunctions_canBeWritten) {
    WrittenFunctions functions;
    for (std::size_t i = 0; i < expression::kFunctions; ++i) {
        const auto function = static_cast<Function>(i);
        if (isCall(codeOf(function))) {
            EXPECT_NO_THROW(functions.called(function)) << i;
        }
    }
    EXPECT_NO_THROW(functions.called("pow"));
}

} // namespace
} // namespace thetascope::machine
