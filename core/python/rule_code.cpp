// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/python/rule_code.h"

#include "core/arithmetic/rule_text.h"
#include "core/optimizer/stepper.h"
#include "core/python/code.h"
#include "core/python/names.h"

#include <algorithm>
#include <functional>
#include <map>
#include <optional>
#include <span>
#include <utility>

namespace thetascope::python {

namespace {

using arithmetic::Equation;
using arithmetic::Symbol;
using arithmetic::Term;
using Kind = Term::Kind;

/// Returns whether a term has a symbol, or one that equals it but for the step.
bool hasSymbol(const Term& term, const std::function<bool(const Symbol&)>& isIt) {
    return (term.kind == Kind::Letter && isIt(term.symbol)) ||
           std::ranges::any_of(term.parts, [&](const Term& part) { return hasSymbol(part, isIt); });
}

Symbol atStep(Symbol symbol, int offset) {
    symbol.stepOffset = offset;
    return symbol;
}

/// Returns whether a term has the same value at all steps.
bool isSteady(const Term& term) {
    return !hasSymbol(term,
                      [](const Symbol& each) { return each.stepOffset || each.letter == "t"; });
}

/// An equation of a step, with the rule that it is of.
struct Assigned {
    Equation equation;
    bool isOfUpdate;
};

/// The equations of a step, in the order in which a script has them.
class Step {
public:
    explicit Step(std::vector<Assigned> equations)
        : m_all(std::move(equations)) {}

    /// Returns whether an equation reads what another one computes, or, with the offset −1, what
    /// that was before the step. A letter that both rules have is another one in each.
    bool reads(const Assigned& reader, const Assigned& target, int offset) const {
        const Symbol symbol = atStep(target.equation.target, offset);
        return (reader.isOfUpdate == target.isOfUpdate ||
                !hasTarget(reader.isOfUpdate, target.equation.target)) &&
               hasSymbol(reader.equation.term, [&](const Symbol& each) { return each == symbol; });
    }

    /// Returns whether some equation reads what an equation has computed in the step before.
    bool isState(const Assigned& target) const {
        return std::ranges::any_of(m_all,
                                   [&](const Assigned& each) { return reads(each, target, -1); });
    }

    /// Moves each equation behind those that still need the value of its target before the step.
    void sortByNeed() {
        for (std::size_t i = m_all.size(); i-- > 0;) {
            const auto first = m_all.begin() + static_cast<std::ptrdiff_t>(i);
            auto last = first;
            for (auto other = first + 1; other != m_all.end(); ++other) {
                if (reads(*other, *first, -1))
                    last = other;
            }
            std::rotate(first, first + 1, last + 1);
        }
    }

    const std::vector<Assigned>& all() const { return m_all; }

private:
    bool hasTarget(bool isOfUpdate, const Symbol& target) const {
        return std::ranges::any_of(m_all, [&](const Assigned& each) {
            return each.isOfUpdate == isOfUpdate && each.equation.target == target;
        });
    }

    std::vector<Assigned> m_all;
};

/// Writes the terms of both rules.
class Writer {
public:
    explicit Writer(const optimizer::Optimizer& optimizer)
        : m_optimizer(optimizer)
        , m_stepper(optimizer, 1) {}

    RuleCode write() {
        takeParameters();
        for (const char* name : {"t", "theta", "g"})
            m_names.take(name);
        Step step(equations());
        step.sortByNeed();
        for (const Assigned& each : step.all())
            takeTarget(each, step);
        for (const Assigned& each : step.all()) {
            const std::string line = nameOf(each.equation.target, each.isOfUpdate) + " = " +
                                     code(each.equation.term, each.isOfUpdate).text;
            const bool isConstant =
                !each.equation.target.stepOffset && isSteady(each.equation.term);
            (isConstant ? m_code.constants : m_code.step).push_back(line);
        }
        return std::move(m_code);
    }

private:
    using Key = std::pair<std::string, bool>; ///< A letter with its index; whether of the update.

    static std::string plain(const Symbol& symbol) { return symbol.letter + symbol.index; }

    /// Returns a letter that tells μ⁽ᵗ⁺¹⁾ from μ⁽ᵗ⁾.
    static std::string letterOf(const Symbol& symbol) {
        return plain(symbol) + (symbol.stepOffset == 1 ? " next" : "");
    }

    void takeParameters() {
        for (const optimizer::Setting& setting : m_optimizer.settings) {
            const std::string name = m_names.take(identifierOf(setting.parameter->symbol));
            m_code.parameters.push_back(name);
            const Term symbol = arithmetic::readTerm(setting.parameter->symbol).value_or(Term{});
            m_parameters.emplace(plain(symbol.symbol), name);
        }
    }

    /// Returns the equations of both rules. What both have (that of Rprop's h) is there once.
    std::vector<Assigned> equations() const {
        std::vector<Assigned> all;
        for (const bool isOfUpdate : {false, true}) {
            const optimizer::Rule& rule = isOfUpdate ? *m_optimizer.update : *m_optimizer.rate;
            // This does not fail: a test reads the formulas of all rules.
            for (Equation& each :
                 arithmetic::readRule(rule.formula).value_or(std::vector<Equation>{})) {
                if (std::ranges::find(all, each, &Assigned::equation) == all.end())
                    all.push_back({std::move(each), isOfUpdate});
            }
        }
        return all;
    }

