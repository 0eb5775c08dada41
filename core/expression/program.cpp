// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/expression/program.h"

#include <array>
#include <numbers>
#include <optional>

namespace thetascope::expression {

namespace {

Kernel kernelOf(simd::InstructionSet set) {
    switch (set) {
    case simd::InstructionSet::Portable:
        return Portable::evaluate;
#if defined(__x86_64__)
    case simd::InstructionSet::Avx2:
        return Avx2::evaluate;
    case simd::InstructionSet::Avx512:
        return Avx512::evaluate;
#else
    case simd::InstructionSet::Avx2:
    case simd::InstructionSet::Avx512:
        break; // never among simd::supported() here
#endif
    }
    __builtin_unreachable();
}

/// The instruction of a function of rows alone; the others are chosen by their operands.
Code functionCode(Op op) {
    switch (op) {
    case Op::Power:
        return Code::Power;
    case Op::Tan:
        return Code::Tan;
    case Op::Asin:
        return Code::Asin;
    case Op::Acos:
        return Code::Acos;
    case Op::Atan:
        return Code::Atan;
    case Op::Sinh:
        return Code::Sinh;
    case Op::Cosh:
        return Code::Cosh;
    case Op::Tanh:
        return Code::Tanh;
    case Op::Exp:
        return Code::Exp;
    case Op::Log:
        return Code::Log;
    case Op::Log10:
        return Code::Log10;
    case Op::Log2:
        return Code::Log2;
    case Op::Sqrt:
        return Code::Sqrt;
    case Op::Cbrt:
        return Code::Cbrt;
    case Op::Abs:
        return Code::Abs;
    case Op::Sign:
        return Code::Sign;
    case Op::Negate:
        return Code::Negate;
    case Op::Min:
        return Code::Min;
    case Op::Max:
        return Code::Max;
    case Op::IfLess:
        return Code::IfLess;
    case Op::Number:
    case Op::Pi:
    case Op::Euler:
    case Op::Variable:
    case Op::Add:
    case Op::Subtract:
    case Op::Multiply:
    case Op::Divide:
    case Op::Sin:
    case Op::Cos:
        break;
    }
    __builtin_unreachable();
}

/// The three forms of + − · /.
struct Forms {
    Code rows;
    Code rowConstant;
    Code constantRow;
};

constexpr Forms kAdd{Code::AddRow, Code::AddConstant, Code::AddConstant};
constexpr Forms kSubtract{Code::SubtractRow, Code::SubtractConstant, Code::ConstantSubtract};
constexpr Forms kMultiply{Code::MultiplyRow, Code::MultiplyConstant, Code::MultiplyConstant};
constexpr Forms kDivide{Code::DivideRow, Code::DivideConstant, Code::ConstantDivide};

const Forms* formsOf(Op op) {
    switch (op) {
    case Op::Add:
        return &kAdd;
    case Op::Subtract:
        return &kSubtract;
    case Op::Multiply:
        return &kMultiply;
    case Op::Divide:
        return &kDivide;
    default:
        return nullptr;
    }
}

/// Turns nodes into instructions. While it works every node has a row of its own; assignRegisters()
/// then lets rows that are no longer needed be used again.
class Compiler {
public:
    static constexpr std::uint32_t kNone = ~0u;

    Compiler(const Graph& graph, std::span<const NodeIndex> roots)
        : m_graph(graph)
        , m_roots(roots)
        , m_needed(reachable(graph, roots))
        , m_constant(graph.nodes().size())
        , m_row(graph.nodes().size(), kNone)
        , m_partner(graph.nodes().size(), kNone) {
        for (const Node& node : graph.nodes())
            if (node.op == Op::Variable)
                m_variables = std::max<std::size_t>(m_variables, node.operands[0] + 1);
    }

    std::size_t variables() const { return m_variables; }

    /// Works out what needs no variable, by the same kernel that does the rest.
    void foldConstants(Kernel kernel) {
        std::vector<NodeIndex> folded;
        for (NodeIndex i = 0; i < m_needed.size(); ++i) {
            const Node& node = m_graph[i];
            if (!m_needed[i])
                continue;
            switch (node.op) {
            case Op::Number:
                m_constant[i] = node.value;
                break;
            case Op::Pi:
                m_constant[i] = std::numbers::pi;
                break;
            case Op::Euler:
                m_constant[i] = std::numbers::e;
                break;
            case Op::Variable:
                break;
            default:
                if (isConstantNode(node))
                    m_constant[i] = fold(node, kernel);
            }
        }
    }

