// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/machine/corpus.h"

#include <cmath>
#include <limits>

namespace thetascope::test {

namespace {

constexpr Specimen kCorpus[] = {
    {"quadratic", "(20 − 5θ)² + (41 − 12θ)²", -2, 9},
    {"sinlog", "sin 2θ · log θ²", 0.3, 6},
    {"sinlogLeft", "sin 2θ · log θ²", -6, -0.3},
    {"doubleWell", "(θ² − 1)² + 0.3θ", -2, 2},
    {"longSlope", "e^(θ − 25) − 0.05θ − 1.5·e^(−(θ − 20)²/2)", -2, 27},
    {"plateau", "e^(θ − 9) − tanh(θ + 5) − tanh(θ − 3) − 0.02θ", -8, 10},
    {"sharpValley", "√(θ² + 0.01)", -2, 2},
    {"smoothAbs", "log(cosh θ)", -5, 5},
    {"namedConstants", "a·θ² + e^(k·θ) + θ^n", -3, 3},
    {"sine", "sin θ", -7, 7},
    {"cosine", "cos θ", -7, 7},
    {"tangent", "tan θ", -1.2, 1.2},
    {"arcsine", "asin θ", -0.9, 0.9},
    {"arccosine", "acos θ", -0.9, 0.9},
    {"arctangent", "atan θ", -9, 9},
    {"secant", "sec θ", -1.2, 1.2},
    {"cosecant", "csc θ", 0.4, 2.7},
    {"cotangent", "cot θ", 0.4, 2.7},
    {"arsinh", "arsinh θ", -9, 9},
    {"arcosh", "arcosh θ", 1.2, 9},
    {"artanh", "artanh θ", -0.8, 0.8},
    {"errorFunction", "erf θ + θ²/9", -3, 3},
    {"sinh", "sinh θ", -4, 4},
    {"cosh", "cosh θ", -4, 4},
    {"tanh", "tanh θ", -4, 4},
    {"exp", "exp(−θ²/2)", -4, 4},
    {"log", "log θ", 0.1, 9},
    {"log10", "log10(θ² + 1)", -4, 4},
    {"log2", "log2(1 + 3θ)", 0, 5},
    {"root", "√θ", 0.2, 9},
    {"cubeRoot", "∛(θ³ + 5)", -1, 4},
    {"negativeCubeRoot", "cbrt θ", -8, -0.5},
    {"absolute", "|θ| + |θ − 1|·θ", 0.1, 0.9},
    {"sign", "sign(θ)·θ²", -4, -0.1},
    {"minimum", "min(θ, 1 − θ²)", 1, 4},
    {"maximum", "max(sin θ, θ/2)", 2, 6},
    {"ifless", "ifless(θ, 0.5, θ³, e^θ)", -3, 0.4},
    {"sigmoid", "sigmoid θ", -9, 9},
    {"softplus", "softplus(2θ) − θ", -9, 9},
    {"logcosh", "logcosh θ", -4, 4},
    {"log1p", "log1p θ²", -4, 4},
    {"expm1", "expm1 θ", -4, 4},
    {"exp2", "exp2 θ", -4, 4},
    {"complementaryErrorFunction", "erfc θ", -3, 3},
    {"arcsecant", "asec θ", 1.2, 9},
    {"arcsecantLeft", "asec θ", -9, -1.2},
    {"arccosecant", "acsc θ", 1.2, 9},
    {"arccosecantLeft", "acsc θ", -9, -1.2},
    {"arccotangent", "acot θ", -9, 9},
    {"hyperbolicSecant", "sech θ", -4, 4},
    {"hyperbolicCosecant", "csch θ", 0.3, 4},
    {"hyperbolicCotangent", "coth θ", 0.3, 4},
    {"arsech", "arsech θ", 0.1, 0.9},
    {"arcsch", "arcsch θ", 0.3, 9},
    {"arcschLeft", "arcsch θ", -9, -0.3},
    {"arcoth", "arcoth θ", 1.2, 9},
    {"steps", "floor(θ)·ceil(θ) + round(2θ)·trunc(θ)·θ", 2.1, 2.2},
    {"modulo", "mod(θ² + 0.1, 3)", 0.1, 1.6},
    {"moduloOfTwo", "mod(x, 4 + y/9)", 0.1, 2},
    {"hypotenuse", "hypot(x, 2y) + hypot(3, x)", 0.2, 3},
    {"angle", "atan2(x·y, x + y)", 0.2, 3},
    {"logOfExponentials", "logaddexp(x², −y)", -3, 3},
    {"ratio", "ratio(x, x + y²)", 0.2, 3},
    {"comparisons",
     "θ·less(θ, 1) + greater(θ, 1)·θ² + less_equal(1, θ)·θ³ + greater_equal(θ, 1)·sin θ + "
     "equal(θ, 1) + not_equal(θ, 1)·e^θ",
     -3, 0.9},
    {"conditions",
     "if(logical_and(less(θ, 1), not(equal(θ, 0))), θ², θ³) + logical_or(0, greater(θ, 1))·θ", -3,
     -0.1},
    {"square", "(θ + 1)²", -4, 4},
    {"cube", "(θ + 1)³", -4, 4},
    {"fourth", "(θ + 1)⁴", -4, 4},
    {"seventh", "θ⁷/1000", -4, 4},
    {"inverse", "(θ + 1)⁻¹", 0, 4},
    {"inverseSquare", "1/θ²+ (θ+1)⁻² + (θ+1)⁻³ + (θ+1)⁻⁴", 0.2, 4},
    {"rootAsPower", "θ^0.5", 0.2, 9},
    {"realPower", "θ^2.7 + θ^−1.3", 0.2, 9},
    {"constantPower", "θ^(π − 1)", 0.2, 9},
    {"variablePower", "θ^θ", 0.2, 4},
    {"exponential", "2^θ + e^−θ", -4, 4},
    {"powerTower", "θ^θ^θ", 0.5, 2},
    {"quotient", "sin θ/(2 + cos θ)", -7, 7},
    {"quotients", "θ/2/(3 + θ²)/(1 − θ/20)", -4, 4},
    {"constantsLeft", "1 − (2 − (3/(4 + θ)))", -2, 9},
    {"constantsRight", "((θ + 4) − 3)/2·5", -2, 9},
    {"foldedConstants", "θ·sin 1 + log 2·(√3 + 2^0.3)/π − e·tanh 1", -4, 4},
    {"signs", "−(−θ² − −θ) + −3·−θ", -4, 4},
    {"sharedParts", "(sin 2θ + 1)·(sin 2θ + 1)/(sin 2θ + 3)·cos 2θ", -4, 4},
    {"nested", "sin(cos(tan(0.3θ) + 1) + exp(sin θ))", -3, 3},
    {"namedConstant", "a θ² + sin(a·θ)", -4, 4},
    {"justConstant", "3.25", -4, 4},
    {"justVariable", "θ", -4, 4},
    {"rosenbrock", "(1 − x)² + 100(y − x²)²", -2, 2},
    {"beale", "(1.5 − x + xy)² + (2.25 − x + xy²)² + (2.625 − x + xy³)²", -2, 2},
    {"rastrigin", "20 + x² − 10 cos 2πx + y² − 10 cos 2πy", -5, 5},
    {"ackley", "20 + e − 20·exp(−0.2·√(0.5(x² + y²))) − exp(0.5(cos 2πx + cos 2πy))", 0.2, 3},
    {"camel", "2x² − 1.05x⁴ + x⁶/6 + xy + y²", -2, 2},
    {"yAlone", "y³ − y", -2, 2},
    {"mixed", "max(x, −y)·x^y + atan(y/x) − min(x·y, x + y + 9)", 0.3, 3},
};

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();

constexpr Place kAwkward[] = {
    {0, 0},          {-0.0, 0},         {0, -0.0},      {1, 1},           {-1, -1},
    {-2.5, 3},       {2.5, -3},         {1e-310, 1e-5}, {-1e-310, 1e300}, {1e-160, -1e160},
    {1e160, 1e-160}, {1e308, -1e308},   {-1e308, 2},    {1e22, 0.5},      {-710, 710},
    {750, -750},     {kInfinity, 1},    {1, kInfinity}, {-kInfinity, -1}, {-1, -kInfinity},
    {kNaN, 1},       {1, kNaN},         {0.5, 0.25},    {1.0 / 3, -9},    {kInfinity, -kInfinity},
    {5e-324, 1},     {-5e-324, 5e-324}, {4, 0},
};

} // namespace

std::span<const Specimen> corpus() {
    return kCorpus;
}

std::vector<Place> placesIn(const Specimen& specimen, std::size_t count) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < count; ++i) {
        const double turn = static_cast<double>(i) * std::sqrt(0.5); // its fractions fill 0 … 1
        places.push_back({std::lerp(specimen.low, specimen.high,
                                    (static_cast<double>(i) + 0.5) / static_cast<double>(count)),
                          std::lerp(specimen.low, specimen.high, turn - std::floor(turn))});
    }
    return places;
}

std::span<const Place> awkwardPlaces() {
    return kAwkward;
}

} // namespace thetascope::test
