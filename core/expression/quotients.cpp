// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/quotients.h"

#include "core/expression/exponentials.h"
#include "core/expression/powers_of_e.h"
#include "core/expression/product.h"
#include "core/expression/reduced_quotient.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <optional>
#include <utility>
#include <vector>

namespace thetascope::expression {

namespace {

using Terms = std::vector<Exponential>;

/// Rewrites one quotient. Its functions return the node of the result, or nothing (and append
/// nothing) if they do not know the form.
class Quotient {
public:
    explicit Quotient(Graph& graph)
        : m_graph(graph) {}

    /// Returns above/below.
    std::optional<NodeIndex> over(NodeIndex above, NodeIndex below,
                                  std::size_t depth = kMaxNesting) {
        const Node node = m_graph[below]; // a copy, since the graph grows
        if (depth > 0 && node.op == Op::Multiply)
            return overProduct(above, node, depth);
        if (node.op == Op::Power)
            if (const auto power = literal(m_graph, node.operands[1]); power && *power > 0)
                return overPower(above, node.operands[0], *power);
        if (node.op == Op::Call && node.function == Function::Sqrt)
            return overPower(above, node.operands[0], 0.5);
        return overPower(above, below, 1);
    }

    /// Returns above/baseⁿ.
    std::optional<NodeIndex> overPower(NodeIndex above, NodeIndex base, double n) {
        const Node node = m_graph[base];
        if (node.op == Op::Call)
            return overHyperbolic(above, node, n);
        const std::optional<Terms> below = positiveSum(m_graph, base);
        if (!below)
            return reducedQuotient(m_graph, above, base, n);
        const Factored parts = factored(m_graph, above);
        if (n == 1) {
            if (const auto tangent = hyperbolicTangent(above, *below))
                return tangent;
            if (const auto sum = termByTerm(above, base))
                return sum;
            if (const auto whole = share(above, exponential(m_graph, above), *below))
                return whole;
            if (parts.rest && !parts.known.parts.empty())
                if (const auto part = share(above, parts.known, *below))
                    return m_graph.add(Op::Multiply, *parts.rest, *part);
        }
        if (const auto whole = spread(parts, *below, n))
            return whole;
        return reducedQuotient(m_graph, above, base, n);
    }

    /// Returns a product, or a quotient, of which both operands have powers of e as factors.
    std::optional<NodeIndex> joined(NodeIndex product) {
        for (const NodeIndex operand : operands(m_graph[product]))
            if (!hasPowerOfE(m_graph, operand))
                return std::nullopt;
        const Factored parts = factored(m_graph, product);
        if (parts.rest == product)
            return std::nullopt;
        if (!parts.rest)
            return nodeOf(m_graph, parts.known);
        if (parts.known.parts.empty())
            return scaled(m_graph, parts.known.coefficient, *parts.rest);
        return times(parts, nodeOf(m_graph, {.coefficient = 1, .parts = parts.known.parts}));
    }

    /// Returns N·σ(v)ⁿ, where N has powers of e as factors.
    std::optional<NodeIndex> timesSigmoid(NodeIndex product) {
        for (const std::size_t k : {0, 1}) {
            const NodeIndex other = m_graph[product].operands[1 - k];
            const Node node = m_graph[m_graph[product].operands[k]];
            const double n =
                node.op == Op::Power ? literal(m_graph, node.operands[1]).value_or(0) : 1;
            const NodeIndex base =
                node.op == Op::Power ? node.operands[0] : m_graph[product].operands[k];
            const auto v = argumentOf(m_graph, Function::Sigmoid, base);
            if (!v || !(n > 0) || !hasPowerOfE(m_graph, other))
                continue;
            Terms below(2);
            below[1].multiply(powerOfE(m_graph, *v), -1);
            if (const auto whole = spread(factored(m_graph, other), below, n))
                return whole;
        }
        return std::nullopt;
    }

private:
    std::optional<NodeIndex> overProduct(NodeIndex above, const Node& below, std::size_t depth) {
        const auto [left, right] = std::pair(below.operands[0], below.operands[1]);
        const std::optional<NodeIndex> first = over(above, left, depth - 1);
        const std::optional<NodeIndex> both = over(first.value_or(above), right, depth - 1);
        if (both)
            return first ? both : m_graph.add(Op::Divide, *both, left);
        return first ? std::optional(m_graph.add(Op::Divide, *first, right)) : std::nullopt;
    }

