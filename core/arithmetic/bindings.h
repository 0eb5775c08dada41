// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/term.h"

#include <cstdint>
#include <vector>

namespace thetascope::arithmetic {

/// Bindings are the values of a rule's symbols at one step of a run. Some longer terms (β₂ᵗ⁺¹) are
/// bound as a whole, to the value that the descent computed.
class Bindings {
public:
    /// Makes bindings in which only t is bound.
    explicit Bindings(std::uint64_t t);

    /// Binds a term to a value.
    void bind(Term term, double value);
    /// Returns the value of a bound term, or a null pointer if it is not bound. The pointer is
    /// valid until the next call of bind().
    const double* find(const Term& term) const;

    /// Evaluates a term. A symbol that is not bound has the value not-a-number. The term must not
    /// be a choice; see chosen().
    double evaluate(const Term& term) const;

    /// Returns a term with its symbols replaced by numbers; t + 1 becomes a single number. Symbols
    /// that are not bound (π) stay.
    Term substitute(const Term& term) const;

    /// Returns the part of a choice that applies. If `reasons` is not null, it receives the
    /// conditions that decided this, with numbers in place of symbols; those that failed are
    /// negated.
    const Term& chosen(const Term& choice, std::vector<Term>* reasons = nullptr) const;

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
