// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/defined_functions.h"

#include "core/expression/product.h"

#include <cmath>
#include <optional>

namespace thetascope::expression {

namespace {

using Arguments = std::span<const NodeIndex>;

/// Writes expressions as nodes of a graph.
class Writer {
public:
    explicit Writer(Graph& graph)
        : m_graph(graph) {}

    NodeIndex number(double value) { return m_graph.signedNumber(value); }

    NodeIndex pi() { return m_graph.add(Node{.op = Op::Pi}); }

    NodeIndex negate(NodeIndex a) { return m_graph.add(Op::Negate, a); }

    NodeIndex plus(NodeIndex a, NodeIndex b) { return m_graph.add(Op::Add, a, b); }

    NodeIndex minus(NodeIndex a, NodeIndex b) { return m_graph.add(Op::Subtract, a, b); }

    NodeIndex times(NodeIndex a, NodeIndex b) { return m_graph.add(Op::Multiply, a, b); }

    NodeIndex over(NodeIndex a, NodeIndex b) { return m_graph.add(Op::Divide, a, b); }

    NodeIndex power(NodeIndex a, NodeIndex b) { return m_graph.add(Op::Power, a, b); }

    NodeIndex square(NodeIndex a) { return power(a, number(2)); }

    NodeIndex call(Function function, NodeIndex a) { return m_graph.add(function, a); }

    NodeIndex call(Function function, NodeIndex a, NodeIndex b) {
        return m_graph.add(function, {a, b});
    }

    NodeIndex choose(NodeIndex condition, NodeIndex yes, NodeIndex no) {
        return m_graph.add(Function::If, {condition, yes, no});
    }

    NodeIndex half(NodeIndex a) { return over(a, number(2)); }

    std::optional<double> literal(NodeIndex a) const { return expression::literal(m_graph, a); }

