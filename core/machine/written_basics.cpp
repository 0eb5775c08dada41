// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/written_basics.h"

#include <algorithm>
#include <array>
#include <iterator>
#include <stdexcept>
#include <string>

namespace thetascope::machine::Written {

namespace {

constexpr std::string_view kPower = "(a, b) => a === 1 ? 1 : Math.pow(a, b)";

/// Of two whole numbers as near, the even one; Math.round takes the larger.
constexpr std::string_view kNearest = R"((a) => {
  const n = Math.round(a);
  return n - a === 0.5 && n % 2 !== 0 ? n - 1 : n;
})";

constexpr std::string_view kWithSign = "(a, b) => b < 0 || 1 / b < 0 ? -Math.abs(a) : Math.abs(a)";

/// Near 0 a series whose terms are all positive, so that nothing cancels.
constexpr std::string_view kErrorFunction = R"((a) => {
  const x = Math.abs(a);
  if (!(x < 2))
    return a < 0 ? $erfc(x) - 1 : 1 - $erfc(x);
  let term = a;
  let sum = a;
  for (let n = 1; Math.abs(term) > 1e-17 * Math.abs(sum); ++n) {
    term *= 2 * x * x / (2 * n + 1);
    sum += term;
  }
  return 1.1283791670955126 * Math.exp(-x * x) * sum;
})";

/// Further out a continued fraction, from its end, which is the farther the nearer x is to 0.
constexpr std::string_view kComplement = R"((a) => {
  if (a < 0)
    return 2 - $erfc(-a);
  if (a < 0.75)
    return 1 - $erf(a);
  if (a === Infinity)
    return 0;
  let rest = a;
  for (let n = Math.ceil(12 + 200 / (a * a)); n > 0; --n)
    rest = a + n / 2 / rest;
  return Math.exp(-a * a) * 0.5641895835477563 / rest;
})";

constexpr Basic kBasics[] = {
    {"sin", "Math.sin"},
    {"cos", "Math.cos"},
    {"tan", "Math.tan"},
    {"asin", "Math.asin"},
    {"acos", "Math.acos"},
    {"atan", "Math.atan"},
    {"atan2", "Math.atan2"},
    {"sinh", "Math.sinh"},
    {"cosh", "Math.cosh"},
    {"tanh", "Math.tanh"},
    {"asinh", "Math.asinh"},
    {"acosh", "Math.acosh"},
    {"atanh", "Math.atanh"},
    {"exp", "Math.exp"},
    {"exp2", "$exp2", "(a) => Math.pow(2, a)"},
    {"expm1", "Math.expm1"},
    {"log", "Math.log"},
    {"log1p", "Math.log1p"},
    {"log2", "Math.log2"},
    {"log10", "Math.log10"},
    {"sqrt", "Math.sqrt"},
    {"cbrt", "Math.cbrt"},
    {"hypot", "Math.hypot"},
    {"fabs", "Math.abs"},
    {"floor", "Math.floor"},
    {"ceil", "Math.ceil"},
    {"trunc", "Math.trunc"},
    {"nearbyint", "$nearest", kNearest},
    {"copysign", "$copysign", kWithSign},
    {"fmod", "$fmod", "(a, b) => a % b"},
    {"pow", "$pow", kPower},
    {"erf", "$erf", kErrorFunction, "erfc"},
    {"erfc", "$erfc", kComplement, "erf"},
};

} // namespace

const Basic& basic(std::string_view name) {
    const Basic* const found = std::ranges::find(kBasics, name, &Basic::name);
    if (found == std::end(kBasics))
        throw std::logic_error("JavaScript has no row for " + std::string(name));
    return *found;
}

} // namespace thetascope::machine::Written
