// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every named optimizer over many steps against its formula in tests/golden/README.md, worked out
// anew here: in long double, and with sums over all slopes so far in the place of running averages.
#include "tests/core/optimizer/steps.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <functional>
#include <map>
#include <string>
#include <vector>

namespace thetascope::optimizer {
namespace {

using Real = long double;

/// α⁽ᵗ⁾ and σ⁽ᵗ⁾ of one step.
struct Pair {
    Real rate;
    Real sigma;
};

/// The run so far: the slopes up to g⁽ᵗ⁾, θ⁽ᵗ⁾, and the steps made before.
struct Past {
    std::vector<Real> g;
    Real theta;
    std::vector<Pair> steps;

    int n() const { return static_cast<int>(g.size()); } ///< t + 1

    Real slope() const { return g.back(); }

    Real lastSigma() const { return steps.empty() ? 0 : steps.back().sigma; }

    /// (1 − β) Σₛ≤ᵤ βᵘ⁻ˢ f(s), u = `count` − 1: the decaying average of f after `count` steps.
    Real average(Real beta, int count, const std::function<Real(int)>& f) const {
        Real sum = 0;
        for (int s = 0; s < count; ++s)
            sum += std::pow(beta, Real(count - 1 - s)) * f(s);
        return (1 - beta) * sum;
    }

    Real averageSlope(Real beta) const {
        return average(beta, n(), [this](int s) { return g[s]; });
    }

    Real averageSquare(Real beta, int count) const {
        return average(beta, count, [this](int s) { return g[s] * g[s]; });
    }

    Real averageSquare(Real beta) const { return averageSquare(beta, n()); }

