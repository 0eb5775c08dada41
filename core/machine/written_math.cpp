// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/written_math.h"

#include "core/machine/written.h"
#include "core/machine/written_basics.h"

#include <stdexcept>
#include <utility>

namespace thetascope::machine::Written {

namespace {

/// Gives a value of a draft a name. Calculations with constants alone are not written down but
/// carried out, by operators; nothing else is done with them.
Vector write(Draft* draft, std::string text) {
    if (!draft)
        throw std::logic_error("a constant is calculated with: " + text);
    draft->names.push_back("v" + std::to_string(draft->values.size()));
    draft->values.push_back(std::move(text));
    return {draft, draft->names.size() - 1};
}

Mask condition(Draft* draft, const std::string& text) {
    if (!draft)
        throw std::logic_error("constants are compared: " + text);
    draft->conditions.push_back("(" + text + ")");
    return {draft, draft->conditions.size() - 1};
}

const std::string& textOf(Mask mask) {
    return mask.draft->conditions[mask.number];
}

Draft* draftOf(Vector a, Vector b) {
    return a.draft() ? a.draft() : b.draft();
}

std::string between(Vector a, const char* sign, Vector b) {
    return a.text() + sign + b.text();
}

Mask comparison(Vector a, const char* sign, Vector b) {
    return condition(draftOf(a, b), between(a, sign, b));
}

Mask joined(Mask a, const char* sign, Mask b) {
    return condition(a.draft, textOf(a) + sign + textOf(b));
}

Vector call(Draft* draft, std::string_view name, const std::string& arguments) {
    if (draft)
        draft->basics.insert(name);
    return write(draft, std::string(basic(name).called) + "(" + arguments + ")");
}

} // namespace

std::string Vector::text() const {
    return m_draft ? m_draft->names[m_number] : writtenNumber(m_constant);
}

Vector operator+(Vector a, Vector b) {
    Draft* const draft = draftOf(a, b);
    return draft ? write(draft, between(a, " + ", b)) : Vector(a.constant() + b.constant());
}

Vector operator-(Vector a, Vector b) {
    Draft* const draft = draftOf(a, b);
    return draft ? write(draft, between(a, " - ", b)) : Vector(a.constant() - b.constant());
}

Vector operator*(Vector a, Vector b) {
    Draft* const draft = draftOf(a, b);
    return draft ? write(draft, between(a, " * ", b)) : Vector(a.constant() * b.constant());
}

Vector operator/(Vector a, Vector b) {
    Draft* const draft = draftOf(a, b);
    return draft ? write(draft, between(a, " / ", b)) : Vector(a.constant() / b.constant());
}

Vector operator-(Vector a) {
    return a.draft() ? write(a.draft(), "-" + a.text()) : Vector(-a.constant());
}

Mask operator<(Vector a, Vector b) {
    return comparison(a, " < ", b);
}

Mask operator<=(Vector a, Vector b) {
    return comparison(a, " <= ", b);
}

Mask operator>(Vector a, Vector b) {
    return comparison(a, " > ", b);
}

Mask operator>=(Vector a, Vector b) {
    return comparison(a, " >= ", b);
}

Mask operator==(Vector a, Vector b) {
    return comparison(a, " === ", b);
}

Mask operator!=(Vector a, Vector b) {
    return comparison(a, " !== ", b);
}

Mask operator&(Mask a, Mask b) {
    return joined(a, " && ", b);
}

Mask operator|(Mask a, Mask b) {
    return joined(a, " || ", b);
}

Mask operator!=(Mask a, Mask b) {
    return joined(a, " !== ", b);
}

Vector called(std::string_view name, Vector a) {
    return call(a.draft(), name, a.text());
}

Vector called(std::string_view name, Vector a, Vector b) {
    return call(draftOf(a, b), name, a.text() + ", " + b.text());
}

Vector choose(Mask where, Vector yes, Vector no) {
    return write(where.draft, textOf(where) + " ? " + yes.text() + " : " + no.text());
}

} // namespace thetascope::machine::Written
