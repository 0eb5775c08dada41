// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/arithmetic/notation.h"

#include "core/arithmetic/number_reading.h"
#include "core/arithmetic/text.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>

namespace thetascope::arithmetic {

namespace {

using Kind = Term::Kind;
using Paper = Notation::Kind;

/// The precedence of a written form.
enum class Precedence { Sum, Product, Power, Primary };

bool hasValue(const Term& term) {
    return term.kind == Kind::Value || std::any_of(term.parts.begin(), term.parts.end(), hasValue);
}

Notation row(std::vector<Notation> parts) {
    return {Paper::Row, {}, std::move(parts)};
}

Notation fenced(Notation inner, const char* bracket = "(") {
    return {Paper::Fence, bracket, {std::move(inner)}};
}

Notation symbolNotation(const Symbol& symbol) {
    // Capital Greek letters and digits are upright, and all others italic.
    const bool upright = symbol.letter >= "Α" && symbol.letter <= "Ω";
    Notation base{upright ? Paper::Upright : Paper::Italic, symbol.letter, {}};
    if (symbol.index.empty() && !symbol.stepOffset)
        return base;
    Notation below = row({});
    Notation above = row({});
    if (!symbol.index.empty())
        below.parts.push_back({Paper::Upright, symbol.index, {}});
    if (symbol.stepOffset) {
        std::vector<Notation> step{{Paper::Italic, "t", {}}};
        if (*symbol.stepOffset != 0) {
            step.push_back({Paper::Sum, *symbol.stepOffset > 0 ? "+" : "−", {}});
            step.push_back({Paper::Upright, std::to_string(std::abs(*symbol.stepOffset)), {}});
        }
        above.parts.push_back(fenced(row(std::move(step))));
    }
    return {Paper::Script, {}, {std::move(base), std::move(below), std::move(above)}};
}

class Writer {
public:
    explicit Writer(const NumberText& numberText)
        : m_numberText(numberText) {}

    /// Returns the notation of a term, in brackets if its precedence is less than `atLeast`. If
    /// `leads` is true, nothing comes before it, so that a minus needs no brackets.
    Notation write(const Term& term, Precedence atLeast, bool leads) const {
        Notation bare = writeBare(term, leads);
        const Precedence own = precedence(term);
        const bool minusMayLead = leads && atLeast <= Precedence::Product && beginsWithMinus(term);
        return own < atLeast && !minusMayLead ? fenced(std::move(bare)) : bare;
    }

private:
    std::string text(const Term& term) const {
        if (term.kind == Kind::Literal)
            return text::withTrueMinus(text::shortest(term.value));
        return m_numberText(term.value);
    }

    bool isNumber(const Term& term) const {
        return term.kind == Kind::Literal || term.kind == Kind::Value;
    }

    /// Returns whether a term is a negative number. (A product begins with a minus if its factor
    /// does.)
    bool beginsWithMinus(const Term& term) const {
        return isNumber(term) && text(term).starts_with("−");
    }

    Precedence precedence(const Term& term) const {
        switch (term.kind) {
        case Kind::Literal:
        case Kind::Value: {
            const std::string number = text(term);
            if (number.starts_with("−"))
                return Precedence::Sum;
            const std::size_t exponent = number.find('e');
            return exponent == number.npos             ? Precedence::Primary
                   : exponent == 1 && number[0] == '1' ? Precedence::Power
                                                       : Precedence::Product;
        }
        case Kind::Add:
        case Kind::Subtract:
        case Kind::Negate:
            return Precedence::Sum;
        case Kind::Multiply:
            return Precedence::Product;
        case Kind::Divide: // the fraction bar groups it, except as the base of a power
        case Kind::Power:
            return Precedence::Power;
        case Kind::Letter: // a second superscript would be misread
            return term.symbol.stepOffset ? Precedence::Power : Precedence::Primary;
        case Kind::Root:
        case Kind::Absolute:
        case Kind::Floor:
        case Kind::Ceiling:
        case Kind::Function:
        case Kind::Equal:
        case Kind::NotEqual:
        case Kind::And:
        case Kind::Or:
        case Kind::Not:
        case Kind::Less:
        case Kind::Greater:
        case Kind::NotLess:
        case Kind::NotGreater:
        case Kind::Choice:
        case Kind::Omitted:
            return Precedence::Primary;
        }
        return Precedence::Primary;
    }