    /// The instructions of everything that does depend on a variable. Rows: variables first, then
    /// the results, then one a node.
    std::vector<Instruction> compile() {
        m_rows = m_variables + m_roots.size();
        for (std::size_t r = 0; r < m_roots.size(); ++r)
            if (m_row[m_roots[r]] == kNone && !m_constant[m_roots[r]] &&
                m_graph[m_roots[r]].op != Op::Variable)
                m_row[m_roots[r]] = static_cast<std::uint32_t>(m_variables + r);
        for (NodeIndex i = 0; i < m_needed.size(); ++i) {
            if (!m_needed[i] || m_constant[i])
                continue;
            if (m_graph[i].op == Op::Variable)
                m_row[i] = m_graph[i].operands[0];
            else
                emit(i);
        }
        for (std::size_t r = 0; r < m_roots.size(); ++r)
            finishRoot(r);
        return std::move(m_code);
    }

    std::size_t rows() const { return m_rows; }

private:
    bool isConstantNode(const Node& node) const {
        for (const NodeIndex operand : operands(node))
            if (!m_constant[operand])
                return false;
        return true;
    }

    double fold(const Node& node, Kernel kernel) const {
        // a graph of this one node and numbers, so that it takes the way all nodes take
        Graph small;
        Node copy = node;
        for (std::size_t k = 0; k < arity(node.op); ++k)
            copy.operands[k] = small.number(*m_constant[node.operands[k]]);
        const NodeIndex root = small.add(copy);
        Compiler compiler(small, std::span(&root, 1));
        compiler.emitFolded(root);
        simd::LaneTable table(compiler.m_rows, 1);
        std::vector<double*> slots;
        for (std::size_t row = 0; row < compiler.m_rows; ++row)
            slots.push_back(table.row(row));
        kernel(compiler.m_code.data(), compiler.m_code.data() + compiler.m_code.size(),
               slots.data(), 1);
        return table.row(compiler.m_row[root])[0];
    }

    /// One node of numbers: the same instructions that it has with rows as operands. Only an
    /// exponent stays a constant, since small ones are multiplications.
    void emitFolded(NodeIndex root) {
        const Node& node = m_graph[root];
        for (std::size_t k = 0; k < arity(node.op); ++k) {
            const NodeIndex operand = node.operands[k];
            if (node.op == Op::Power && k == 1 && node.operands[0] != operand)
                m_constant[operand] = m_graph[operand].value;
            else
                m_row[operand] = constantRow(m_graph[operand].value);
        }
        emit(root);
    }

    std::uint32_t newRow() { return static_cast<std::uint32_t>(m_rows++); }

    std::uint32_t constantRow(double value) {
        const std::uint32_t row = newRow();
        m_code.push_back({.code = Code::Constant, .out = row, .constant = value});
        return row;
    }

    /// The row of an operand; a constant gets one where an instruction has no form for it.
    std::uint32_t rowOf(NodeIndex node) {
        return m_constant[node] ? constantRow(*m_constant[node]) : m_row[node];
    }

    std::uint32_t resultRow(NodeIndex node) {
        if (m_row[node] == kNone)
            m_row[node] = newRow();
        return m_row[node];
    }

    void emit(NodeIndex index) {
        const Node& node = m_graph[index];
        if (const Forms* forms = formsOf(node.op))
            arithmetic(index, *forms);
        else if (node.op == Op::Sin || node.op == Op::Cos)
            sinCos(index);
        else if (node.op == Op::Power && m_constant[node.operands[1]])
            powerOfConstant(index, *m_constant[node.operands[1]]);
        else
            function(index, functionCode(node.op));
    }

    void arithmetic(NodeIndex index, const Forms& forms) {
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
            m_code.push_back(
                {.code = forms.rows, .out = resultRow(index), .in = {m_row[a], m_row[b]}});
    }

    /// One instruction for sin u and cos u, whichever comes first.
    void sinCos(NodeIndex index) {
        const Node& node = m_graph[index];
        const NodeIndex u = node.operands[0];
        if (m_partner[u] != kNone) {
            Instruction& both = m_code[m_partner[u]];
            (node.op == Op::Sin ? both.out : both.out2) = resultRow(index);
            return;
        }
        m_partner[u] = static_cast<std::uint32_t>(m_code.size());
        const std::uint32_t own = resultRow(index);
        const std::uint32_t other = newRow();
        m_code.push_back({.code = Code::SinCos,
                          .out = node.op == Op::Sin ? own : other,
                          .out2 = node.op == Op::Sin ? other : own,
                          .in = {m_row[u]}});
    }

    void powerOfConstant(NodeIndex index, double exponent) {
        const NodeIndex base = m_graph[index].operands[0];
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
            m_code.push_back(
                {.code = Code::ConstantDivide, .out = row, .in = {row}, .constant = 1});
    }

    void function(NodeIndex index, Code code) {
        const Node& node = m_graph[index];
        Instruction instruction{.code = code};
        for (std::size_t k = 0; k < arity(node.op); ++k)
            instruction.in[k] = rowOf(node.operands[k]);
        instruction.out = resultRow(index);
        m_code.push_back(instruction);
    }