    /// Gives a target its name, and a state its first value. Where both rules have a letter, the
    /// letter of the update is another one.
    void takeTarget(const Assigned& each, const Step& step) {
        const Symbol& target = each.equation.target;
        const Key key{letterOf(target), each.isOfUpdate};
        std::string name = identifierOf(plain(target));
        if (target.stepOffset == 1)
            name += "_next";
        else if (m_parameters.contains(plain(target)))
            name += "_t";
        else if (each.isOfUpdate && m_targets.contains({key.first, false}))
            name += "_update";
        name = m_targets.emplace(key, m_names.take(name)).first->second;
        if (step.isState(each))
            m_code.states.push_back({name, firstValue(target, each.isOfUpdate)});
    }

    /// Returns the value of a state before the first step.
    std::string firstValue(const Symbol& target, bool isOfUpdate) const {
        const std::size_t skipped = isOfUpdate ? m_optimizer.rate->states.size() : 0;
        const optimizer::Rule& rule = isOfUpdate ? *m_optimizer.update : *m_optimizer.rate;
        double value = 0;
        for (std::size_t k = 0; k < rule.states.size(); ++k) {
            if (arithmetic::readTerm(rule.states[k]).value_or(Term{}) == Term::letter(target))
                value = std::as_const(m_stepper).state(0)[skipped + k];
        }
        const auto parameter = m_parameters.find(plain(target)); // α⁽⁻¹⁾ = α
        const bool isParameter =
            parameter != m_parameters.end() &&
            std::ranges::any_of(m_optimizer.settings, [&](const auto& each) {
                return identifierOf(each.parameter->symbol) == parameter->second &&
                       each.value == value;
            });
        return isParameter ? parameter->second : value == 0 ? "0.0" : number(value).text;
    }

    std::string nameOf(const Symbol& symbol, bool isOfUpdate) const {
        if (symbol.letter == "g" || symbol.letter == "θ")
            return symbol.letter == "g" ? "g" : "theta";
        const std::string letter = letterOf(symbol);
        const auto parameter = m_parameters.find(letter);
        if (!symbol.stepOffset && parameter != m_parameters.end())
            return parameter->second;
        for (const bool of : {isOfUpdate, !isOfUpdate}) {
            if (const auto target = m_targets.find({letter, of}); target != m_targets.end())
                return target->second;
        }
        return identifierOf(letter); // t
    }

    Code code(const Term& term, bool isOfUpdate) {
        const auto part = [&](std::size_t i) { return code(term.parts[i], isOfUpdate); };
        switch (term.kind) {
        case Kind::Literal:
        case Kind::Value:
            return number(term.value);
        case Kind::Letter:
            return named(nameOf(term.symbol, isOfUpdate));
        case Kind::Add:
            return sum(part(0), part(1));
        case Kind::Subtract:
            return difference(part(0), part(1));
        case Kind::Negate:
            return negative(part(0));
        case Kind::Multiply:
            return product(part(0), part(1));
        case Kind::Divide:
            return quotient(part(0), part(1));
        case Kind::Power:
            return power(part(0), part(1));
        case Kind::Root:
            return call("math.sqrt", {radicand(term.parts[0], isOfUpdate)});
        case Kind::Absolute:
            return call("abs", {part(0)});
        case Kind::Function: {
            std::vector<Code> arguments;
            for (std::size_t i = 0; i < term.parts.size(); ++i)
                arguments.push_back(part(i));
            m_code.needsSign = m_code.needsSign || term.symbol.letter == "sign";
            return call(term.symbol.letter, arguments);
        }
        case Kind::Less:
            return comparison(part(0), "<", part(1));
        case Kind::Greater:
            return comparison(part(0), ">", part(1));
        case Kind::Choice: {
            Code rest = part(term.parts.size() - 1);
            for (std::size_t i = term.parts.size() - 1; i >= 2; i -= 2)
                rest = choice(part(i - 2), part(i - 1), rest);
            return rest;
        }
        default: // formulas of rules have nothing else
            return {};
        }
    }

    /// A difference of averages is not negative, except by rounding.
    Code radicand(const Term& term, bool isOfUpdate) {
        const bool mayCancel = term.kind == Kind::Subtract && term.parts[0].kind != Kind::Literal;
        const Code inner = code(term, isOfUpdate);
        return mayCancel ? call("max", {number(0), inner}) : inner;
    }

    const optimizer::Optimizer& m_optimizer;
    optimizer::Stepper m_stepper;
    Names m_names;
    std::map<std::string, std::string> m_parameters;
    std::map<Key, std::string> m_targets;
    RuleCode m_code;
};

} // namespace

RuleCode codeOf(const optimizer::Optimizer& optimizer) {
    return Writer(optimizer).write();
}

} // namespace thetascope::python
