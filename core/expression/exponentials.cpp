// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/exponentials.h"

#include "core/expression/product.h"

#include <algorithm>
#include <cmath>
#include <span>
#include <utility>

namespace thetascope::expression {

namespace {

/// Returns b^u.
Exponential powerOf(const Graph& graph, double base, NodeIndex exponent) {
    Exponential power = powerOfE(graph, exponent);
    for (Exponential::Part& part : power.parts)
        part.factor *= std::log(base);
    return base == 1 ? Exponential{} : power;
}

/// Sums of more terms are left as they are.
constexpr std::size_t kMaxTerms = 256;

/// Returns e^u or b^u, where b is a number, as an exponential.
std::optional<Exponential> singlePower(const Graph& graph, NodeIndex index) {
    const Node& node = graph[index];
    if (node.op == Op::Call && node.function == Function::Exp)
        return powerOfE(graph, node.operands[0]);
    if (node.op == Op::Call && node.function == Function::Exp2)
        return powerOf(graph, 2, node.operands[0]);
    if (node.op != Op::Power)
        return std::nullopt;
    if (graph[node.operands[0]].op == Op::Euler)
        return powerOfE(graph, node.operands[1]);
    const std::optional<double> base = literal(graph, node.operands[0]);
    if (!base || !(*base > 0) || literal(graph, node.operands[1]))
        return std::nullopt;
    return powerOf(graph, *base, node.operands[1]);
}

std::optional<Exponential> nested(const Graph& graph, NodeIndex index, std::size_t depth) {
    const Node& node = graph[index];
    if (depth == 0)
        return std::nullopt;
    if (std::optional<Exponential> power = singlePower(graph, index))
        return power;
    if (const std::optional<double> number = literal(graph, index);
        number && *number != 0 && std::isfinite(*number))
        return Exponential{.coefficient = *number, .parts = {}};
    const bool isQuotient = node.op == Op::Divide;
    if (node.op != Op::Multiply && !isQuotient && node.op != Op::Negate && node.op != Op::Power)
        return std::nullopt;
    std::optional<Exponential> result = nested(graph, node.operands[0], depth - 1);
    if (!result)
        return std::nullopt;
    if (node.op == Op::Negate) {
        result->coefficient = -result->coefficient;
        return result;
    }
    if (node.op == Op::Power) {
        const std::optional<double> power = literal(graph, node.operands[1]);
        if (!power || *power == 0 || result->coefficient < 0)
            return std::nullopt;
        Exponential raised;
        raised.multiply(*result, *power);
        return raised;
    }
    const std::optional<Exponential> right = nested(graph, node.operands[1], depth - 1);
    if (!right)
        return std::nullopt;
    result->multiply(*right, isQuotient ? -1 : 1);
    return result;
}

/// Returns the terms of c·cosh u, if a node is that.
std::optional<std::vector<Exponential>> hyperbolicCosine(const Graph& graph, NodeIndex index,
                                                         std::size_t depth) {
    const Node& node = graph[index];
    if (node.op == Op::Call && node.function == Function::Cosh) {
        Exponential rising = powerOfE(graph, node.operands[0]);
        rising.coefficient = 0.5;
        Exponential falling{.coefficient = 0.5, .parts = {}};
        falling.multiply({.coefficient = 1, .parts = rising.parts}, -1);
        return std::vector{std::move(rising), std::move(falling)};
    }
    const bool isQuotient = node.op == Op::Divide;
    if (depth == 0 || (node.op != Op::Multiply && !isQuotient))
        return std::nullopt;
    for (const std::size_t k : {0, 1}) {
        const std::optional<double> number = literal(graph, node.operands[1 - k]);
        if (!number || (isQuotient && k == 1))
            continue;
        auto terms = hyperbolicCosine(graph, node.operands[k], depth - 1);
        for (Exponential& term : terms ? *terms : std::vector<Exponential>())
            term.coefficient *= isQuotient ? 1 / *number : *number;
        return terms;
    }
    return std::nullopt;
}

/// Returns a node as one exponential or as the two of a hyperbolic cosine, or nothing.
std::optional<std::vector<Exponential>> termsOf(const Graph& graph, NodeIndex index) {
    if (std::optional<Exponential> term = exponential(graph, index))
        return std::vector{*std::move(term)};
    auto terms = hyperbolicCosine(graph, index, kMaxNesting);
    const auto isOrdinary = [](const Exponential& term) { return term.isOrdinary(); };
    return terms && std::ranges::all_of(*terms, isOrdinary) ? terms : std::nullopt;
}

} // namespace

/// −2u is taken as the node u with the factor −2.
Exponential powerOfE(const Graph& graph, NodeIndex exponent) {
    double factor = 1;
    while (true) {
        const Node& node = graph[exponent];
        if (node.op == Op::Negate) {
            factor = -factor;
            exponent = node.operands[0];
        } else if (const auto left =
                       node.op == Op::Multiply ? literal(graph, node.operands[0]) : std::nullopt;
                   left && *left != 0) {
            factor *= *left;
            exponent = node.operands[1];
        } else {
            break;
        }
    }
    if (const auto number = literal(graph, exponent); number && *number == 0)
        return {};
    return {.coefficient = 1, .parts = {{exponent, factor}}};
}

void Exponential::multiply(const Exponential& other, double power) {
    coefficient *= power == 1 ? other.coefficient : std::pow(other.coefficient, power);
    for (const Part& part : other.parts) {
        const auto at = std::ranges::lower_bound(parts, part.node, {}, &Part::node);
        if (at == parts.end() || at->node != part.node)
            parts.insert(at, {part.node, part.factor * power});
        else if ((at->factor += part.factor * power) == 0)
            parts.erase(at);
    }
}

bool Exponential::isOrdinary() const {
    return std::isfinite(coefficient) && coefficient != 0 &&
           std::ranges::all_of(parts, [](const Part& part) { return std::isfinite(part.factor); });
}

std::optional<Exponential> exponential(const Graph& graph, NodeIndex node) {
    std::optional<Exponential> term = nested(graph, node, kMaxNesting);
    return term && term->isOrdinary() ? term : std::nullopt;
}

std::optional<std::vector<Exponential>> sumOfExponentials(const Graph& graph, NodeIndex node) {
    std::vector<Exponential> all;
    // the terms are found from right to left
    for (bool isLast = false; !isLast;) {
        const Node& sum = graph[node];
        isLast = sum.op != Op::Add && sum.op != Op::Subtract;
        std::optional<std::vector<Exponential>> terms =
            termsOf(graph, isLast ? node : sum.operands[1]);
        if (!terms || all.size() >= kMaxTerms)
            return std::nullopt;
        // not std::views::reverse, which Clang 14 cannot read
        for (std::size_t i = terms->size(); i-- > 0;) {
            Exponential& term = (*terms)[i];
            if (sum.op == Op::Subtract)
                term.coefficient = -term.coefficient;
            all.push_back(std::move(term));
        }
        node = sum.operands[0];
    }
    std::ranges::reverse(all);
    return all;
}

bool isPositiveSum(const std::vector<Exponential>& terms) {
    return std::ranges::all_of(terms, [](const Exponential& t) { return t.coefficient > 0; }) &&
           std::ranges::any_of(terms, [](const Exponential& t) { return !t.parts.empty(); });
}

std::optional<std::vector<Exponential>> positiveSum(const Graph& graph, NodeIndex node) {
    if (graph[node].op != Op::Add)
        return std::nullopt;
    std::optional<std::vector<Exponential>> terms = sumOfExponentials(graph, node);
    return terms && isPositiveSum(*terms) ? terms : std::nullopt;
}

NodeIndex logarithmOf(Graph& graph, const Exponential& term) {
    std::optional<NodeIndex> sum;
    for (const Exponential::Part& part : term.parts) {
        const double size = std::abs(part.factor);
        const bool isNegative = part.factor < 0;
        const NodeIndex multiple =
            size == 1 ? part.node : graph.add(Op::Multiply, graph.number(size), part.node);
        if (sum)
            sum = graph.add(isNegative ? Op::Subtract : Op::Add, *sum, multiple);
        else
            sum = isNegative ? graph.add(Op::Negate, multiple) : multiple;
    }
    if (term.coefficient == 1)
        return sum ? *sum : graph.number(0);
    const NodeIndex constant = graph.add(Function::Log, graph.number(term.coefficient));
    return sum ? graph.add(Op::Add, *sum, constant) : constant;
}

NodeIndex logarithmOfSum(Graph& graph, const std::vector<Exponential>& terms) {
    const auto isOne = [](const Exponential& t) { return t.parts.empty() && t.coefficient == 1; };
    if (const auto one = std::ranges::find_if(terms, isOne);
        one != terms.end() && terms.size() == 2)
        return graph.add(Function::Softplus,
                         logarithmOf(graph, terms[one == terms.begin() ? 1 : 0]));
    NodeIndex all = logarithmOf(graph, terms[0]);
    for (const Exponential& term : std::span(terms).subspan(1))
        all = graph.add(Function::LogAddExp, {all, logarithmOf(graph, term)});
    return all;
}

NodeIndex negated(Graph& graph, NodeIndex u) {
    return graph[u].op == Op::Negate ? graph[u].operands[0] : graph.add(Op::Negate, u);
}

} // namespace thetascope::expression