    Notation writeBare(const Term& term, bool leads) const {
        const auto relation = [&](const char* sign) {
            return row({write(term.parts[0], Precedence::Sum, true),
                        {Paper::Relation, sign, {}},
                        write(term.parts[1], Precedence::Sum, true)});
        };
        switch (term.kind) {
        case Kind::Literal:
        case Kind::Value:
            return numberNotation(text(term));
        case Kind::Letter:
            return symbolNotation(term.symbol);
        case Kind::Add:
            return sum(term, "+", leads);
        case Kind::Subtract:
            return sum(term, "−", leads);
        case Kind::Negate:
            return row({{Paper::Sign, "−", {}}, write(term.parts[0], Precedence::Product, false)});
        case Kind::Multiply:
            return product(term, leads);
        case Kind::Divide:
            return {Paper::Fraction,
                    {},
                    {write(term.parts[0], Precedence::Sum, true),
                     write(term.parts[1], Precedence::Sum, true)}};
        case Kind::Power:
            return power(term);
        case Kind::Root:
            return {Paper::Root,
                    term.value == 3 ? "3" : "",
                    {write(term.parts[0], Precedence::Sum, true)}};
        case Kind::Absolute:
            return fenced(write(term.parts[0], Precedence::Sum, true), "|");
        case Kind::Floor:
            return fenced(write(term.parts[0], Precedence::Sum, true), "⌊");
        case Kind::Ceiling:
            return fenced(write(term.parts[0], Precedence::Sum, true), "⌈");
        case Kind::Function:
            return term.symbol.letter.empty() ? arguments(term)
                                              : row({functionName(term.symbol), arguments(term)});
        case Kind::Less:
            return relation("<");
        case Kind::Greater:
            return relation(">");
        case Kind::NotLess:
            return relation("≥");
        case Kind::NotGreater:
            return relation("≤");
        case Kind::Equal:
            return relation("=");
        case Kind::NotEqual:
            return relation("≠");
        case Kind::And:
        case Kind::Or:
            return row({write(term.parts[0], Precedence::Sum, true),
                        {Paper::Words, term.kind == Kind::And ? "and" : "or", {}},
                        write(term.parts[1], Precedence::Sum, true)});
        case Kind::Not:
            return row({{Paper::Words, "not", {}}, write(term.parts[0], Precedence::Sum, true)});
        case Kind::Choice:
            return cases(term);
        case Kind::Omitted:
            return {Paper::Upright, "…", {}};
        }
        return {};
    }

    Notation sum(const Term& term, const char* sign, bool leads) const {
        return row({write(term.parts[0], Precedence::Sum, leads),
                    {Paper::Sum, sign, {}},
                    write(term.parts[1], Precedence::Product, false)});
    }

    Notation product(const Term& term, bool leads) const {
        const Term& left = term.parts[0];
        const Term& right = term.parts[1];
        Notation first = write(left, Precedence::Product, leads);
        Notation second = write(right, Precedence::Power, false);
        const bool needsDot = hasValue(left) || hasValue(right) || beginsWithDigit(right);
        const bool isTight = endsWithNumber(left) && isPlainLetter(right); // 2θ, 5θ²
        if (isTight && !needsDot)
            return row({std::move(first), std::move(second)});
        return row(
            {std::move(first), {needsDot ? Paper::Dot : Paper::Gap, {}, {}}, std::move(second)});
    }

    static bool beginsWithDigit(const Term& term) {
        return term.kind == Kind::Literal ||
               ((term.kind == Kind::Power || term.kind == Kind::Multiply) &&
                beginsWithDigit(term.parts[0]));
    }

    static bool endsWithNumber(const Term& term) {
        return term.kind == Kind::Literal ||
               (term.kind == Kind::Multiply && term.parts[1].kind == Kind::Literal);
    }

