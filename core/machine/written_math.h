// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What vector_math.h is to the instruction sets, this is to JavaScript: special_functions.h works
// with its numbers as it does with vectors, and each operation then writes a statement.
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace thetascope::machine::Written {

/// A Draft is the body of a function of JavaScript while it is written.
struct Draft {
    std::vector<std::string> values;   ///< What each `const` of the body is, in order.
    std::set<std::string_view> basics; ///< The functions that it calls and JavaScript lacks.
};

/// Returns the name of a draft's value by its number.
std::string valueName(std::size_t number);

/// A Mask is a condition that is written down.
struct Mask {
    Draft* draft;
    std::string text;
};

/// A Vector is a number that is written down: a value of a draft, or a constant.
class Vector {
public:
    /// A constant; implicit, so that functions need no other way to write one.
    Vector(double constant = 0);

    /// A value of a draft, by its text; without a draft it is made of constants.
    Vector(Draft* draft, std::string text)
        : m_draft(draft)
        , m_text(std::move(text)) {}

    Draft* draft() const { return m_draft; }

    const std::string& text() const { return m_text; }

private:
    Draft* m_draft = nullptr; ///< Null: a constant.
    std::string m_text;
};

Vector operator+(const Vector& a, const Vector& b);
Vector operator-(const Vector& a, const Vector& b);
Vector operator*(const Vector& a, const Vector& b);
Vector operator/(const Vector& a, const Vector& b);
Vector operator-(const Vector& a);
Mask operator<(const Vector& a, const Vector& b);
Mask operator<=(const Vector& a, const Vector& b);
Mask operator>(const Vector& a, const Vector& b);
Mask operator>=(const Vector& a, const Vector& b);
Mask operator==(const Vector& a, const Vector& b);
Mask operator!=(const Vector& a, const Vector& b);
Mask operator&(const Mask& a, const Mask& b);
Mask operator|(const Mask& a, const Mask& b);
Mask operator!=(const Mask& a, const Mask& b);

/// Writes the call of a function by its name in C.
Vector called(std::string_view name, const Vector& a);
Vector called(std::string_view name, const Vector& a, const Vector& b);

/// Writes a choice.
Vector choose(const Mask& where, const Vector& yes, const Vector& no);

/// Returns true: what is computed only where a condition holds somewhere is always written.
inline bool any(const Mask& /*where*/) {
    return true;
}

inline Vector all(double value) {
    return value;
}

inline Vector root(const Vector& a) {
    return called("sqrt", a);
}

inline Vector magnitude(const Vector& a) {
    return called("fabs", a);
}

inline Vector floor(const Vector& a) {
    return called("floor", a);
}

inline Vector ceil(const Vector& a) {
    return called("ceil", a);
}

inline Vector round(const Vector& a) {
    return called("nearbyint", a);
}

inline Vector trunc(const Vector& a) {
    return called("trunc", a);
}

inline void sinCos(const Vector& a, Vector& sine, Vector& cosine) {
    sine = called("sin", a);
    cosine = called("cos", a);
}

inline Vector arcTangent(const Vector& a, const Vector& b) {
    return called("atan2", a, b);
}

inline Vector hypotenuse(const Vector& a, const Vector& b) {
    return called("hypot", a, b);
}

inline Vector withSign(const Vector& size, const Vector& sign) {
    return called("copysign", size, sign);
}

inline Vector remainder(const Vector& a, const Vector& b) {
    return called("fmod", a, b);
}

#define THETASCOPE_CALL_OF(name, error, a) called(#name, a)
#define THETASCOPE_CALL(name, a) called(#name, a)
#define THETASCOPE_ADDRESS(name) nullptr

} // namespace thetascope::machine::Written