    Real sumOfSquares() const {
        Real sum = 0;
        for (const Real each : g)
            sum += each * each;
        return sum;
    }
};

using Values = std::map<std::string, Real>;
using Formula = std::function<Pair(const Past&, const Values&)>;

Pair plain(const Past& past, Real rate) {
    return {rate, -rate * past.slope()};
}

Pair momentum(const Past& past, const Values& p, Real rate) {
    return {rate, p.at("mu") * past.lastSigma() - rate * past.slope()};
}

/// α m̂ with α⁽ᵗ⁾ = rate.
Pair corrected(const Past& past, const Values& p, Real rate) {
    const Real b = p.at("beta1");
    return {rate, -rate * past.averageSlope(b) / (1 - std::pow(b, Real(past.n())))};
}

Real decay(const Past& past, const Values& p) {
    return p.at("alpha") / (1 + p.at("beta") * (past.n() - 1));
}

Real adaGrad(const Past& past, const Values& p) {
    return p.at("alpha") / (p.at("delta") + std::sqrt(past.sumOfSquares()));
}

Real average(const Past& past, const Values& p) {
    return p.at("alpha") / (p.at("delta") + std::sqrt(past.sumOfSquares() / past.n()));
}

Real rmsProp(const Past& past, const Values& p) {
    return p.at("alpha") / std::sqrt(p.at("delta") + past.averageSquare(p.at("beta")));
}

Real adam(const Past& past, const Values& p) {
    const Real b = p.at("beta2");
    const Real v = past.averageSquare(b) / (1 - std::pow(b, Real(past.n())));
    return p.at("alpha") / (std::sqrt(v) + p.at("epsilon"));
}

Real amsGrad(const Past& past, const Values& p) {
    const Real b = p.at("beta2");
    Real largest = 0;
    for (int count = 1; count <= past.n(); ++count)
        largest = std::max(largest, past.averageSquare(b, count));
    return p.at("alpha") /
           (std::sqrt(largest / (1 - std::pow(b, Real(past.n())))) + p.at("epsilon"));
}

Real adadelta(const Past& past, const Values& p) {
    const Real rho = p.at("rho");
    const auto step = [&](int s) { return past.steps[s].rate * past.g[s] / p.at("alpha"); };
    const Real d = past.average(rho, past.n() - 1, [&](int s) { return step(s) * step(s); });
    return p.at("alpha") * std::sqrt(d + p.at("epsilon")) /
           std::sqrt(past.averageSquare(rho) + p.at("epsilon"));
}

Real adamax(const Past& past, const Values& p) {
    Real u = 0;
    for (int s = 0; s < past.n(); ++s)
        u = std::max(u, std::pow(p.at("beta2"), Real(past.n() - 1 - s)) *
                            (std::abs(past.g[s]) + p.at("epsilon")));
    return p.at("alpha") / u;
}

Real rAdam(const Past& past, const Values& p) {
    const Real b = p.at("beta2");
    const Real power = std::pow(b, Real(past.n()));
    const Real most = 2 / (1 - b) - 1;
    const Real r = most - 2 * past.n() * power / (1 - power);
    if (!(r > 5))
        return p.at("alpha");
    const Real rectified = std::sqrt((r - 4) * (r - 2) * most / ((most - 4) * (most - 2) * r));
    return p.at("alpha") * rectified * std::sqrt(1 - power) /
           (std::sqrt(past.averageSquare(b)) + p.at("epsilon"));
}

Real centered(const Past& past, const Values& p) {
    const Real mean = past.averageSlope(p.at("beta"));
    return p.at("alpha") /
           (std::sqrt(past.averageSquare(p.at("beta")) - mean * mean) + p.at("epsilon"));
}

Pair nadam(const Past& past, const Values& p, bool slip) {
    const Real rate = adam(past, p);
    const auto mu = [&](int k) {
        return p.at("beta1") * (1 - std::pow(0.96L, k * p.at("momentum_decay")) / 2);
    };
    Real product = 1;
    for (int k = 1; k <= past.n(); ++k)
        product *= mu(k);
    const Real next = mu(past.n() + 1);
    const Real m = past.averageSlope(p.at("beta1"));
    return {rate, -rate * ((1 - mu(past.n())) * past.slope() / (1 - product) +
                           next * m / (1 - product * next * (slip ? mu(past.n()) : 1)))};
}

Pair nesterov(const Past& past, const Values& p) {
    Real b = 0;
    for (const Real g : past.g)
        b = p.at("mu") * b + g;
    return {p.at("alpha"), -p.at("alpha") * (past.slope() + p.at("mu") * b)};
}

Pair rprop(const Past& past, const Values& p) {
    Real size = p.at("alpha");
    Real before = 0;
    Real product = 0;
    for (const Real g : past.g) {
        product = g * before;
        if (product != 0)
            size *= product > 0 ? p.at("eta_plus") : p.at("eta_minus");
        size = std::clamp(size, p.at("step_min"), p.at("step_max"));
        before = product < 0 ? 0 : g;
    }
    const Real sign = past.slope() > 0 ? 1 : past.slope() < 0 ? -1 : 0;
    return {size, product < 0 ? 0 : -size * sign};
}

const std::map<std::string, Formula>& formulas() {
    using P = const Past&;
    using V = const Values&;
    static const std::map<std::string, Formula> kFormulas = {
        {"gd", [](P past, V p) { return plain(past, p.at("alpha")); }},
        {"gd_time_decay", [](P past, V p) { return plain(past, decay(past, p)); }},
        {"adagrad", [](P past, V p) { return plain(past, adaGrad(past, p)); }},
        {"average", [](P past, V p) { return plain(past, average(past, p)); }},
        {"rmsprop", [](P past, V p) { return plain(past, rmsProp(past, p)); }},
        {"momentum", [](P past, V p) { return momentum(past, p, p.at("alpha")); }},
        {"time_decay_momentum", [](P past, V p) { return momentum(past, p, decay(past, p)); }},
        {"adagrad_momentum", [](P past, V p) { return momentum(past, p, adaGrad(past, p)); }},
        {"average_momentum", [](P past, V p) { return momentum(past, p, average(past, p)); }},
        {"rmsprop_momentum", [](P past, V p) { return momentum(past, p, rmsProp(past, p)); }},
        {"nesterov", nesterov},
        {"rmsprop_pytorch",
         [](P past, V p) {
             const Real root = std::sqrt(past.averageSquare(p.at("beta")));
             return momentum(past, p, p.at("alpha") / (root + p.at("epsilon")));
         }},
        {"rmsprop_pytorch_centered", [](P past, V p) { return plain(past, centered(past, p)); }},
        {"adam", [](P past, V p) { return corrected(past, p, adam(past, p)); }},
        {"amsgrad", [](P past, V p) { return corrected(past, p, amsGrad(past, p)); }},
        {"adamw",
         [](P past, V p) {
             Pair pair = corrected(past, p, adam(past, p));
             pair.sigma -= p.at("alpha") * p.at("weight_decay") * past.theta;
             return pair;
         }},
        {"adadelta", [](P past, V p) { return plain(past, adadelta(past, p)); }},
        {"nadam", [](P past, V p) { return nadam(past, p, false); }},
        {"nadam_pytorch_1_13", [](P past, V p) { return nadam(past, p, true); }},
        {"radam", [](P past, V p) { return corrected(past, p, rAdam(past, p)); }},
        {"adamax", [](P past, V p) { return corrected(past, p, adamax(past, p)); }},
        {"rprop", rprop},
    };
    return kFormulas;
}

/// Slopes of all sizes and signs, some of them 0.
std::vector<double> someSlopes() {
    std::vector<double> slopes;
    for (int t = 0; t < 60; ++t)
        slopes.push_back(t % 11 == 7 ? 0 : 3 * std::sin(1.7 * t) * std::exp(-0.02 * t) + 0.4);
    return slopes;
}

class Formulas : public testing::TestWithParam<Recipe> {};

TEST_P(Formulas, sixtySteps_asTheFormulaHasThem) {
    const Optimizer optimizer = make(GetParam());
    Values values;
    for (const Setting& setting : optimizer.settings)
        values[std::string(setting.parameter->key)] = setting.value;
    const auto formula = formulas().find(std::string(GetParam().key));
    ASSERT_NE(formula, formulas().end()) << "no formula here for " << GetParam().key;

    const std::vector<double> slopes = someSlopes();
    const Steps got = steps(optimizer, slopes, 2);
    Past past{.g = {}, .theta = 2, .steps = {}};
    Real largestRate = 0;
    Real largestSigma = 0;
    for (std::size_t t = 0; t < slopes.size(); ++t) {
        past.g.push_back(slopes[t]);
        const Pair want = formula->second(past, values);
        largestRate = std::max(largestRate, std::abs(want.rate));
        largestSigma = std::max(largestSigma, std::abs(want.sigma));
        // some hundred roundings, and cancellation in 1 − β₂ⁿ and q − p² besides
        ASSERT_NEAR(got.rate[t], static_cast<double>(want.rate), 2e-12 * largestRate) << t;
        ASSERT_NEAR(got.sigma[t], static_cast<double>(want.sigma), 2e-12 * largestSigma) << t;
        past.steps.push_back(want);
        past.theta += want.sigma;
    }
}

std::vector<Recipe> allRecipes() {
    return {recipes().begin(), recipes().end()};
}

INSTANTIATE_TEST_SUITE_P(all, Formulas, testing::ValuesIn(allRecipes()),
                         [](const auto& each) { return std::string(each.param.key); });

} // namespace

void PrintTo(const Recipe& recipe, std::ostream* out) {
    *out << recipe.key;
}

} // namespace thetascope::optimizer
