// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/formula_code.h"

#include "core/expression/function_table.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace thetascope::python {

namespace {

using expression::Function;
using expression::Graph;
using expression::Node;
using expression::NodeIndex;
using expression::Op;

/// An expression that would be longer gets lines for its parts.
constexpr std::size_t kLongest = 76;
/// Parts that are shorter get no line.
constexpr std::size_t kShortest = 16;
/// A branch that is longer becomes a function.
constexpr std::size_t kLongestBranch = 40;
/// Parts with fewer terms are written again where they occur.
constexpr std::size_t kFewTerms = 4;
/// Nobody reads functions that are longer, and some would grow without bound, since each branch has
/// lines of its own.
constexpr std::size_t kMostLines = 20'000;

/// Returns the number of operands that are always evaluated; the others are branches.
std::size_t certainOperands(const Node& node) {
    if (node.op != Op::Call)
        return expression::arity(node);
    return node.function == Function::If       ? 1
           : node.function == Function::IfLess ? 2
                                               : expression::arity(node);
}

/// Returns the relation of a comparison, or nothing.
std::string_view relationOf(Function function) {
    switch (function) {
    case Function::Less:
        return "<";
    case Function::LessOrEqual:
        return "<=";
    case Function::Greater:
        return ">";
    case Function::GreaterOrEqual:
        return ">=";
    case Function::Equal:
        return "==";
    case Function::NotEqual:
        return "!=";
    default:
        return {};
    }
}

/// Returns whether a node is a condition, whose number is 1 or 0.
bool isCondition(const Node& node) {
    return node.op == Op::Call &&
           (!relationOf(node.function).empty() || node.function == Function::And ||
            node.function == Function::Or || node.function == Function::Not);
}

bool isWhole(const Node& node) {
    constexpr double kLargest = 1e9;
    return node.op == Op::Number &&
           node.value ==
               static_cast<double>(static_cast<long>(std::clamp(node.value, -kLargest, kLargest)));
}

} // namespace

FormulaCode::FormulaCode(const expression::Formula& formula, Library library)
    : m_formula(formula)
    , m_library(library)
    , m_isConstantUsed(formula.constants.size())
    , m_varies(formula.graph.nodes().size())
    , m_size(formula.graph.nodes().size(), 1) {
    for (std::size_t i = 0; i < expression::kFunctions; ++i) {
        const FunctionCalls& calls = callsOf(static_cast<Function>(i));
        m_names.take(std::string(calls.number.name));
        m_names.take(std::string(calls.tensor.name));
    }
    for (const std::string& name : formula.symbols.variables)
        m_variables.push_back(m_names.take(identifierOf(name)));
    for (const std::string& name : formula.symbols.constants)
        m_constants.push_back(m_names.take(identifierOf(name)));
    for (NodeIndex i = 0; i < m_size.size(); ++i) {
        m_varies[i] = formula.graph[i].op == Op::Variable;
        for (const NodeIndex operand : expression::operands(formula.graph[i])) {
            m_size[i] = std::min<std::size_t>(m_size[i] + m_size[operand], 1000);
            m_varies[i] = m_varies[i] || m_varies[operand];
        }
    }
}

std::optional<std::vector<std::string>> FormulaCode::body(std::span<const NodeIndex> roots) {
    const Graph& graph = m_formula.graph;
    m_uses.assign(graph.nodes().size(), 0);
    const std::vector<bool> isReached = expression::reachable(graph, roots);
    for (NodeIndex i = 0; i < isReached.size(); ++i) {
        if (isReached[i])
            for (const NodeIndex operand : expression::operands(graph[i]))
                ++m_uses[operand];
    }
    m_codes.clear();
    m_lines.clear();
    m_length = 0;
    m_localNames = m_names;
    std::vector<NodeIndex> added;
    const Code result = region(roots, added);
    if (m_length > kMostLines)
        return std::nullopt;
    m_lines.push_back("return " + result.text);
    return std::exchange(m_lines, {});
}