    /// Returns N/coshⁿ u or N/sinhⁿ u, which are N·sechⁿ u and N·cschⁿ u.
    std::optional<NodeIndex> overHyperbolic(NodeIndex above, const Node& below, double n) {
        const bool isCosine = below.function == Function::Cosh;
        if (!isCosine && below.function != Function::Sinh)
            return std::nullopt;
        const NodeIndex u = below.operands[0];
        const Function inverse = isCosine ? Function::Sech : Function::Csch;
        const Function other = isCosine ? Function::Sinh : Function::Cosh;
        if (argumentOf(m_graph, other, above) == u) { // sinh u/cosh u is tanh u
            const NodeIndex ratio = m_graph.add(isCosine ? Function::Tanh : Function::Coth, u);
            return n == 1 ? ratio
                          : m_graph.add(Op::Multiply, ratio,
                                        raised(m_graph, m_graph.add(inverse, u), n - 1));
        }
        const Factored parts = factored(m_graph, above);
        if (isCosine && !parts.known.parts.empty()) {
            Terms terms(2);
            for (const double sign : {1, -1}) {
                terms[sign < 0].multiply(powerOfE(m_graph, u), sign);
                terms[sign < 0].coefficient = 0.5;
            }
            if (const auto whole = spread(parts, terms, n))
                return whole;
        }
        if (!parts.known.parts.empty())
            return std::nullopt;
        return times(parts, raised(m_graph, m_graph.add(inverse, u), n));
    }

    /// Returns N/(A + B)ⁿ as a product of two sigmoids, if N is AᵖB^q with p + q = n.
    std::optional<NodeIndex> spread(const Factored& above, const Terms& below, double n) {
        if (below.size() != 2)
            return std::nullopt;
        const Exponential& a = below[0];
        Exponential behind = below[1]; // B/A
        behind.multiply(a, -1);
        Exponential left = above.known; // N/Aⁿ
        left.multiply(a, -n);
        if (behind.parts.empty() || !behind.isOrdinary())
            return std::nullopt;
        const double q = left.parts.empty() ? 0 : left.parts[0].factor / behind.parts[0].factor;
        if (q != 0)
            left.multiply(behind, -q);
        if (!(q >= 0 && q <= n) || !left.parts.empty() || !left.isOrdinary())
            return std::nullopt;
        const NodeIndex u = logarithmOf(m_graph, behind);
        std::optional<NodeIndex> product;
        for (const auto& [isBehind, power] : {std::pair(false, n - q), std::pair(true, q)}) {
            if (power == 0)
                continue;
            const NodeIndex factor = sigmoidPower(isBehind ? u : negated(m_graph, u), power);
            product = product ? m_graph.add(Op::Multiply, *product, factor) : factor;
        }
        return times({.known = left, .rest = above.rest}, *product);
    }

    /// Returns a power of σ(u). Roots are powers of e, which are rounded to 0 later than σ(u).
    NodeIndex sigmoidPower(NodeIndex u, double power) {
        if (power >= 1)
            return raised(m_graph, m_graph.add(Function::Sigmoid, u), power);
        const NodeIndex logarithm = m_graph.add(Function::Softplus, negated(m_graph, u));
        const NodeIndex multiple = m_graph.add(Op::Multiply, m_graph.number(power), logarithm);
        return m_graph.add(Function::Exp, negated(m_graph, multiple));
    }

    /// Returns a numerator without an exponent times a factor.
    NodeIndex times(const Factored& above, NodeIndex factor) {
        const NodeIndex product =
            above.rest ? m_graph.add(Op::Multiply, *above.rest, factor) : factor;
        return scaled(m_graph, above.known.coefficient, product);
    }

    /// Returns (M + N)/below as M/below + N/below, if M or N is a power of e.
    std::optional<NodeIndex> termByTerm(NodeIndex above, NodeIndex below) {
        const Node node = m_graph[above];
        if ((node.op != Op::Add && node.op != Op::Subtract) ||
            (!hasPowerOfE(m_graph, node.operands[0]) && !hasPowerOfE(m_graph, node.operands[1])))
            return std::nullopt;
        if (m_depthOfTerms == kMaxNesting)
            return std::nullopt;
        ++m_depthOfTerms;
        const auto left = overPower(node.operands[0], below, 1);
        const auto right = left ? overPower(node.operands[1], below, 1) : std::nullopt;
        --m_depthOfTerms;
        return right ? std::optional(m_graph.add(node.op, *left, *right)) : std::nullopt;
    }

