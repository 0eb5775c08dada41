// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/bindings.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thetascope::arithmetic {

namespace {

using Kind = Term::Kind;

bool isStep(const Term& term) {
    return term.kind == Kind::Letter && term.symbol == Symbol{.letter = "t"};
}

/// Returns whether a term is t, or t plus a whole number.
bool isCount(const Term& term) {
    return isStep(term) ||
           (term.kind == Kind::Add && isStep(term.parts[0]) && term.parts[1].kind == Kind::Literal);
}

double call(const std::string& name, double a, double b) {
    if (name == "max")
        return a > b ? a : b;
    if (name == "min")
        return a < b ? a : b;
    return a > 0 ? 1 : (a < 0 ? -1 : 0); // sign
}

/// Returns the condition that holds where another one does not.
Term opposite(Term condition) {
    switch (condition.kind) {
    case Kind::Less:
        condition.kind = Kind::NotLess;
        return condition;
    case Kind::NotLess:
        condition.kind = Kind::Less;
        return condition;
    case Kind::Greater:
        condition.kind = Kind::NotGreater;
        return condition;
    case Kind::NotGreater:
        condition.kind = Kind::Greater;
        return condition;
    case Kind::Equal:
        condition.kind = Kind::NotEqual;
        return condition;
    case Kind::NotEqual:
        condition.kind = Kind::Equal;
        return condition;
    case Kind::Not:
        return Term(condition.parts[0]);
    default: // “and” and “or” bind less tightly than “not”
        return Term::of(Kind::Not, Term::of(Kind::Function, std::move(condition)));
    }
}

} // namespace

Bindings::Bindings(std::uint64_t t)
    : m_t(static_cast<double>(t)) {}

void Bindings::bind(Term term, double value) {
    m_bindings.push_back({std::move(term), value});
}

const double* Bindings::find(const Term& term) const {
    const auto found = std::find_if(m_bindings.begin(), m_bindings.end(),
                                    [&](const Binding& each) { return each.term == term; });
    return found == m_bindings.end() ? nullptr : &found->value;
}

double Bindings::evaluate(const Term& term) const {
    if (const double* value = find(term))
        return *value;
    if (isStep(term))
        return m_t;
    const auto part = [&](std::size_t i) { return evaluate(term.parts[i]); };
    switch (term.kind) {
    case Kind::Literal:
    case Kind::Value:
        return term.value;
    case Kind::Add:
        return part(0) + part(1);
    case Kind::Subtract:
        return part(0) - part(1);
    case Kind::Negate:
        return -part(0);
    case Kind::Multiply:
        return part(0) * part(1);
    case Kind::Divide:
        return part(0) / part(1);
    case Kind::Power:
        return std::pow(part(0), part(1));
    case Kind::Root:
        return std::sqrt(part(0));
    case Kind::Absolute:
        return std::abs(part(0));
    case Kind::Floor:
        return std::floor(part(0));
    case Kind::Ceiling:
        return std::ceil(part(0));
    case Kind::Function:
        return call(term.symbol.letter, part(0), term.parts.size() > 1 ? part(1) : 0);
    case Kind::Letter:
    case Kind::Less:
    case Kind::Greater:
    case Kind::NotLess:
    case Kind::NotGreater:
    case Kind::Equal:
    case Kind::NotEqual:
    case Kind::And:
    case Kind::Or:
    case Kind::Not:
    case Kind::Choice:
    case Kind::Omitted:
        break;
    }
    return std::numeric_limits<double>::quiet_NaN();
}

Term Bindings::substitute(const Term& term) const {
    if (isCount(term))
        return Term::literal(evaluate(term));
    if (term.kind == Kind::Letter) {
        const double* value = find(term);
        return value ? Term::number(*value) : term;
    }
    Term result{term.kind, term.value, term.symbol, {}};
    for (const Term& part : term.parts)
        result.parts.push_back(substitute(part));
    return result;
}

bool Bindings::holds(const Term& condition) const {
    const auto part = [&](std::size_t i) { return evaluate(condition.parts[i]); };
    switch (condition.kind) {
    case Kind::Less:
        return part(0) < part(1);
    case Kind::NotLess:
        return part(0) >= part(1);
    case Kind::Greater:
        return part(0) > part(1);
    case Kind::NotGreater:
        return part(0) <= part(1);
    case Kind::Equal:
        return part(0) == part(1);
    case Kind::NotEqual:
        return part(0) != part(1);
    case Kind::And:
        return holds(condition.parts[0]) && holds(condition.parts[1]);
    case Kind::Or:
        return holds(condition.parts[0]) || holds(condition.parts[1]);
    case Kind::Not:
        return !holds(condition.parts[0]);
    default:
        return false;
    }
}

const Term& Bindings::chosen(const Term& choice, std::vector<Term>* reasons) const {
    for (std::size_t i = 0; i + 1 < choice.parts.size(); i += 2) {
        const Term& condition = choice.parts[i + 1];
        const bool isIt = holds(condition);
        if (reasons) {
            Term reason = substitute(condition);
            if (isIt)
                reasons->clear(); // the conditions that failed before add nothing
            else
                reason = opposite(std::move(reason));
            reasons->push_back(std::move(reason));
        }
        if (isIt)
            return choice.parts[i];
    }
    return choice.parts.back();
}

} // namespace thetascope::arithmetic