    /// A root that is a constant, a variable or another root as well is copied to its own row.
    void finishRoot(std::size_t r) {
        const auto own = static_cast<std::uint32_t>(m_variables + r);
        const NodeIndex root = m_roots[r];
        if (m_constant[root])
            m_code.push_back({.code = Code::Constant, .out = own, .constant = *m_constant[root]});
        else if (m_row[root] != own)
            m_code.push_back({.code = Code::Copy, .out = own, .in = {m_row[root]}});
    }

    const Graph& m_graph;
    std::span<const NodeIndex> m_roots;
    std::vector<bool> m_needed;
    std::vector<std::optional<double>> m_constant; ///< by node: its value, if it needs no variable
    std::vector<std::uint32_t> m_row;              ///< by node
    std::vector<std::uint32_t> m_partner; ///< by node u: the instruction of sin u and cos u
    std::vector<Instruction> m_code;
    std::size_t m_variables = 0;
    std::size_t m_rows = 0;
};

std::size_t inputs(Code code) {
    switch (code) {
    case Code::Constant:
        return 0;
    case Code::AddRow:
    case Code::SubtractRow:
    case Code::MultiplyRow:
    case Code::DivideRow:
    case Code::Power:
    case Code::Min:
    case Code::Max:
        return 2;
    case Code::IfLess:
        return 4;
    default:
        return 1;
    }
}

/// Renames the rows from `first` on so that few registers serve: a row is free again after its last
/// use. Returns how many there are.
std::size_t assignRegisters(std::vector<Instruction>& code, std::size_t first, std::size_t rows) {
    std::vector<std::size_t> lastUse(rows, 0);
    for (std::size_t at = 0; at < code.size(); ++at) {
        for (std::size_t k = 0; k < inputs(code[at].code); ++k)
            lastUse[code[at].in[k]] = at;
        lastUse[code[at].out] = std::max(lastUse[code[at].out], at);
        if (code[at].code == Code::SinCos)
            lastUse[code[at].out2] = std::max(lastUse[code[at].out2], at);
    }
    std::vector<std::uint32_t> name(rows, Compiler::kNone);
    std::vector<std::uint32_t> free;
    std::uint32_t next = static_cast<std::uint32_t>(first);
    const auto rename = [&](std::uint32_t& row) {
        if (row < first)
            return;
        std::uint32_t& given = name[row];
        if (given == Compiler::kNone) {
            given = free.empty() ? next++ : free.back();
            if (!free.empty())
                free.pop_back();
        }
        row = given;
    };
    for (std::size_t at = 0; at < code.size(); ++at) {
        Instruction& instruction = code[at];
        const Instruction before = instruction;
        for (std::size_t k = 0; k < inputs(instruction.code); ++k)
            rename(instruction.in[k]);
        rename(instruction.out);
        if (instruction.code == Code::SinCos)
            rename(instruction.out2);
        const auto release = [&](std::uint32_t row) {
            if (row >= first && lastUse[row] == at && name[row] != Compiler::kNone) {
                free.push_back(name[row]);
                name[row] = Compiler::kNone;
            }
        };
        for (std::size_t k = 0; k < inputs(instruction.code); ++k)
            release(before.in[k]);
        release(before.out);
        if (instruction.code == Code::SinCos)
            release(before.out2);
    }
    return next - first;
}

} // namespace

Program::Program(const Graph& graph, std::span<const NodeIndex> roots, simd::InstructionSet set)
    : m_results(roots.size())
    , m_kernel(kernelOf(set))
    , m_narrowKernel(set == simd::InstructionSet::Avx512 ? kernelOf(simd::InstructionSet::Avx2)
                                                         : m_kernel) {
    Compiler compiler(graph, roots);
    compiler.foldConstants(m_kernel);
    m_instructions = compiler.compile();
    m_variables = compiler.variables();
    m_registers = assignRegisters(m_instructions, m_variables + m_results, compiler.rows());
}

Program::Workspace::Workspace(const Program& program, std::size_t lanes)
    : m_registers(program.m_registers, lanes)
    , m_slots(program.m_variables + program.m_results + program.m_registers) {
    for (std::size_t i = 0; i < program.m_registers; ++i)
        m_slots[program.m_variables + program.m_results + i] = m_registers.row(i);
}

void Program::evaluate(std::span<const double* const> variables, std::span<double* const> results,
                       std::size_t lanes, Workspace& workspace) const {
    constexpr std::size_t kNarrow = 4; // lanes of one AVX2 vector
    double** const slots = workspace.m_slots.data();
    for (std::size_t v = 0; v < m_variables; ++v)
        slots[v] = const_cast<double*>(variables[v]); // never an instruction's result
    for (std::size_t r = 0; r < m_results; ++r)
        slots[m_variables + r] = results[r];
    const Kernel kernel = lanes <= kNarrow ? m_narrowKernel : m_kernel;
    kernel(m_instructions.data(), m_instructions.data() + m_instructions.size(), slots, lanes);
}

} // namespace thetascope::expression
