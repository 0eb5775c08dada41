// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/graph.h"
#include "core/expression/product.h"
#include "core/text/utf8.h"
#include "tests/core/machine/evaluation.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thetascope::expression {
namespace {

std::size_t count(const Formula& formula, Op op) {
    return static_cast<std::size_t>(std::ranges::count(formula.graph.nodes(), op, &Node::op));
}

std::size_t count(const Formula& formula, Function function) {
    return static_cast<std::size_t>(
        std::ranges::count_if(formula.graph.nodes(), [&](const Node& node) {
            return node.op == Op::Call && node.function == function;
        }));
}

TEST(Graph, equalNodes_areOne) {
    Graph graph;
    const NodeIndex theta = graph.variable(0);
    EXPECT_EQ(graph.variable(0), theta);
    EXPECT_NE(graph.variable(1), theta);
    EXPECT_EQ(graph.number(2), graph.number(2));
    EXPECT_NE(graph.number(2), graph.number(3));
    EXPECT_NE(graph.number(0), graph.number(-0.0));
    EXPECT_EQ(graph.add(Function::Sin, theta), graph.add(Function::Sin, theta));
    EXPECT_NE(graph.add(Function::Sin, theta), graph.add(Function::Cos, theta));
    const NodeIndex two = graph.number(2);
    EXPECT_NE(graph.add(Op::Subtract, theta, two), graph.add(Op::Subtract, two, theta));
    EXPECT_EQ(graph.nodes().size(), 10U);
}

TEST(Graph, operands_standBeforeTheirNode) {
    const Formula formula = test::formulaOf("sin 2θ · log θ² + max(θ, θ^θ)/(1 + |θ|)");
    for (NodeIndex i = 0; i < formula.graph.nodes().size(); ++i)
        for (const NodeIndex operand : operands(formula.graph[i]))
            EXPECT_LT(operand, i);
}

TEST(Graph, lossAndSlope_shareTheirParts) {
    const Formula formula = test::formulaOf("sin 2θ · log θ²");
    EXPECT_EQ(count(formula, Function::Sin), 1U);
    EXPECT_EQ(count(formula, Function::Cos), 1U);
    EXPECT_EQ(count(formula, Function::Log), 1U);
    EXPECT_EQ(count(formula, Op::Variable), 1U);
}

TEST(Graph, reachable_isWhatTheRootNeeds) {
    Graph graph;
    const NodeIndex theta = graph.variable(0);
    const NodeIndex sine = graph.add(Function::Sin, theta);
    const NodeIndex other = graph.add(Function::Cos, theta);
    const NodeIndex root = graph.add(Op::Add, sine, graph.number(1));
    const std::vector<bool> needed = reachable(graph, std::span(&root, 1));
    EXPECT_TRUE(needed[theta] && needed[sine] && needed[root]);
    EXPECT_FALSE(needed[other]);
}

TEST(Product, takenApartAndBuilt_isTheSame) {
    const Formula formula = test::formulaOf("−3θ·sin(θ)/(2·(1 + θ))");
    Product product = factor(formula.graph, formula.loss);
    EXPECT_EQ(product.coefficient, -3);
    EXPECT_EQ(product.numerator.size(), 2U);
    EXPECT_EQ(product.denominator.size(), 2U);
    Graph graph = formula.graph;
    EXPECT_EQ(print(graph, build(graph, product), formula.symbols), "−3θ·sin(θ)/(2·(1 + θ))");
}

TEST(Product, coefficients_areMultipliedWhereShort) {
    Graph graph;
    EXPECT_EQ(multiply(graph, {.coefficient = 0.5}, {.coefficient = 6}).coefficient, 3);
    // 0.1·3 is 0.30000000000000004
    const Product product = multiply(graph, {.coefficient = 0.1}, {.coefficient = -3});
    EXPECT_EQ(product.coefficient, -0.1);
    ASSERT_EQ(product.numerator.size(), 1U);
    EXPECT_EQ(graph[product.numerator[0]].value, 3);
}

TEST(Product, literal_isNumberWithSign) {
    const Formula formula = test::formulaOf("−2.5");
    EXPECT_EQ(literal(formula.graph, formula.loss), -2.5);
    EXPECT_EQ(literal(test::formulaOf("θ").graph, 0), std::nullopt);
}

TEST(Utf8, validText_goesThereAndBack) {
    const std::string text = "aé√😀\x7F";
    const text::Decoded decoded = text::decodeUtf8(text);
    EXPECT_TRUE(decoded.valid);
    EXPECT_EQ(decoded.text, U"aé√😀\x7F");
    EXPECT_EQ(text::encodeUtf8(decoded.text), text);
}

TEST(Utf8, ends_ofEachLength) {
    for (const char32_t c :
         {U'\0', U'\x7F', U'\x80', U'\x7FF', U'\x800', U'\xFFFF', U'\x10000', U'\x10FFFF'}) {
        const std::u32string text(1, c);
        EXPECT_EQ(text::decodeUtf8(text::encodeUtf8(text)).text, text);
    }
}

TEST(Utf8, invalidBytes_endTheText) {
    for (const std::string_view wrong :
         {"\x80", "\xC0\x80", "\xC1\xBF", "\xE0\x80\x80", "\xED\xBF\xBF", "\xF0\x80\x80\x80",
          "\xF4\x90\x80\x80", "\xF5\x80\x80\x80", "\xFF", "\xCE", "\xE2\x88", "\xF0\x9F\x98",
          "\xCE\x28"}) {
        const text::Decoded decoded = text::decodeUtf8("ab" + std::string(wrong));
        EXPECT_FALSE(decoded.valid);
        EXPECT_EQ(decoded.text, U"ab");
    }
}

} // namespace
} // namespace thetascope::expression
