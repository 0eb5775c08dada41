// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/differential/made_loss.h"

#include "core/text/number_text.h"

#include <cmath>
#include <initializer_list>

namespace thetascope::differential {

MadeLoss::MadeLoss(made::Lot& lot)
    : m_dimension(lot.oneIn(3) ? 2 : 1) {
    // something that grows keeps most descents within the place where there is something to see
    const std::size_t made = tree(lot, 1 + static_cast<int>(lot.below(4)));
    const std::size_t x = add({.op = Op::X});
    std::size_t bowl = add({.op = Op::Square, .a = x});
    if (m_dimension == 2) {
        const std::size_t y = add({.op = Op::Y});
        bowl = add({.op = Op::Add, .a = bowl, .b = add({.op = Op::Times, .a = x, .b = y})});
        bowl = add({.op = Op::Add, .a = bowl, .b = add({.op = Op::Square, .a = y})});
    }
    add({.op = Op::Add, .a = made, .b = bowl});
}

std::size_t MadeLoss::add(Node node) {
    m_nodes.push_back(node);
    return m_nodes.size() - 1;
}

std::size_t MadeLoss::tree(made::Lot& lot, int depth) {
    if (depth == 0) {
        const std::size_t which = lot.below(4);
        if (which == 0)
            return add({.op = Op::Number,
                        .number = lot.of(std::initializer_list<double>{2, 0.5, 3, 1.25, 0.1})});
        return add({.op = m_dimension == 2 && which == 1 ? Op::Y : Op::X});
    }
    constexpr Op kTwo[] = {Op::Add, Op::Subtract, Op::Times, Op::Times, Op::Divide};
    constexpr Op kOne[] = {Op::Square, Op::Cube, Op::Sin,  Op::Cos, Op::Exp,
                           Op::Log,    Op::Tanh, Op::Atan, Op::Root};
    if (lot.oneIn(2)) {
        const std::size_t a = tree(lot, depth - 1);
        const std::size_t b = tree(lot, depth - 1);
        return add({.op = lot.of(kTwo), .a = a, .b = b});
    }
    const std::size_t a = tree(lot, depth - 1);
    return add({.op = lot.of(kOne), .a = a, .b = a});
}

std::string MadeLoss::text(std::size_t index) const {
    const Node& node = m_nodes[index];
    const auto a = [&] { return "(" + text(node.a) + ")"; };
    const auto b = [&] { return "(" + text(node.b) + ")"; };
    switch (node.op) {
    case Op::Number:
        return text::shortest(node.number);
    case Op::X:
        return m_dimension == 2 ? "x" : "θ";
    case Op::Y:
        return "y";
    case Op::Add:
        return a() + " + " + b();
    case Op::Subtract:
        return a() + " − " + b();
    case Op::Times:
        return a() + "·" + b();
    case Op::Divide:
        return a() + "/(1 + " + b() + "²)";
    case Op::Square:
        return a() + "²";
    case Op::Cube:
        return a() + "³";
    case Op::Sin:
        return "sin" + a();
    case Op::Cos:
        return "cos" + a();
    case Op::Exp:
        return "exp(−" + a() + "²)";
    case Op::Log:
        return "log(1 + " + a() + "²)";
    case Op::Tanh:
        return "tanh" + a();
    case Op::Atan:
        return "atan" + a();
    case Op::Root:
        return "√(1 + " + a() + "²)";
    }
    __builtin_unreachable();
}

Dual MadeLoss::worked(const Node& node, const Dual& a, const Dual& b, Rounding& r) {
    // the value, and the partial derivatives by both operands
    const auto result = [&](long double value, long double byA, long double byB = 0) {
        Dual dual{r(value), {}};
        for (std::size_t c = 0; c < 2; ++c)
            dual.slope[c] = r(r(byA * a.slope[c]) + r(byB * b.slope[c]));
        return dual;
    };
    const long double u = a.value;
    const long double v = b.value;
    const long double square = r(1 + r(v * v));
    switch (node.op) {
    case Op::Add:
        return result(u + v, 1, 1);
    case Op::Subtract:
        return result(u - v, 1, -1);
    case Op::Times:
        return result(u * v, v, u);
    case Op::Divide:
        return result(u / square, r(1 / square), r(-2 * u * v / (square * square)));
    case Op::Square:
        return result(u * u, 2 * u);
    case Op::Cube:
        return result(u * u * u, r(3 * u * u));
    case Op::Sin:
        return result(std::sin(u), r(std::cos(u)));
    case Op::Cos:
        return result(std::cos(u), r(-std::sin(u)));
    case Op::Exp: {
        const long double value = std::exp(r(-u * u));
        return result(value, r(-2 * u * value));
    }
    case Op::Log:
        return result(std::log(square), r(2 * u / square));
    case Op::Tanh: {
        const long double cosh = r(std::cosh(u));
        return result(std::tanh(u), r(1 / (cosh * cosh)));
    }
    case Op::Atan:
        return result(std::atan(u), r(1 / square));
    case Op::Root:
        return result(std::sqrt(square), r(u / r(std::sqrt(square))));
    default:
        __builtin_unreachable();
    }
}

Dual MadeLoss::at(std::array<long double, 2> place, Rounding& rounding) const {
    std::vector<Dual> values;
    values.reserve(m_nodes.size());
    for (const Node& node : m_nodes) {
        if (node.op == Op::Number)
            values.push_back({node.number, {}});
        else if (node.op == Op::X)
            values.push_back({place[0], {1, 0}});
        else if (node.op == Op::Y)
            values.push_back({place[1], {0, 1}});
        else
            values.push_back(worked(node, values[node.a], values[node.b], rounding));
    }
    return values.back();
}

} // namespace thetascope::differential