    bool isEuler(NodeIndex a) const { return m_graph[a].op == Op::Euler; }

private:
    Graph& m_graph;
};

/// Returns the argument with an index, or a number if there are fewer arguments.
NodeIndex argumentOr(Writer& w, Arguments a, std::size_t index, double otherwise) {
    return index < a.size() ? a[index] : w.number(otherwise);
}

/// Returns f(f(a, b), c) and so on, of any number of arguments.
template <Function function>
NodeIndex nested(Graph& graph, Arguments a) {
    NodeIndex all = a[0];
    for (const NodeIndex next : a.subspan(1))
        all = graph.add(function, {all, next});
    return all;
}

template <Op op>
NodeIndex operation(Graph& graph, Arguments a) {
    return graph.add(op, a[0], a[1]);
}

NodeIndex identity(Graph&, Arguments a) {
    return a[0];
}

NodeIndex mean(Graph& graph, Arguments a) {
    Writer w(graph);
    NodeIndex sum = a[0];
    for (const NodeIndex next : a.subspan(1))
        sum = w.plus(sum, next);
    return a.size() == 1 ? sum : w.over(sum, w.number(static_cast<double>(a.size())));
}

NodeIndex logarithm(Graph& graph, Arguments a) {
    Writer w(graph);
    if (w.isEuler(a[1]))
        return w.call(Function::Log, a[0]);
    const std::optional<double> base = w.literal(a[1]);
    if (base == 2)
        return w.call(Function::Log2, a[0]);
    if (base == 10)
        return w.call(Function::Log10, a[0]);
    return w.over(w.call(Function::Log, a[0]), w.call(Function::Log, a[1]));
}

NodeIndex root(Graph& graph, Arguments a) {
    Writer w(graph);
    const NodeIndex degree = argumentOr(w, a, 1, 2);
    const std::optional<double> n = w.literal(degree);
    if (n == 2)
        return w.call(Function::Sqrt, a[0]);
    if (n == 3)
        return w.call(Function::Cbrt, a[0]);
    const NodeIndex exponent = w.over(w.number(1), degree);
    if (n && std::abs(std::fmod(*n, 2)) == 1)
        return w.times(w.call(Function::Sign, a[0]),
                       w.power(w.call(Function::Abs, a[0]), exponent));
    return w.power(a[0], exponent);
}

NodeIndex remainder(Graph& graph, Arguments a) {
    Writer w(graph);
    return w.times(w.call(Function::Sign, a[0]),
                   w.call(Function::Mod, w.call(Function::Abs, a[0]), w.call(Function::Abs, a[1])));
}

NodeIndex gaussian(Graph& graph, Arguments a) {
    Writer w(graph);
    if (a.size() == 1)
        return w.call(Function::Exp, w.negate(w.square(a[0])));
    const NodeIndex distance = w.minus(a[0], a[1]);
    const NodeIndex width = argumentOr(w, a, 2, 1);
    return w.call(Function::Exp, w.negate(w.half(w.square(w.over(distance, width)))));
}

NodeIndex normalDensity(Graph& graph, Arguments a) {
    Writer w(graph);
    const NodeIndex centre = argumentOr(w, a, 1, 0);
    const NodeIndex width = argumentOr(w, a, 2, 1);
    const NodeIndex arguments[] = {a[0], centre, width};
    return w.over(gaussian(graph, arguments),
                  w.times(width, w.call(Function::Sqrt, w.times(w.number(2), w.pi()))));
}

NodeIndex normalDistribution(Graph& graph, Arguments a) {
    Writer w(graph);
    const NodeIndex root = w.call(Function::Sqrt, w.number(2));
    return w.half(w.call(Function::Erfc, w.negate(w.over(a[0], root))));
}

/// x/2·erfc(−x/√2) is x·(1 + erf(x/√2))/2 without its cancellation on the left.
NodeIndex gelu(Graph& graph, Arguments a) {
    return Writer(graph).times(a[0], normalDistribution(graph, a));
}

NodeIndex clip(Graph& graph, Arguments a) {
    Writer w(graph);
    return w.call(Function::Min, w.call(Function::Max, a[0], a[1]), a[2]);
}

NodeIndex huber(Graph& graph, Arguments a) {
    Writer w(graph);
    const NodeIndex delta = argumentOr(w, a, 1, 1);
    const NodeIndex size = w.call(Function::Abs, a[0]);
    return w.choose(w.call(Function::LessOrEqual, size, delta), w.half(w.square(a[0])),
                    w.times(delta, w.minus(size, w.half(delta))));
}

/// sinc x is sin(πx)/(πx), as NumPy and MATLAB have it. Near 0, where that and its slope would lose
/// all digits, it is its series.
NodeIndex sinc(Graph& graph, Arguments a) {
    Writer w(graph);
    const NodeIndex z = w.times(w.pi(), a[0]);
    const NodeIndex square = w.square(z);
    NodeIndex series = w.number(1);
    for (const double factor : {42.0, 20.0, 6.0}) // 1 − z²/6·(1 − z²/20·(1 − z²/42))
        series = w.minus(w.number(1), w.times(w.over(square, w.number(factor)), series));
    return w.choose(w.call(Function::Less, w.call(Function::Abs, a[0]), w.number(0x1p-7)), series,
                    w.over(w.call(Function::Sin, z), z));
}

NodeIndex heaviside(Graph& graph, Arguments a) {
    Writer w(graph);
    const NodeIndex zero = w.number(0);
    const NodeIndex atJump = a.size() > 1 ? a[1] : w.over(w.number(1), w.number(2));
    return w.choose(w.call(Function::Less, a[0], zero), zero,
                    w.choose(w.call(Function::Greater, a[0], zero), w.number(1), atJump));
}

/// Returns α·(eᵘ − 1) below 0, and u above it, times a scale.
NodeIndex exponentialLinear(Graph& graph, NodeIndex a, double scale, double alpha) {
    Writer w(graph);
    const NodeIndex left = w.times(w.number(scale * alpha), w.call(Function::Expm1, a));
    return w.choose(w.call(Function::Less, a, w.number(0)), left, w.times(w.number(scale), a));
}

/// Returns the length of a list, and of one number its size.
NodeIndex norm(Graph& graph, Arguments a) {
    return a.size() == 1 ? graph.add(Function::Abs, a[0]) : nested<Function::Hypot>(graph, a);
}

/// Returns the piece of a line between 0 and 1 that goes through ½ at 0.
NodeIndex hardSigmoid(Graph& graph, NodeIndex a) {
    Writer w(graph);
    const NodeIndex line = w.over(w.plus(a, w.number(3)), w.number(6));
    return w.call(Function::Min, w.call(Function::Max, line, w.number(0)), w.number(1));
}

constexpr DefinedFunction kDefined[] = {
    {"min minimum fmin", 1, kAnyNumber, nested<Function::Min>},
    {"max maximum fmax", 1, kAnyNumber, nested<Function::Max>},
    {"hypot", 1, kAnyNumber, nested<Function::Hypot>},
    {"logaddexp logsumexp", 1, kAnyNumber, nested<Function::LogAddExp>},
    {"mean average", 1, kAnyNumber, mean},
    {"log logb logn ln", 2, 2, logarithm},
    {"pow power powf powi", 2, 2, operation<Op::Power>},
    {"root nthroot", 1, 2, root},
    {"square sq abs2", 1, 1, [](Graph& g, Arguments a) { return Writer(g).square(a[0]); }},
    {"cube", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.power(a[0], w.number(3));
     }},
    {"reciprocal inv", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.over(w.number(1), a[0]);
     }},
    {"rsqrt", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.over(w.number(1), w.call(Function::Sqrt, a[0]));
     }},
    {"negative neg", 1, 1, [](Graph& g, Arguments a) { return Writer(g).negate(a[0]); }},
    {"add", 2, 2, operation<Op::Add>},
    {"subtract sub", 2, 2, operation<Op::Subtract>},
    {"multiply mul dot", 2, 2, operation<Op::Multiply>},
    {"divide div true_divide", 2, 2, operation<Op::Divide>},
    {"fmod rem", 2, 2, remainder},
    {"exp10 pow10", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.power(w.number(10), a[0]);
     }},
    {"logit", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.minus(w.call(Function::Log, a[0]), w.call(Function::Log1p, w.negate(a[0])));
     }},
    {"logsigmoid log_sigmoid", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.negate(w.call(Function::Softplus, w.negate(a[0])));
     }},
    {"relu ramp", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.call(Function::Max, w.number(0), a[0]);
     }},
    {"relu6", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.call(Function::Min, w.call(Function::Max, w.number(0), a[0]), w.number(6));
     }},
    {"leaky_relu leakyrelu", 1, 2,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.choose(w.call(Function::Less, a[0], w.number(0)),
                         w.times(argumentOr(w, a, 1, 0.01), a[0]), a[0]);
     }},
    {"elu", 1, 2,
     [](Graph& g, Arguments a) {
         Writer w(g);
         const NodeIndex left = w.call(Function::Expm1, a[0]);
         return w.choose(w.call(Function::Less, a[0], w.number(0)),
                         a.size() > 1 ? w.times(a[1], left) : left, a[0]);
     }},
    // The two numbers are those of “Self-Normalizing Neural Networks” (Klambauer and others, 2017).
    {"selu", 1, 1,
     [](Graph& g, Arguments a) {
         return exponentialLinear(g, a[0], 1.0507009873554804934193349852946,
                                  1.6732632423543772848170429916717);
     }},
    {"hardsigmoid hard_sigmoid", 1, 1, [](Graph& g, Arguments a) { return hardSigmoid(g, a[0]); }},
    {"hardswish hard_swish hardsilu", 1, 1,
     [](Graph& g, Arguments a) { return Writer(g).times(a[0], hardSigmoid(g, a[0])); }},
    {"tanhshrink", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.minus(a[0], w.call(Function::Tanh, a[0]));
     }},
    {"∜", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.power(a[0], w.over(w.number(1), w.number(4)));
     }},
    {"norm vecnorm", 1, kAnyNumber, norm},
    {"silu swish", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.times(a[0], w.call(Function::Sigmoid, a[0]));
     }},
    {"mish", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.times(a[0], w.call(Function::Tanh, w.call(Function::Softplus, a[0])));
     }},
    {"gelu", 1, 1, gelu},
    {"softsign", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.over(a[0], w.plus(w.number(1), w.call(Function::Abs, a[0])));
     }},
    {"hardtanh", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.call(Function::Min, w.call(Function::Max, a[0], w.number(-1)), w.number(1));
     }},
    {"clip clamp", 3, 3, clip},
    {"huber", 1, 2, huber},
    {"gaussian gauss", 1, 3, gaussian},
    {"normpdf", 1, 3, normalDensity},
    {"normcdf", 1, 1, normalDistribution},
    {"sinc", 1, 1, sinc},
    {"heaviside step unitstep", 1, 2, heaviside},
    {"radians deg2rad", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.times(a[0], w.over(w.pi(), w.number(180)));
     }},
    {"degrees rad2deg", 1, 1,
     [](Graph& g, Arguments a) {
         Writer w(g);
         return w.times(a[0], w.over(w.number(180), w.pi()));
     }},
    {"float float32 float64 double array asarray tensor", 1, 1, identity},
};

} // namespace

std::span<const DefinedFunction> definedFunctions() {
    return kDefined;
}

} // namespace thetascope::expression
