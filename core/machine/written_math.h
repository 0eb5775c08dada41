// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

// What vector_math.h is to the instruction sets, this is to JavaScript: special_functions.h works
// with its numbers as it does with vectors, and each operation then writes a statement.
#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::machine::Written {

/// A Draft is the body of a function of JavaScript while it is written.
struct Draft {
    std::vector<std::string> names;      ///< Of the arguments, and then of the values.
    std::vector<std::string> values;     ///< What each `const` of the body is, in order.
    std::vector<std::string> conditions; ///< The conditions, which have no names.
    std::set<std::string_view> basics;   ///< The functions that it calls, by their names in C.
};

/// A Mask is a condition that is written down.
struct Mask {
    Draft* draft;
    std::size_t number; ///< Its place in Draft::conditions.
};

/// A Vector is a number that is written down: an argument or a value of a draft, or a constant.
/// Like those of processors it is passed by value.
class Vector {
public:
    /// A constant; implicit, so that functions need no other way to write one.
    constexpr Vector(double constant = 0)
        : m_constant(constant) {}

    /// What has a name in a draft.
    Vector(Draft* draft, std::size_t number)
        : m_draft(draft)
        , m_number(number) {}

    /// Returns the draft, or null for a constant.
    Draft* draft() const { return m_draft; }

    /// Returns the number of a constant.
    double constant() const { return m_constant; }

    /// Returns the name, or the constant.
    std::string text() const;

private:
    Draft* m_draft = nullptr;
    std::size_t m_number = 0; ///< The place in Draft::names.
    double m_constant = 0;
};

Vector operator+(Vector a, Vector b);
Vector operator-(Vector a, Vector b);
Vector operator*(Vector a, Vector b);
Vector operator/(Vector a, Vector b);
Vector operator-(Vector a);
Mask operator<(Vector a, Vector b);
Mask operator<=(Vector a, Vector b);
Mask operator>(Vector a, Vector b);
Mask operator>=(Vector a, Vector b);
Mask operator==(Vector a, Vector b);
Mask operator!=(Vector a, Vector b);
Mask operator&(Mask a, Mask b);
Mask operator|(Mask a, Mask b);
Mask operator!=(Mask a, Mask b);

/// Writes the call of a function by its name in C.
Vector called(std::string_view name, Vector a);
Vector called(std::string_view name, Vector a, Vector b);

/// Writes a choice.
Vector choose(Mask where, Vector yes, Vector no);

/// Returns true: what is computed only where a condition holds somewhere is always written.
inline bool any(Mask /*where*/) {
    return true;
}

inline Vector all(double value) {
    return value;
}

inline Vector root(Vector a) {
    return called("sqrt", a);
}

inline Vector magnitude(Vector a) {
    return called("fabs", a);
}

inline Vector floor(Vector a) {
    return called("floor", a);
}

inline Vector ceil(Vector a) {
    return called("ceil", a);
}

inline Vector round(Vector a) {
    return called("nearbyint", a);
}

inline Vector trunc(Vector a) {
    return called("trunc", a);
}

inline void sinCos(Vector a, Vector& sine, Vector& cosine) {
    sine = called("sin", a);
    cosine = called("cos", a);
}

inline Vector arcTangent(Vector a, Vector b) {
    return called("atan2", a, b);
}

inline Vector hypotenuse(Vector a, Vector b) {
    return called("hypot", a, b);
}

inline Vector withSign(Vector size, Vector sign) {
    return called("copysign", size, sign);
}

inline Vector remainder(Vector a, Vector b) {
    return called("fmod", a, b);
}

#define THETASCOPE_CALL_OF(name, error, a) called(#name, a)
#define THETASCOPE_CALL(name, a) called(#name, a)
#define THETASCOPE_ADDRESS(name) nullptr

} // namespace thetascope::machine::Written