    /// Returns (A − B)/(A + B), which is the hyperbolic tangent of half the difference of the
    /// exponents.
    std::optional<NodeIndex> hyperbolicTangent(NodeIndex above, const Terms& below) {
        if (below.size() != 2 || m_graph[above].op == Op::Call)
            return std::nullopt;
        const std::optional<Terms> terms = sumOfExponentials(m_graph, above);
        if (!terms || terms->size() != 2)
            return std::nullopt;
        const bool isFirst = (*terms)[0].coefficient > 0;
        const Exponential& plus = (*terms)[isFirst ? 0 : 1];
        Exponential minus = (*terms)[isFirst ? 1 : 0];
        minus.coefficient = -minus.coefficient;
        const auto same = [](const Exponential& a, const Exponential& b) {
            return a.coefficient == b.coefficient && a.hasExponentOf(b);
        };
        const bool isTangent = (same(plus, below[0]) && same(minus, below[1])) ||
                               (same(plus, below[1]) && same(minus, below[0]));
        if (!isTangent || !(minus.coefficient > 0))
            return std::nullopt;
        Exponential half;
        half.multiply(plus, 0.5);
        half.multiply(minus, -0.5);
        if (!half.isOrdinary())
            return std::nullopt;
        return m_graph.add(Function::Tanh, logarithmOf(m_graph, half));
    }

    /// Returns N/(A + B + …) where N is a multiple of A: that of two terms is a sigmoid. If N is
    /// none, but A is a number, it is N/A·A/(A + B).
    std::optional<NodeIndex> share(NodeIndex above, const std::optional<Exponential>& numerator,
                                   const Terms& below) {
        const auto matches = [&](const Exponential& term) {
            return numerator ? term.hasExponentOf(*numerator) : term.parts.empty();
        };
        const auto found = std::ranges::find_if(below, matches);
        if (found == below.end())
            return below.size() == 2 ? hyperbolicSecant(above, numerator, below) : std::nullopt;
        if (below.size() != 2)
            return numerator ? std::optional(shareOfMany(*numerator, below)) : std::nullopt;
        Exponential ahead = *found;
        ahead.multiply(below[found == below.begin() ? 1 : 0], -1);
        const double ratio = numerator ? numerator->coefficient / found->coefficient : 1;
        if (!ahead.isOrdinary() || !std::isfinite(ratio))
            return std::nullopt;
        const NodeIndex part = m_graph.add(Function::Sigmoid, logarithmOf(m_graph, ahead));
        if (numerator)
            return scaled(m_graph, ratio, part);
        const NodeIndex scale =
            found->coefficient == 1
                ? above
                : m_graph.add(Op::Divide, above, m_graph.number(found->coefficient));
        return m_graph.add(Op::Multiply, scale, part);
    }

    /// Returns e^a/(e^a + e^b + e^c), a softmax, as the power of e that it is.
    NodeIndex shareOfMany(const Exponential& numerator, const Terms& below) {
        const Exponential bare{.coefficient = 1, .parts = numerator.parts};
        const NodeIndex total = logarithmOfSum(m_graph, below);
        const NodeIndex exponent =
            bare.parts.empty() ? negated(m_graph, total)
                               : m_graph.add(Op::Subtract, logarithmOf(m_graph, bare), total);
        return scaled(m_graph, numerator.coefficient, m_graph.add(Function::Exp, exponent));
    }

    /// Returns N/(c·(e^u + e^−u)), which is N/(2c)·sech u.
    std::optional<NodeIndex> hyperbolicSecant(NodeIndex above,
                                              const std::optional<Exponential>& numerator,
                                              const Terms& below) {
        Exponential product = below[0];
        product.multiply(below[1]);
        const double width = 2 * below[0].coefficient;
        const double number = numerator ? numerator->coefficient : 1;
        if (!product.parts.empty() || below[0].coefficient != below[1].coefficient ||
            (numerator && !numerator->parts.empty()) || !std::isfinite(width) ||
            !std::isfinite(number / width))
            return std::nullopt;
        const NodeIndex u = logarithmOf(m_graph, {.coefficient = 1, .parts = below[0].parts});
        const NodeIndex secant = m_graph.add(Function::Sech, u);
        if (numerator)
            return scaled(m_graph, number / width, secant);
        return m_graph.add(Op::Multiply, m_graph.add(Op::Divide, above, m_graph.number(width)),
                           secant);
    }

    Graph& m_graph;
    std::size_t m_depthOfTerms = 0;
};

} // namespace

NodeIndex stableQuotient(Graph& graph, NodeIndex quotient) {
    const Node node = graph[quotient];
    const auto whole = Quotient(graph).over(node.operands[0], node.operands[1]);
    return whole ? *whole : stableProduct(graph, quotient);
}

NodeIndex stableProduct(Graph& graph, NodeIndex product) {
    Quotient rewriter(graph);
    if (const auto power = rewriter.joined(product))
        return *power;
    return graph[product].op == Op::Multiply ? rewriter.timesSigmoid(product).value_or(product)
                                             : product;
}

NodeIndex stableInversePower(Graph& graph, NodeIndex power) {
    const Node node = graph[power];
    const std::optional<double> exponent = literal(graph, node.operands[1]);
    if (!exponent || !(*exponent < 0))
        return power;
    return Quotient(graph).overPower(graph.number(1), node.operands[0], -*exponent).value_or(power);
}

} // namespace thetascope::expression