    static bool isPlainLetter(const Term& term) {
        return (term.kind == Kind::Letter && !term.symbol.stepOffset) ||
               (term.kind == Kind::Power && isPlainLetter(term.parts[0]));
    }

    Notation power(const Term& term) const {
        const Term& base = term.parts[0];
        Notation above = row({write(term.parts[1], Precedence::Sum, true)});
        // sin² u, β₂ᵗ⁺¹
        if (base.kind == Kind::Function && !base.symbol.letter.empty() &&
            term.parts[1].kind == Kind::Literal && term.parts[1].value > 0) {
            Notation name = functionName(base.symbol);
            Notation below = row({});
            if (name.kind == Paper::Script) {
                below = std::move(name.parts[1]);
                name = Notation(name.parts[0]);
            }
            return row({{Paper::Script, {}, {std::move(name), std::move(below), std::move(above)}},
                        arguments(base)});
        }
        Notation written = base.kind == Kind::Divide ? fenced(write(base, Precedence::Sum, true))
                                                     : write(base, Precedence::Primary, false);
        if (written.kind == Paper::Script)
            return {Paper::Script,
                    {},
                    {std::move(written.parts[0]), std::move(written.parts[1]), std::move(above)}};
        return {Paper::Script, {}, {std::move(written), row({}), std::move(above)}};
    }

    static Notation functionName(const Symbol& name) {
        Notation text{Paper::Upright, name.letter, {}};
        if (name.index.empty())
            return text;
        return {
            Paper::Script, {}, {std::move(text), row({{Paper::Upright, name.index, {}}}), row({})}};
    }

    Notation arguments(const Term& term) const {
        std::vector<Notation> all;
        for (const Term& part : term.parts) {
            if (!all.empty())
                all.push_back({Paper::Comma, {}, {}});
            all.push_back(write(part, Precedence::Sum, true));
        }
        return fenced(row(std::move(all)));
    }

    Notation cases(const Term& term) const {
        Notation all{Paper::Cases, {}, {}};
        for (std::size_t i = 0; i < term.parts.size(); ++i) {
            Notation part = write(term.parts[i], Precedence::Sum, true);
            if (i % 2 == 1)
                part = row({{Paper::Words, "if", {}}, std::move(part)});
            all.parts.push_back(std::move(part));
        }
        all.parts.push_back({Paper::Words, "else", {}});
        return all;
    }

    const NumberText& m_numberText;
};

bool isRounded(const Term& term, const NumberText& numberText) {
    if (term.kind == Kind::Value)
        return !readsBackTo(numberText(term.value), term.value);
    return std::any_of(term.parts.begin(), term.parts.end(),
                       [&](const Term& part) { return isRounded(part, numberText); });
}

} // namespace

Notation notationOf(const Term& term, const NumberText& numberText) {
    return Writer(numberText).write(term, Precedence::Sum, true);
}

WrittenLine write(const Line& line, const NumberText& numberText) {
    WrittenLine written{notationOf(line.sides.front(), numberText), row({}), row({})};
    for (std::size_t i = 1; i < line.sides.size(); ++i) {
        written.symbols.parts.push_back({Paper::Relation, "=", {}});
        written.symbols.parts.push_back(notationOf(line.sides[i], numberText));
    }
    const bool from = isRounded(line.numbers, numberText);
    const bool to = from || isRounded(Term::number(line.result), numberText);
    const auto sign = [](bool rounded) {
        return Notation{Paper::Relation, rounded ? "≈" : "=", {}};
    };
    std::vector<Notation>& parts = written.numbers.parts;
    const Notation numbers = notationOf(line.numbers, numberText);
    const Notation result = notationOf(Term::number(line.result), numberText);
    if (plainText(numbers) == plainText(result)) // not α = 0.05 = 0.05
        parts = {sign(to), result};
    else
        parts = {sign(from), numbers, sign(to), result};
    for (const Term& reason : line.reasons) {
        parts.push_back(&reason == &line.reasons.front() ? Notation{Paper::Words, "since", {}}
                                                         : Notation{Paper::Words, "and", {}});
        parts.push_back(notationOf(reason, numberText));
    }
    return written;
}

} // namespace thetascope::arithmetic
