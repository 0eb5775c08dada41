// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/functions.h"

#include "core/descent/step_iteration.h"
#include "core/expression/function_table.h"
#include "core/machine/iteration_writer.h"
#include "core/optimizer/rule_code.h"

#include <algorithm>

namespace thetascope::web {

namespace {

using machine::Iteration;
using machine::IterationWriter;
using machine::WrittenFunctions;
using machine::WrittenProgram;

std::string entry(char array, std::size_t index) {
    return std::string(1, array) + "[" + std::to_string(index) + "]";
}

std::string assignment(char array, std::size_t index, const std::string& value) {
    return "  " + entry(array, index) + " = " + value + ";\n";
}

/// Writes down the values of some nodes of a loss: constants are inputs of rows 0 …, variables are
/// recorded in rows 0 …, and the results are outputs, whose rows are their numbers.
Iteration valuesOf(const loss::Loss& loss, std::span<const expression::NodeIndex> roots) {
    const std::vector<std::uint32_t> constants = settableConstants(loss);
    IterationWriter writer(loss.formula().graph, roots, loss.dimension(), 0, 0, constants);
    for (std::uint32_t k = 0; k < constants.size(); ++k)
        writer.constantInput(k, k);
    for (std::uint32_t v = 0; v < loss.dimension(); ++v)
        writer.record(writer.variable(v), writer.variable(v), v);
    for (std::uint32_t r = 0; r < roots.size(); ++r)
        writer.output(writer.result(r), r);
    return writer.finish();
}

/// Writes the values of some nodes of a loss, and then what `end` makes of them.
template <class End>
std::string functionOf(const loss::Loss& loss, std::span<const expression::NodeIndex> roots,
                       WrittenFunctions& functions, const std::string& arguments, const End& end) {
    const Iteration iteration = valuesOf(loss, roots);
    WrittenProgram program(functions);
    for (const Iteration::Input& each : iteration.inputs)
        program.bind(each.to, entry('k', each.row));
    for (const Iteration::Carried& each : iteration.recorded)
        program.bind(each.before, entry('p', each.row));
    std::vector<std::uint32_t> wanted;
    for (const Iteration::Output& each : iteration.outputs)
        wanted.push_back(each.from);
    program.write(iteration.instructions, wanted);
    std::vector<std::string> values;
    values.reserve(wanted.size());
    for (const std::uint32_t each : wanted)
        values.push_back(program.valueOf(each));
    return "(" + arguments + ") => {\n" + program.statements() + end(values) + "}";
}

WrittenGraph::Kind kindOf(const expression::Node& node) {
    using expression::Function;
    using Kind = WrittenGraph::Kind;
    switch (node.op) {
    case expression::Op::Divide:
        return Kind::HasPoles;
    case expression::Op::Power:
        return Kind::Power;
    case expression::Op::Call:
        break;
    default:
        return Kind::Overflows;
    }
    switch (node.function) {
    case Function::If:
        return Kind::If;
    case Function::IfLess:
        return Kind::IfLess;
    case Function::Min:
        return Kind::Min;
    case Function::Max:
        return Kind::Max;
    default:
        return expression::functionRow(node.function).infinite == expression::Infinite::Pole
                   ? Kind::HasPoles
                   : Kind::Overflows;
    }
}

/// Writes what the rules keep before the first step.
std::string beginning(const optimizer::Optimizer& optimizer, std::span<const std::size_t> places,
                      std::size_t dimension, std::size_t statesEach, WrittenFunctions& functions) {
    machine::Script script;
    std::vector<machine::Term> settings;
    for (std::size_t k = 0; k < optimizer.settings.size(); ++k)
        settings.emplace_back(script, script.registers++);
    std::vector<std::uint32_t> wanted;
    for (const machine::Term& each : optimizer::writeStart(optimizer, settings))
        wanted.push_back(each.inRegister(script));
    WrittenProgram program(functions);
    for (std::uint32_t k = 0; k < settings.size(); ++k)
        program.bind(settings[k].inRegister(script), entry('s', places[k]));
    program.write(script.instructions, wanted);
    std::string text = "(s, p) => {\n" + program.statements();
    for (std::size_t c = 0; c < dimension; ++c)
        for (std::size_t k = 0; k < statesEach; ++k)
            text += assignment('p', c * (1 + statesEach) + 1 + k, program.valueOf(wanted[k]));
    return text + "}";
}

/// StepWriter writes a step of a descent.
class StepWriter {
public:
    StepWriter(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
               std::span<const std::size_t> places, WrittenFunctions& functions)
        : m_dimension(loss.dimension())
        , m_constants(settableConstants(loss))
        , m_layout(optimizer, m_dimension, m_constants.size())
        , m_iteration(
              descent::stepIteration(loss, optimizer, descent::Watched::Nothing, m_constants))
        , m_program(functions) {
        for (const Iteration::Input& each : m_iteration.inputs) {
            if (each.row < m_layout.states)
                m_program.bind(each.to, entry('s', places[each.row]));
            else if (each.row < m_layout.finite) // a state that never changes
                m_program.bind(each.to, entry('p', placeOfState(each.row)));
        }
        for (const Iteration::Carried& each : m_iteration.carried) {
            if (each.row < m_layout.finite) // what watches a block is not needed
                take(each, placeOfState(each.row));
        }
        for (const Iteration::Carried& each : m_iteration.recorded)
            take(each, each.row / m_layout.recordEach * (1 + m_layout.statesEach));
        for (const Iteration::Output& each : m_iteration.outputs) {
            const std::size_t place = placeOfOutput(each.row);
            if (place <= m_dimension) // L and the slopes are known
                m_program.bind(each.from, entry('o', place));
            else
                m_results.push_back({place, each.from});
        }
        if (m_layout.steadyRate) {
            for (std::size_t c = 0; c < m_dimension; ++c)
                m_rates.push_back(1 + m_dimension + 2 * c);
            m_rate = entry('s', places[*m_layout.steadyRate]);
        }
    }

