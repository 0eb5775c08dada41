// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/arithmetic/bounded.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <limits>
#include <map>
#include <numbers>
#include <stdexcept>

namespace thetascope::arithmetic::test {

namespace {

using Kind = Term::Kind;

constexpr double kUnit = std::numeric_limits<double>::epsilon();
constexpr double kLargest = std::numeric_limits<double>::infinity();

Bounded rounded(double value, double error) {
    return {value, error + kUnit * std::abs(value)};
}

template <class Function>
Bounded map(Function f, Bounded a) {
    const double value = f(a.value);
    const double up = std::abs(f(a.value + a.error) - value);
    const double down = std::abs(f(a.value - a.error) - value);
    return rounded(value, 1.5 * std::max(up, down));
}

Bounded raise(Bounded base, Bounded exponent) {
    if (exponent.error > 0)
        return map([&](double x) { return std::pow(base.value, x); }, exponent);
    Bounded result = map([&](double x) { return std::pow(x, exponent.value); }, base);
    result.error += kUnit * std::abs(result.value * exponent.value);
    return result;
}

Bounded call(const Term& term, const std::vector<Bounded>& part) {
    const std::string& name = term.symbol.letter;
    if (name == "max" || name == "min") {
        const double value = name == "max" ? std::max(part[0].value, part[1].value)
                                           : std::min(part[0].value, part[1].value);
        return {value, std::max(part[0].error, part[1].error)};
    }
    if (name == "sign")
        return {double((part[0].value > 0) - (part[0].value < 0)), 0};
    using Function = double (*)(double);
    static const std::map<std::string, Function> kFunctions{
        {"sin", std::sin},
        {"cos", std::cos},
        {"tan", std::tan},
        {"asin", std::asin},
        {"acos", std::acos},
        {"atan", std::atan},
        {"sinh", std::sinh},
        {"cosh", std::cosh},
        {"tanh", std::tanh},
        {"log", std::log},
        {"sec", [](double x) { return 1 / std::cos(x); }},
        {"csc", [](double x) { return 1 / std::sin(x); }},
        {"cot", [](double x) { return 1 / std::tan(x); }},
        {"arsinh", std::asinh},
        {"arcosh", std::acosh},
        {"artanh", std::atanh},
        {"erf", std::erf}};
    if (term.symbol.index == "10")
        return map([](double x) { return std::log10(x); }, part[0]);
    if (term.symbol.index == "2")
        return map([](double x) { return std::log2(x); }, part[0]);
    return map(kFunctions.at(name), part[0]);
}

} // namespace

Bounded boundedValue(const Term& term, const LeafError& leafError) {
    std::vector<Bounded> part;
    for (const Term& each : term.parts)
        part.push_back(boundedValue(each, leafError));
    switch (term.kind) {
    case Kind::Literal:
        return {term.value, 0};
    case Kind::Value:
        return {term.value, leafError(term.value)};
    case Kind::Letter:
        if (term.symbol.letter == "e")
            return {std::numbers::e, 0};
        if (term.symbol.letter == "π")
            return {std::numbers::pi, 0};
        break;
    case Kind::Add:
        return rounded(part[0].value + part[1].value, part[0].error + part[1].error);
    case Kind::Subtract:
        return rounded(part[0].value - part[1].value, part[0].error + part[1].error);
    case Kind::Negate:
        return {-part[0].value, part[0].error};
    case Kind::Multiply:
        return rounded(part[0].value * part[1].value, std::abs(part[0].value) * part[1].error +
                                                          std::abs(part[1].value) * part[0].error +
                                                          part[0].error * part[1].error);
    case Kind::Divide: {
        const double value = part[0].value / part[1].value;
        const double room = std::abs(part[1].value) - part[1].error;
        return rounded(value, room > 0 ? (part[0].error + std::abs(value) * part[1].error) / room
                                       : kLargest);
    }
    case Kind::Power:
        return raise(part[0], part[1]);
    case Kind::Root:
        if (term.value == 3)
            return map([](double x) { return std::cbrt(x); }, part[0]);
        return map([](double x) { return x > 0 ? std::sqrt(x) : 0; }, part[0]);
    case Kind::Absolute:
        return {std::abs(part[0].value), part[0].error};
    case Kind::Function:
        return call(term, part);
    default:
        break;
    }
    throw std::logic_error("not a term with numbers");
}

std::string fiveDigits(double value) {
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.5g", value);
    std::string text;
    for (const char* c = digits; *c; ++c) {
        if (*c == '-')
            text += "−";
        else if (*c != '+' && !(*c == '0' && text.ends_with("e−"))) // 1e−8, not 1e−08
            text += *c;
    }
    return text;
}

double roundingError(double value) {
    if (value == 0 || !std::isfinite(value))
        return 0;
    // 0.05 is shown as it is
    char digits[40];
    std::snprintf(digits, sizeof digits, "%.5g", value);
    return std::stod(digits) == value
               ? 0
               : 0.5 * std::pow(10, std::floor(std::log10(std::abs(value))) - 4);
}

double noError(double) {
    return 0;
}

} // namespace thetascope::arithmetic::test
