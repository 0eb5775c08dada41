// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/compiler.h"

#include "core/machine/kernel.h"
#include "core/machine/negations.h"
#include "core/simd/lane_table.h"

#include <algorithm>
#include <numbers>

namespace thetascope::machine {

namespace {

/// The three forms of + − · /; of other operations there are none.
struct Forms {
    Code rows;
    Code rowConstant;
    Code constantRow;
};

constexpr Forms kAdd{Code::AddRow, Code::AddConstant, Code::AddConstant};
constexpr Forms kSubtract{Code::SubtractRow, Code::SubtractConstant, Code::ConstantSubtract};
constexpr Forms kMultiply{Code::MultiplyRow, Code::MultiplyConstant, Code::MultiplyConstant};
constexpr Forms kDivide{Code::DivideRow, Code::DivideConstant, Code::ConstantDivide};

const Forms* formsOf(expression::Op op) {
    switch (op) {
    case expression::Op::Add:
        return &kAdd;
    case expression::Op::Subtract:
        return &kSubtract;
    case expression::Op::Multiply:
        return &kMultiply;
    case expression::Op::Divide:
        return &kDivide;
    default:
        return nullptr;
    }
}

} // namespace

Compiler::Compiler(const expression::Graph& graph, std::span<const expression::NodeIndex> roots,
                   std::span<const std::uint32_t> constants)
    : m_graph(graph)
    , m_roots(roots)
    , m_rowConstants(constants)
    , m_needed(expression::reachable(graph, roots))
    , m_constant(graph.nodes().size())
    , m_isNamed(graph.nodes().size())
    , m_row(graph.nodes().size(), kNone)
    , m_partner(graph.nodes().size(), kNone) {
    for (const expression::Node& node : graph.nodes())
        if (node.op == expression::Op::Variable)
            m_variables = std::max<std::size_t>(m_variables, node.operands[0] + 1);
}

void Compiler::foldConstants(Kernel kernel) {
    for (expression::NodeIndex i = 0; i < m_needed.size(); ++i) {
        const expression::Node& node = m_graph[i];
        if (!m_needed[i])
            continue;
        m_isNamed[i] = dependsOnNamed(node);
        if (inputRow(node))
            continue;
        switch (node.op) {
        case expression::Op::Number:
        case expression::Op::Constant:
            m_constant[i] = node.value;
            break;
        case expression::Op::Pi:
            m_constant[i] = std::numbers::pi;
            break;
        case expression::Op::Euler:
            m_constant[i] = std::numbers::e;
            break;
        case expression::Op::Variable:
            break;
        default:
            if (isConstantNode(node))
                m_constant[i] = fold(node, kernel);
        }
    }
}

std::vector<Instruction> Compiler::compile() {
    m_rows = inputs() + m_roots.size();
    for (std::size_t r = 0; r < m_roots.size(); ++r)
        if (m_row[m_roots[r]] == kNone && !m_constant[m_roots[r]] && !inputRow(m_graph[m_roots[r]]))
            m_row[m_roots[r]] = static_cast<std::uint32_t>(inputs() + r);
    for (expression::NodeIndex i = 0; i < m_needed.size(); ++i) {
        if (!m_needed[i] || m_constant[i])
            continue;
        if (const std::optional<std::uint32_t> input = inputRow(m_graph[i]))
            m_row[i] = *input;
        else
            emit(i);
    }
    for (std::size_t r = 0; r < m_roots.size(); ++r)
        finishRoot(r);
    foldNegations(m_code, inputs() + m_roots.size(), m_rows);
    return std::move(m_code);
}

/// The row that has a node's value when the program begins: that of a variable, or of a named
/// constant that has a row.
std::optional<std::uint32_t> Compiler::inputRow(const expression::Node& node) const {
    if (node.op == expression::Op::Variable)
        return node.operands[0];
    if (node.op != expression::Op::Constant)
        return std::nullopt;
    const auto found = std::ranges::find(m_rowConstants, node.operands[0]);
    if (found == m_rowConstants.end())
        return std::nullopt;
    return static_cast<std::uint32_t>(m_variables) +
           static_cast<std::uint32_t>(found - m_rowConstants.begin());
}

bool Compiler::dependsOnNamed(const expression::Node& node) const {
    return node.op == expression::Op::Constant ||
           std::ranges::any_of(expression::operands(node), [this](expression::NodeIndex operand) {
               return m_isNamed[operand];
           });
}

bool Compiler::isConstantNode(const expression::Node& node) const {
    for (const expression::NodeIndex operand : expression::operands(node))
        if (!m_constant[operand])
            return false;
    return true;
}

double Compiler::fold(const expression::Node& node, Kernel kernel) const {
    // A graph of this one node, so that it takes the way all nodes take. Its operands are named
    // constants, each a node of its own even where their values are equal; only an exponent in
    // numbers is a number, since small ones are multiplications.
    expression::Graph small;
    expression::Node copy = node;
    for (std::uint32_t k = 0; k < expression::arity(node); ++k) {
        const expression::NodeIndex operand = node.operands[k];
        const bool isLiteralExponent =
            node.op == expression::Op::Power && k == 1 && !m_isNamed[operand];
        copy.operands[k] = isLiteralExponent ? small.number(*m_constant[operand])
                                             : small.constant(k, *m_constant[operand]);
    }
    const expression::NodeIndex root = small.add(copy);
    Compiler compiler(small, std::span(&root, 1));
    compiler.emitFolded(root);
    simd::LaneTable table(compiler.m_rows, 1);
    std::vector<double*> slots;
    for (std::size_t row = 0; row < compiler.m_rows; ++row)
        slots.push_back(table.row(row));
    kernel(compiler.m_code.data(), compiler.m_code.data() + compiler.m_code.size(), slots.data(),
           1);
    return table.row(compiler.m_row[root])[0];
}

/// One node of constants: the same instructions that it has with rows as operands.
void Compiler::emitFolded(expression::NodeIndex root) {
    const expression::Node& node = m_graph[root];
    for (std::size_t k = 0; k < expression::arity(node); ++k) {
        const expression::NodeIndex operand = node.operands[k];
        if (m_graph[operand].op == expression::Op::Number)
            m_constant[operand] = m_graph[operand].value;
        else
            m_row[operand] = constantRow(m_graph[operand].value);
    }
    emit(root);
}

std::uint32_t Compiler::constantRow(double value) {
    const std::uint32_t row = newRow();
    m_code.push_back({.code = Code::Constant, .out = row, .constant = value});
    return row;
}

/// The row of an operand; a constant gets one where an instruction has no form for it.
std::uint32_t Compiler::rowOf(expression::NodeIndex node) {
    return m_constant[node] ? constantRow(*m_constant[node]) : m_row[node];
}

std::uint32_t Compiler::resultRow(expression::NodeIndex node) {
    if (m_row[node] == kNone)
        m_row[node] = newRow();
    return m_row[node];
}

void Compiler::emit(expression::NodeIndex index) {
    const expression::Node& node = m_graph[index];
    if (formsOf(node.op))
        arithmetic(index);
    else if (node.op == expression::Op::Negate)
        function(index, Code::Negate);
    else if (node.op == expression::Op::Call)
        call(index);
    else if (m_constant[node.operands[1]] && !m_isNamed[node.operands[1]])
        powerOfConstant(index, *m_constant[node.operands[1]]);
    else
        function(index, Code::Power);
}

void Compiler::arithmetic(expression::NodeIndex index) {
    const Forms& forms = *formsOf(m_graph[index].op);
    const auto [a, b, x, y] = m_graph[index].operands;
    if (m_constant[b])
        m_code.push_back({.code = forms.rowConstant,
                          .out = resultRow(index),
                          .in = {m_row[a]},
                          .constant = *m_constant[b]});
    else if (m_constant[a])
        m_code.push_back({.code = forms.constantRow,
                          .out = resultRow(index),
                          .in = {m_row[b]},
                          .constant = *m_constant[a]});
    else
        m_code.push_back({.code = forms.rows, .out = resultRow(index), .in = {m_row[a], m_row[b]}});
}

void Compiler::call(expression::NodeIndex index) {
    const Code code = codeOf(m_graph[index].function);
    if (code == Code::SinCos)
        sinCos(index);
    else if (m_graph[index].function == expression::Function::Ratio)
        ratio(index);
    else
        function(index, code);
}

/// One instruction for sin u and cos u, whichever comes first.
void Compiler::sinCos(expression::NodeIndex index) {
    const expression::Node& node = m_graph[index];
    const expression::NodeIndex u = node.operands[0];
    const bool isSine = node.function == expression::Function::Sin;
    if (m_partner[u] != kNone) {
        Instruction& both = m_code[m_partner[u]];
        (isSine ? both.out : both.out2) = resultRow(index);
        return;
    }
    m_partner[u] = static_cast<std::uint32_t>(m_code.size());
    const std::uint32_t own = resultRow(index);
    const std::uint32_t other = newRow();
    m_code.push_back({.code = Code::SinCos,
                      .out = isSine ? own : other,
                      .out2 = isSine ? other : own,
                      .in = {m_row[u]}});
}

/// a/b where |a| + |b| is greater than 0, and else that sum, which is 0 or not a number.
void Compiler::ratio(expression::NodeIndex index) {
    const std::uint32_t a = rowOf(m_graph[index].operands[0]);
    const std::uint32_t b = rowOf(m_graph[index].operands[1]);
    const auto append = [&](Code code, std::initializer_list<std::uint32_t> in) {
        Instruction instruction{.code = code, .out = newRow()};
        std::ranges::copy(in, instruction.in);
        m_code.push_back(instruction);
        return instruction.out;
    };
    const std::uint32_t quotient = append(Code::DivideRow, {a, b});
    const std::uint32_t sizes =
        append(Code::AddRow, {append(Code::Abs, {a}), append(Code::Abs, {b})});
    const std::uint32_t zero = constantRow(0);
    m_code.push_back(
        {.code = Code::Choose, .out = resultRow(index), .in = {zero, sizes, quotient, sizes}});
}

void Compiler::powerOfConstant(expression::NodeIndex index, double exponent) {
    const expression::NodeIndex base = m_graph[index].operands[0];
    const double size = exponent < 0 ? -exponent : exponent;
    const std::optional<Code> code = size == 2   ? std::optional(Code::Square)
                                     : size == 3 ? std::optional(Code::Cube)
                                     : size == 4 ? std::optional(Code::Fourth)
                                     : size == 1 ? std::optional(Code::Copy)
                                                 : std::nullopt;
    if (!code)
        return function(index, Code::Power);
    const std::uint32_t row = resultRow(index);
    m_code.push_back({.code = *code, .out = row, .in = {rowOf(base)}});
    if (exponent < 0)
        m_code.push_back({.code = Code::ConstantDivide, .out = row, .in = {row}, .constant = 1});
}

void Compiler::function(expression::NodeIndex index, Code code) {
    const expression::Node& node = m_graph[index];
    Instruction instruction{.code = code};
    for (std::size_t k = 0; k < expression::arity(node); ++k)
        instruction.in[k] = rowOf(node.operands[k]);
    instruction.out = resultRow(index);
    m_code.push_back(instruction);
}

/// A root that is a constant, a variable or another root as well is copied to its own row.
void Compiler::finishRoot(std::size_t r) {
    const auto own = static_cast<std::uint32_t>(inputs() + r);
    const expression::NodeIndex root = m_roots[r];
    if (m_constant[root])
        m_code.push_back({.code = Code::Constant, .out = own, .constant = *m_constant[root]});
    else if (m_row[root] != own)
        m_code.push_back({.code = Code::Copy, .out = own, .in = {m_row[root]}});
}

} // namespace thetascope::machine