std::vector<std::string> FormulaCode::constants() const {
    std::vector<std::string> lines;
    for (std::size_t k = 0; k < m_constants.size(); ++k) {
        if (!m_isConstantUsed[k])
            continue;
        std::string value = number(m_formula.constants[k].value).text;
        if (value.find_first_of(".en") == value.npos)
            value += ".0"; // whole numbers of Python do not overflow as floats do
        lines.push_back(m_constants[k] + " = " + value);
    }
    return lines;
}

/// Writes what is always evaluated for some nodes, from the leaves upwards, and returns the nodes
/// themselves. `added` receives what was written.
Code FormulaCode::region(std::span<const NodeIndex> roots, std::vector<NodeIndex>& added) {
    for (const NodeIndex index : needed(roots)) {
        if (m_length > kMostLines)
            return {};
        Code code = written(index);
        if (isWorthAName(index) && std::ranges::find(roots, index) == roots.end())
            code = keep(code);
        m_codes.emplace(index, std::move(code));
        added.push_back(index);
    }
    Code all;
    for (const NodeIndex& root : roots)
        all.text += (&root == roots.data() ? "" : ", ") + m_codes.at(root).text;
    if (roots.size() == 1)
        all.binding = m_codes.at(roots[0]).binding;
    return all;
}

/// Returns the nodes that are always evaluated for some nodes and not yet written, in ascending
/// order.
std::vector<NodeIndex> FormulaCode::needed(std::span<const NodeIndex> roots) const {
    std::vector<NodeIndex> all;
    std::vector<NodeIndex> open(roots.begin(), roots.end());
    std::vector<bool> isSeen(m_size.size());
    while (!open.empty()) {
        const NodeIndex index = open.back();
        open.pop_back();
        if (isSeen[index] || m_codes.contains(index))
            continue;
        isSeen[index] = true;
        all.push_back(index);
        const Node& node = m_formula.graph[index];
        if (node.op == Op::Variable || node.op == Op::Constant)
            continue;
        open.insert(open.end(), node.operands.begin(),
                    node.operands.begin() + static_cast<std::ptrdiff_t>(certainOperands(node)));
    }
    std::ranges::sort(all);
    return all;
}

bool FormulaCode::isWorthAName(NodeIndex index) const {
    return m_uses[index] > 1 && m_size[index] >= kFewTerms;
}

/// Gives an expression a line, and returns its name.
Code FormulaCode::keep(const Code& code) {
    const std::string name = m_localNames.take("u");
    m_lines.push_back(name + " = " + code.text);
    ++m_length;
    return named(name);
}

/// Gives operands a line each, the longest first, until they fit on one together.
void FormulaCode::shorten(std::vector<Code>& operands) {
    while (true) {
        std::size_t length = 0;
        for (const Code& operand : operands)
            length += operand.text.size();
        const auto longest = std::ranges::max_element(
            operands, {}, [](const Code& operand) { return operand.text.size(); });
        if (length <= kLongest || longest->text.size() < kShortest)
            return;
        *longest = keep(*longest);
    }
}

Code FormulaCode::written(NodeIndex index) {
    const Node& node = m_formula.graph[index];
    switch (node.op) {
    case Op::Number:
        return number(node.value);
    case Op::Pi:
        return named("math.pi");
    case Op::Euler:
        return named("math.e");
    case Op::Variable:
        return named(m_variables[node.operands[0]]);
    case Op::Constant:
        m_isConstantUsed[node.operands[0]] = true;
        return named(m_constants[node.operands[0]]);
    case Op::Call:
        return called(node);
    default:
        return operation(node);
    }
}

Code FormulaCode::operation(const Node& node) {
    std::vector<Code> operands;
    for (const NodeIndex operand : expression::operands(node))
        operands.push_back(m_codes.at(operand));
    shorten(operands);
    switch (node.op) {
    case Op::Add:
        return sum(operands[0], operands[1]);
    case Op::Subtract:
        return difference(operands[0], operands[1]);
    case Op::Multiply:
        return product(operands[0], operands[1]);
    case Op::Divide:
        return quotient(operands[0], operands[1]);
    case Op::Negate:
        return negative(operands[0]);
    default:
        break;
    }
    // A root of a negative number is not a complex number here but an error.
    const NodeIndex exponent = node.operands[1];
    const bool isReal = m_library == Library::Torch && m_varies[node.operands[0]];
    return isWhole(m_formula.graph[exponent]) || isReal ||
                   (m_library == Library::Torch && m_varies[exponent])
               ? power(operands[0], operands[1])
               : call("math.pow", operands);
}

