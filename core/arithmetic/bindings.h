// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"

#include <cstdint>
#include <vector>

namespace thetascope::arithmetic {

/// What the symbols of a rule stand for at one step, and some longer terms too (β₂ᵗ⁺¹), whose value
/// is what the descent worked out.
class Bindings {
public:
    explicit Bindings(std::uint64_t t); ///< t alone

    void bind(Term term, double value);
    const double* find(const Term& term) const; ///< null: not bound

    /// The value of a rule's term; symbols that are not bound are not a number. Choices are not
    /// terms to be evaluated: see chosen().
    double evaluate(const Term& term) const;

    /// The term with numbers in the place of symbols; t + 1 becomes one number. Symbols that are
    /// not bound (π) stay.
    Term putIn(const Term& term) const;

    /// The part of a choice that counts; `because`, if given, receives the conditions that decided,
    /// with numbers put in, those that failed turned round.
    const Term& chosen(const Term& choice, std::vector<Term>* because = nullptr) const;

private:
    bool holds(const Term& condition) const;

    struct Binding {
        Term term;
        double value;
    };

    std::vector<Binding> m_bindings;
    double m_t;
};

} // namespace thetascope::arithmetic
