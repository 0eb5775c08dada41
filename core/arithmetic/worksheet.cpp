// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/worksheet.h"

#include "core/arithmetic/expression_term.h"
#include "core/arithmetic/rule_text.h"

#include <algorithm>

namespace thetascope::arithmetic {

namespace {

using Kind = Term::Kind;

Term at(Symbol symbol, int stepOffset) {
    symbol.stepOffset = stepOffset;
    return Term::letter(std::move(symbol));
}

Term letter(const char* name, int stepOffset) {
    return at({.letter = name}, stepOffset);
}

/// Replaces θ, which rules are written in, by the loss's variable.
void rename(Term& term, const Symbol& variable) {
    if (term.kind == Kind::Letter && term.symbol.letter == "θ") {
        term.symbol.letter = variable.letter;
        term.symbol.index = variable.index;
    }
    for (Term& part : term.parts)
        rename(part, variable);
}

} // namespace

Worksheet::Worksheet(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                     std::size_t coordinate)
    : m_coordinate(coordinate)
    , m_dimension(loss.dimension())
    , m_variable(symbolOf(loss.formula().symbols.variables[coordinate]))
    , m_derivative(
          termOf(loss.formula().graph, loss.formula().written[coordinate], loss.formula().symbols))
    , m_rate(sheetOf(*optimizer.rate, optimizer))
    , m_update(sheetOf(*optimizer.update, optimizer)) {
    for (std::size_t c = 0; c < m_dimension; ++c)
        m_variables.push_back(Term::letter(symbolOf(loss.formula().symbols.variables[c])));
    for (const expression::NamedConstant& constant : loss.formula().constants)
        m_constants.emplace_back(Term::letter(symbolOf(constant.name)), constant.value);
}

Worksheet::Sheet Worksheet::sheetOf(const optimizer::Rule& rule,
                                    const optimizer::Optimizer& optimizer) const {
    // This does not fail: a test reads the formulas of all rules.
    Sheet sheet{.equations = readRule(rule.formula).value_or(std::vector<Equation>{})};
    for (Equation& equation : sheet.equations)
        rename(equation.term, m_variable);
    for (const optimizer::Parameter* parameter : rule.parameters) {
        sheet.parameters.push_back(readTerm(parameter->symbol).value_or(Term{}));
        sheet.values.push_back(optimizer.value(parameter->key));
    }
    for (const std::string_view state : rule.states)
        sheet.states.push_back(readTerm(state).value_or(Term{}));
    return sheet;
}

std::vector<Line> Worksheet::lines(const descent::Trajectory& trajectory, std::uint64_t t,
                                   const RuleState& state) const {
    const descent::Step step = trajectory.at(t);
    std::vector<Line> lines{slopeLine(step)};
    if (t == trajectory.steps())
        return lines;
    append(lines, Line::Part::Rate, m_rate, bindings(m_rate, step, state, 0));
    append(lines, Line::Part::Update, m_update,
           bindings(m_update, step, state, m_rate.states.size()));
    lines.push_back(moveLine(step, trajectory.theta(t + 1, m_coordinate)));
    return lines;
}

Bindings Worksheet::bindings(const Sheet& sheet, const descent::Step& step, const RuleState& state,
                             std::size_t firstState) const {
    Bindings all(step.t);
    for (std::size_t k = 0; k < sheet.parameters.size(); ++k)
        all.bind(sheet.parameters[k], sheet.values[k]);
    all.bind(at(m_variable, 0), step.theta[m_coordinate]);
    all.bind(letter("g", 0), step.slope[m_coordinate]);
    all.bind(letter("α", 0), step.rate[m_coordinate]);
    all.bind(letter("σ", 0), step.sigma[m_coordinate]);
    for (std::size_t k = 0; k < sheet.states.size(); ++k) {
        const Term& term = sheet.states[k];
        if (term.symbol.stepOffset)
            all.bind(at(term.symbol, -1), state.before[firstState + k]);
        all.bind(term, state.after[firstState + k]);
    }
    return all;
}

void Worksheet::append(std::vector<Line>& lines, Line::Part part, const Sheet& sheet,
                       Bindings bindings) const {
    for (const Equation& equation : sheet.equations) {
        const Term target = Term::letter(equation.target);
        Line line{.part = part, .sides = {target, equation.term}};
        const Term& term = equation.term.kind == Kind::Choice
                               ? bindings.chosen(equation.term, &line.reasons)
                               : equation.term;
        line.numbers = bindings.substitute(term);
        if (const double* known = bindings.find(target)) {
            line.result = *known;
        } else {
            line.result = bindings.evaluate(term);
            bindings.bind(target, line.result);
        }
        // A line that both rules have (that of Rprop's h) is written once.
        const bool isNew = std::none_of(lines.begin(), lines.end(), [&](const Line& each) {
            return each.sides == line.sides && each.numbers == line.numbers;
        });
        if (isNew)
            lines.push_back(std::move(line));
    }
}

Line Worksheet::slopeLine(const descent::Step& step) const {
    const std::string sign = m_dimension == 1 ? "d" : "∂";
    Line line{.part = Line::Part::Slope,
              .sides = {letter("g", 0),
                        Term::of(Kind::Divide, Term::letter({.letter = sign + "L"}),
                                 Term::letter({.letter = sign + m_variable.letter,
                                               .index = m_variable.index})),
                        m_derivative}};
    Bindings all(step.t);
    for (std::size_t c = 0; c < m_dimension; ++c)
        all.bind(m_variables[c], step.theta[c]);
    for (const auto& [constant, value] : m_constants)
        all.bind(constant, value);
    line.numbers = all.substitute(m_derivative);
    line.result = step.slope[m_coordinate];
    return line;
}

Line Worksheet::moveLine(const descent::Step& step, double next) const {
    return {.part = Line::Part::Move,
            .sides = {at(m_variable, 1), Term::of(Kind::Add, at(m_variable, 0), letter("σ", 0))},
            .numbers = Term::of(Kind::Add, Term::number(step.theta[m_coordinate]),
                                Term::number(step.sigma[m_coordinate])),
            .result = next};
}

} // namespace thetascope::arithmetic