/// Returns the name of a function, whose definition is then needed.
std::string_view FormulaCode::nameOf(const Node& node) {
    const bool isTensor = m_library == Library::Torch &&
                          std::ranges::any_of(expression::operands(node),
                                              [&](NodeIndex operand) { return m_varies[operand]; });
    const FunctionCalls& calls = callsOf(node.function);
    const Call& wanted = isTensor ? calls.tensor : calls.number;
    if (!wanted.helper.empty() && std::ranges::find(m_helpers, wanted.helper) == m_helpers.end())
        m_helpers.push_back(wanted.helper);
    return wanted.name;
}

Code FormulaCode::called(const Node& node) {
    if (isCondition(node)) // as a number
        return choice(number(1), operated(node), number(0));
    if (node.function == Function::If) {
        const Code then = branch(node.operands[1]);
        const Code otherwise = branch(node.operands[2]);
        return choice(then, condition(node.operands[0]), otherwise);
    }
    std::vector<Code> operands;
    for (const NodeIndex operand : expression::operands(node).first(certainOperands(node)))
        operands.push_back(m_codes.at(operand));
    shorten(operands);
    if (node.function == Function::Mod)
        return remainder(operands[0], operands[1]);
    if (node.function == Function::IfLess) {
        operands.push_back(lazily(node.operands[2]));
        operands.push_back(lazily(node.operands[3]));
    }
    return call(nameOf(node), operands);
}

/// Returns a condition whose operands have been written.
Code FormulaCode::operated(const Node& node) {
    if (node.function == Function::Not)
        return opposite(condition(node.operands[0]));
    if (node.function == Function::And)
        return both(condition(node.operands[0]), condition(node.operands[1]));
    if (node.function == Function::Or)
        return either(condition(node.operands[0]), condition(node.operands[1]));
    std::vector<Code> operands{m_codes.at(node.operands[0]), m_codes.at(node.operands[1])};
    shorten(operands);
    return comparison(operands[0], relationOf(node.function), operands[1]);
}

/// Returns a node as a condition; a number holds where it is not 0.
Code FormulaCode::condition(NodeIndex index) {
    const Node& node = m_formula.graph[index];
    const Code& known = m_codes.at(index);
    const bool hasName = known.binding == Binding::Atom;
    return isCondition(node) && !hasName ? operated(node) : comparison(known, "!=", number(0));
}

/// Writes a node with lines of its own, which are evaluated with it.
FormulaCode::Part FormulaCode::apart(NodeIndex index) {
    std::vector<std::string> outer = std::exchange(m_lines, {});
    std::vector<NodeIndex> added;
    const NodeIndex roots[] = {index};
    Part part{region(roots, added), {}};
    for (const NodeIndex each : added)
        m_codes.erase(each);
    part.lines = std::exchange(m_lines, std::move(outer));
    return part;
}

/// Defines a function for a part, and returns its name.
Code FormulaCode::functionOf(const Part& part) {
    const std::string name = m_localNames.take("part");
    m_lines.push_back("def " + name + "():");
    for (const std::string& line : part.lines)
        m_lines.push_back("    " + line);
    m_lines.push_back("    return " + part.code.text);
    m_length += 2;
    return named(name);
}

/// Returns what is evaluated only where it is used.
Code FormulaCode::branch(NodeIndex index) {
    const Part part = apart(index);
    if (part.lines.empty() && part.code.text.size() <= kLongestBranch)
        return part.code;
    return call(functionOf(part).text, {});
}

/// Returns a function of no arguments that evaluates a node.
Code FormulaCode::lazily(NodeIndex index) {
    const Part part = apart(index);
    if (part.lines.empty() && part.code.text.size() <= kLongestBranch)
        return {"lambda: " + part.code.text, Binding::Choice};
    return functionOf(part);
}

} // namespace thetascope::python