    std::string text() {
        std::vector<std::uint32_t> wanted;
        for (const auto* each : {&m_results, &m_states})
            for (const Place& place : *each)
                wanted.push_back(place.from);
        m_program.write(m_iteration.instructions, wanted);
        std::string text = "(s, p, o) => {\n" + m_program.statements();
        for (const Place& each : m_results)
            text += assignment('o', each.index, m_program.valueOf(each.from));
        for (const std::size_t each : m_rates)
            text += assignment('o', each, m_rate);
        text += swapped();
        return text + "}";
    }

private:
    struct Place {
        std::size_t index;
        std::uint32_t from;
    };

    std::size_t placeOfState(std::uint32_t row) const {
        const std::size_t state = row - m_layout.states;
        return state / m_layout.statesEach * (1 + m_layout.statesEach) + 1 +
               state % m_layout.statesEach;
    }

    std::size_t placeOfOutput(std::uint32_t row) const {
        if (row == m_layout.loss)
            return 0;
        const std::size_t coordinate = row / m_layout.recordEach;
        const std::uint32_t quantity = row % m_layout.recordEach;
        if (quantity == descent::FrameLayout::kSlope)
            return 1 + coordinate;
        return 1 + m_dimension + 2 * coordinate +
               (quantity == descent::FrameLayout::kSigma ? 1 : 0);
    }

    void take(const Iteration::Carried& carried, std::size_t index) {
        m_program.bind(carried.before, entry('p', index));
        m_states.push_back({index, carried.after});
    }

    /// Returns the statements that hand the new state on. All values change at once: what one
    /// becomes may be what another was.
    std::string swapped() const {
        std::string kept;
        std::string text;
        for (const Place& each : m_states) {
            std::string value = m_program.valueOf(each.from);
            if (value.starts_with("p[")) {
                kept += "  const q" + std::to_string(each.index) + " = " + value + ";\n";
                value = "q" + std::to_string(each.index);
            }
            text += assignment('p', each.index, value);
        }
        return kept + text;
    }

    std::size_t m_dimension;
    std::vector<std::uint32_t> m_constants;
    descent::FrameLayout m_layout;
    Iteration m_iteration;
    WrittenProgram m_program;
    std::vector<Place> m_results;
    std::vector<Place> m_states;
    std::vector<std::size_t> m_rates; ///< Where α⁽ᵗ⁾ belongs if it is the same in all steps.
    std::string m_rate;
};

} // namespace

std::vector<std::uint32_t> settableConstants(const loss::Loss& loss) {
    std::vector<std::uint32_t> numbers;
    for (std::uint32_t k = 0; k < loss.constants().size(); ++k) {
        if (!loss.constants()[k].isBound)
            numbers.push_back(k);
    }
    return numbers;
}

std::string valueFunction(const loss::Loss& loss, WrittenFunctions& functions) {
    return functionOf(
        loss, std::span(&loss.formula().loss, 1), functions, "p, k",
        [](const std::vector<std::string>& values) { return "  return " + values[0] + ";\n"; });
}

std::string sampleFunction(const loss::Loss& loss, WrittenFunctions& functions) {
    return functionOf(loss, loss.formula().roots(), functions, "p, k, o",
                      [](const std::vector<std::string>& values) {
                          std::string text;
                          for (std::size_t i = 0; i < values.size(); ++i)
                              text += assignment('o', i, values[i]);
                          return text;
                      });
}

WrittenGraph writtenGraph(const loss::Loss& loss, WrittenFunctions& functions) {
    const expression::Graph& graph = loss.formula().graph;
    const std::vector<expression::NodeIndex> roots = loss.formula().roots();
    const std::vector<bool> isNeeded = expression::reachable(graph, roots);
    std::vector<expression::NodeIndex> nodes;
    std::vector<std::size_t> places(isNeeded.size());
    for (expression::NodeIndex i = 0; i < isNeeded.size(); ++i) {
        places[i] = nodes.size();
        if (isNeeded[i])
            nodes.push_back(i);
    }
    WrittenGraph written;
    for (const expression::NodeIndex node : nodes) {
        WrittenGraph::Node each{kindOf(graph[node]), {}};
        for (const expression::NodeIndex operand : expression::operands(graph[node]))
            each.operands.push_back(places[operand]);
        written.nodes.push_back(std::move(each));
    }
    for (const expression::NodeIndex root : roots)
        written.roots.push_back(places[root]);
    written.values =
        functionOf(loss, nodes, functions, "p, k", [](const std::vector<std::string>& values) {
            std::string text = "  return [";
            for (std::size_t i = 0; i < values.size(); ++i)
                text += (i == 0 ? "" : ", ") + values[i];
            return text + "];\n";
        });
    return written;
}

StepFunctions stepFunctions(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                            std::span<const std::size_t> places, WrittenFunctions& functions) {
    const std::size_t statesEach = optimizer.rate->states.size() + optimizer.update->states.size();
    return {statesEach, beginning(optimizer, places, loss.dimension(), statesEach, functions),
            StepWriter(loss, optimizer, places, functions).text()};
}

} // namespace thetascope::web
