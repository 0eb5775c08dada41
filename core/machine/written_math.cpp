// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/written_math.h"

#include "core/machine/written.h"
#include "core/machine/written_basics.h"

namespace thetascope::machine::Written {

namespace {

/// Writes a value down. What is made of constants alone has no draft and remains a text.
Vector write(Draft* draft, std::string text) {
    if (!draft)
        return {nullptr, "(" + text + ")"};
    draft->values.push_back(std::move(text));
    return {draft, valueName(draft->values.size() - 1)};
}

Draft* draftOf(const Vector& a, const Vector& b) {
    return a.draft() ? a.draft() : b.draft();
}

Vector operation(const Vector& a, std::string_view sign, const Vector& b) {
    return write(draftOf(a, b), a.text() + std::string(sign) + b.text());
}

Mask comparison(const Vector& a, std::string_view sign, const Vector& b) {
    return {draftOf(a, b), "(" + a.text() + std::string(sign) + b.text() + ")"};
}

Mask joined(const Mask& a, std::string_view sign, const Mask& b) {
    return {a.draft, "(" + a.text + std::string(sign) + b.text + ")"};
}

Vector call(Draft* draft, std::string_view name, const std::string& arguments) {
    if (draft)
        draft->basics.insert(name);
    return write(draft, std::string(basic(name).called) + "(" + arguments + ")");
}

} // namespace

std::string valueName(std::size_t number) {
    return "v" + std::to_string(number);
}

Vector::Vector(double constant)
    : m_text(writtenNumber(constant)) {}

Vector operator+(const Vector& a, const Vector& b) {
    return operation(a, " + ", b);
}

Vector operator-(const Vector& a, const Vector& b) {
    return operation(a, " - ", b);
}

Vector operator*(const Vector& a, const Vector& b) {
    return operation(a, " * ", b);
}

Vector operator/(const Vector& a, const Vector& b) {
    return operation(a, " / ", b);
}

Vector operator-(const Vector& a) {
    return write(a.draft(), "-" + a.text());
}

Mask operator<(const Vector& a, const Vector& b) {
    return comparison(a, " < ", b);
}

Mask operator<=(const Vector& a, const Vector& b) {
    return comparison(a, " <= ", b);
}

Mask operator>(const Vector& a, const Vector& b) {
    return comparison(a, " > ", b);
}

Mask operator>=(const Vector& a, const Vector& b) {
    return comparison(a, " >= ", b);
}

Mask operator==(const Vector& a, const Vector& b) {
    return comparison(a, " === ", b);
}

Mask operator!=(const Vector& a, const Vector& b) {
    return comparison(a, " !== ", b);
}

Mask operator&(const Mask& a, const Mask& b) {
    return joined(a, " && ", b);
}

Mask operator|(const Mask& a, const Mask& b) {
    return joined(a, " || ", b);
}

Mask operator!=(const Mask& a, const Mask& b) {
    return joined(a, " !== ", b);
}

Vector called(std::string_view name, const Vector& a) {
    return call(a.draft(), name, a.text());
}

Vector called(std::string_view name, const Vector& a, const Vector& b) {
    return call(draftOf(a, b), name, a.text() + ", " + b.text());
}

Vector choose(const Mask& where, const Vector& yes, const Vector& no) {
    return write(where.draft, where.text + " ? " + yes.text() + " : " + no.text());
}

} // namespace thetascope::machine::Written
