// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/constants.h"

#include <gtest/gtest.h>

#include <cmath>
#include <vector>

namespace thetascope::expression {
namespace {

TEST(PlainName, namesOnScreen_areSpelledOut) {
    EXPECT_EQ(asciiName("a"), "a");
    EXPECT_EQ(asciiName("λ"), "lambda");
    EXPECT_EQ(asciiName("Λ"), "Lambda");
    EXPECT_EQ(asciiName("µ"), asciiName("μ")) << "the micro sign is a μ";
    for (const char* same : {"θ₀", "θ_0", "theta_0", "theta0", "theta[0]", "\\theta_{0}"})
        EXPECT_EQ(asciiName(same), "theta0") << same;
    EXPECT_EQ(asciiName("aₘₐₓ"), "amax");
}

TEST(FindConstant, typedName_meansOneOfThem) {
    const std::vector<NamedConstant> constants{{"a"}, {"λ"}, {"w₁"}, {"w₂"}};
    EXPECT_EQ(findConstant(constants, "a"), 0U);
    EXPECT_EQ(findConstant(constants, "λ"), 1U);
    EXPECT_EQ(findConstant(constants, "lambda"), 1U);
    EXPECT_EQ(findConstant(constants, "w_2"), 3U);
    EXPECT_EQ(findConstant(constants, "w1"), 2U);
    EXPECT_EQ(findConstant(constants, "w"), std::nullopt);
    EXPECT_EQ(findConstant(constants, "A"), std::nullopt);
    EXPECT_EQ(findConstant(constants, ""), std::nullopt);
    EXPECT_EQ(findConstant({}, "a"), std::nullopt);
}

TEST(FindConstant, nameThatCouldMeanTwo_meansTheExactOneOrNone) {
    const std::vector<NamedConstant> constants{{"lambda"}, {"λ"}, {"φ"}, {"ϕ"}};
    EXPECT_EQ(findConstant(constants, "lambda"), 0U);
    EXPECT_EQ(findConstant(constants, "λ"), 1U);
    EXPECT_EQ(findConstant(constants, "phi"), std::nullopt);
}

TEST(NamesOf, constants_areListedForASentence) {
    EXPECT_EQ(namesOf({}), "");
    EXPECT_EQ(namesOf(std::vector<NamedConstant>{{"a"}}), "a");
    EXPECT_EQ(namesOf(std::vector<NamedConstant>{{"a"}, {"λ"}}), "a and λ");
    EXPECT_EQ(namesOf(std::vector<NamedConstant>{{"a"}, {"b"}, {"λ"}}), "a, b and λ");
    EXPECT_EQ(namesOf(std::vector<NamedConstant>(5000, {"a"})),
              "a, a, a, a, a, a, a, a, a, a, a, a, …");
}

TEST(ValuesInEffect, setValue_precedesTheGivenOneAndOne) {
    const std::vector<NamedConstant> constants{
        {.name = "a"}, {.name = "k", .given = 3}, {.name = "b", .given = 4}};
    const std::vector<ConstantValue> values{{"b", 7}, {"unknown", 5}, {"b", 8}};
    EXPECT_EQ(valuesInEffect(constants, values), (std::vector<double>{1, 3, 7}));
}

TEST(GraphConstants, newValues_keepTheNodesInTheirPlaces) {
    Graph graph;
    const NodeIndex a = graph.constant(0, 1);
    const NodeIndex b = graph.constant(1, 1);
    const NodeIndex sum = graph.add(Op::Add, a, b);
    graph.setConstants(std::vector<double>{2, -0.0});
    EXPECT_EQ(graph[a].value, 2);
    EXPECT_TRUE(std::signbit(graph[b].value));
    // what is equal is found, and what was is not
    EXPECT_EQ(graph.constant(0, 2), a);
    EXPECT_EQ(graph.constant(1, -0.0), b);
    EXPECT_EQ(graph.add(Op::Add, a, b), sum);
    EXPECT_EQ(graph.nodes().size(), 3U);
    EXPECT_EQ(graph.constant(1, 1), 3U);
}

TEST(GraphConstants, exchangedValues_areNotMixedUp) {
    Graph graph;
    const NodeIndex a = graph.constant(0, 1);
    const NodeIndex b = graph.constant(1, 2);
    graph.setConstants(std::vector<double>{2, 1});
    EXPECT_EQ(graph.constant(0, 2), a);
    EXPECT_EQ(graph.constant(1, 1), b);
}

} // namespace
} // namespace thetascope::expression
