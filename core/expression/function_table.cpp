// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/function_table.h"

#include <algorithm>
#include <array>
#include <string>

namespace thetascope::expression {

namespace {

constexpr auto function = Name::Kind::Function;
constexpr auto constant = Name::Kind::Constant;
constexpr auto variable = Name::Kind::Variable;

constexpr std::array kNames{
    Name{U"sin", function, Op::Sin},        Name{U"cos", function, Op::Cos},
    Name{U"tan", function, Op::Tan},        Name{U"asin", function, Op::Asin},
    Name{U"acos", function, Op::Acos},      Name{U"atan", function, Op::Atan},
    Name{U"arcsin", function, Op::Asin},    Name{U"arccos", function, Op::Acos},
    Name{U"arctan", function, Op::Atan},    Name{U"sinh", function, Op::Sinh},
    Name{U"cosh", function, Op::Cosh},      Name{U"tanh", function, Op::Tanh},
    Name{U"exp", function, Op::Exp},        Name{U"log", function, Op::Log},
    Name{U"ln", function, Op::Log},         Name{U"log10", function, Op::Log10},
    Name{U"log₁₀", function, Op::Log10},    Name{U"log2", function, Op::Log2},
    Name{U"log₂", function, Op::Log2},      Name{U"sqrt", function, Op::Sqrt},
    Name{U"√", function, Op::Sqrt},         Name{U"cbrt", function, Op::Cbrt},
    Name{U"∛", function, Op::Cbrt},         Name{U"abs", function, Op::Abs},
    Name{U"sign", function, Op::Sign},      Name{U"sgn", function, Op::Sign},
    Name{U"min", function, Op::Min},        Name{U"max", function, Op::Max},
    Name{U"ifless", function, Op::IfLess},  Name{U"π", constant, Op::Pi},
    Name{U"pi", constant, Op::Pi},          Name{U"e", constant, Op::Euler},
    Name{U"θ", variable, Op::Variable},     Name{U"ϑ", variable, Op::Variable},
    Name{U"theta", variable, Op::Variable}, Name{U"t", variable, Op::Variable},
    Name{U"x", variable, Op::Variable},     Name{U"y", variable, Op::Variable},
};

} // namespace

std::span<const Name> names() {
    return kNames;
}

std::string_view printedName(Op op) {
    if (op == Op::Pi)
        return "π";
    if (op == Op::Sqrt)
        return "√";
    static const auto printed = [] {
        std::array<std::string, static_cast<std::size_t>(Op::IfLess) + 1> result;
        for (const Name& name : kNames) {
            std::string& text = result[static_cast<std::size_t>(name.op)];
            const bool ascii = std::ranges::all_of(name.text, [](char32_t c) { return c < 128; });
            if (text.empty() && ascii)
                text.assign(name.text.begin(), name.text.end());
        }
        return result;
    }();
    return printed[static_cast<std::size_t>(op)];
}

} // namespace thetascope::expression
