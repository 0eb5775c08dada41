// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"

#include <array>
#include <memory>
#include <string>
#include <string_view>
#include <utility>

namespace thetascope::loss::test {

/// A formula of x in which y, as `text` has it, is a named constant with a value. It is the formula
/// of the text with a letter in place of y, but does not rely on how letters are read.
inline expression::Formula formulaWithConstant(std::string_view text, std::string name,
                                               double value) {
    expression::Formula formula = expression::parse(text).value();
    expression::Graph graph;
    for (expression::Node node : formula.graph.nodes()) {
        if (node.op == expression::Op::Variable && node.operands[0] == 1)
            node = {.op = expression::Op::Constant, .operands = {0}, .value = value};
        graph.add(node);
    }
    formula.graph = std::move(graph);
    formula.symbols = {{"x"}, {name}};
    formula.constants = {{.name = std::move(name), .value = value}};
    formula.gradient.resize(1);
    formula.written.resize(1);
    return formula;
}

/// The loss of such a formula.
inline std::shared_ptr<const Loss> lossWithConstant(std::string_view text, std::string name,
                                                    double value) {
    return std::make_shared<const Loss>(formulaWithConstant(text, std::move(name), value));
}

/// Texts in which y, which becomes the constant, is where it matters: in a factor, in exponents, as
/// a base, within functions, in what would be folded, and as a value that the loss has by itself.
inline constexpr std::array<std::string_view, 14> kConstantTexts{"y·x²+(x−1)²",
                                                                 "x^y+x/y",
                                                                 "|x|^(y+1)+x²",
                                                                 "(x²)^(−y)+y^2·x²",
                                                                 "y^x+y^(−3)·x+x^2",
                                                                 "exp(y)·x²−exp(y·x)",
                                                                 "sin(y)·x+cos(y)·x²+sin(y·x)",
                                                                 "(x²−y)²+log(y²+1)·x",
                                                                 "√(y·y+x²)·tanh(y)",
                                                                 "max(x,y)+min(x·y,x²)+0.1x²",
                                                                 "x²/(y−1)−(−y)·x+2^y·x",
                                                                 "−(y·x)−(3·x)·y",
                                                                 "y+x−x",
                                                                 "log(y)·x²+asin(y)·x"};

} // namespace thetascope::loss::test
