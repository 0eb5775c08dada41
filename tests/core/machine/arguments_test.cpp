// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Functions of several arguments: those that round against MPFR, the others against their meaning.
#include "core/expression/function_table.h"
#include "core/machine/kernel.h"
#include "tests/core/machine/evaluation.h"
#include "tests/core/machine/exact.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>
#include <mpfr.h>

#include <array>
#include <cmath>
#include <limits>
#include <ostream>
#include <random>
#include <vector>

namespace thetascope::machine {
namespace {

using expression::Function;
using test::bits;
using test::Exact;
using test::Place;

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kNaN = std::numeric_limits<double>::quiet_NaN();
constexpr double kTiny = std::numeric_limits<double>::denorm_min();

/// Returns f(x, y) as a formula of two variables.
expression::Formula callOfTwo(Function function) {
    expression::Formula formula;
    formula.symbols.variables = {"x", "y"};
    const expression::NodeIndex x = formula.graph.variable(0);
    formula.loss = formula.graph.add(function, {x, formula.graph.variable(1)});
    return formula;
}

/// Returns the value of if(c, yes, no), which all instruction sets give alike, alone and in a
/// block.
double conditional(double c, double yes, double no) {
    expression::Formula formula;
    formula.symbols.variables = {"x", "y"};
    expression::Graph& graph = formula.graph;
    formula.loss =
        graph.add(Function::If, {graph.variable(0), graph.variable(1), graph.number(no)});
    const std::vector<Place> places(9, Place{c, yes});
    const double value = test::values(formula, formula.loss, places).back();
    for (const simd::InstructionSet set : simd::supported()) {
        EXPECT_EQ(bits(test::value(formula, formula.loss, {c, yes}, set)), bits(value));
        EXPECT_EQ(bits(test::values(formula, formula.loss, places, set).front()), bits(value));
    }
    return value;
}

double valueOf(Function function, double a, double b) {
    const expression::Formula formula = callOfTwo(function);
    return test::value(formula, formula.loss, {a, b});
}

using Reference = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_srcptr, mpfr_rnd_t);

int modulo(mpfr_ptr to, mpfr_srcptr a, mpfr_srcptr b, mpfr_rnd_t round) {
    Exact rest(0);
    mpfr_fmod(rest.get(), a, b, round);
    if (mpfr_zero_p(rest.get()))
        mpfr_setsign(rest.get(), rest.get(), mpfr_signbit(b), round);
    else if (!mpfr_nan_p(rest.get()) && mpfr_signbit(rest.get()) != mpfr_signbit(b))
        mpfr_add(rest.get(), rest.get(), b, round);
    return mpfr_set(to, rest.get(), round);
}

int logAddExp(mpfr_ptr to, mpfr_srcptr a, mpfr_srcptr b, mpfr_rnd_t round) {
    if (mpfr_nan_p(a) || mpfr_nan_p(b)) {
        mpfr_set_nan(to);
        return 0;
    }
    Exact high(0);
    mpfr_max(high.get(), a, b, round);
    if (mpfr_inf_p(high.get()))
        return mpfr_set(to, high.get(), round);
    Exact rest(0);
    mpfr_sub(rest.get(), a, b, round);
    mpfr_abs(rest.get(), rest.get(), round);
    mpfr_neg(rest.get(), rest.get(), round);
    mpfr_exp(rest.get(), rest.get(), round);
    mpfr_log1p(rest.get(), rest.get(), round);
    return mpfr_add(to, high.get(), rest.get(), round);
}

struct Row {
    const char* name;
    Function function;
    Reference exact;
    bool relativeToArguments = false; ///< the error is in units of the largest argument, if larger

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.name; }
};

constexpr Row kRows[] = {
    {"mod", Function::Mod, modulo},
    {"hypot", Function::Hypot, mpfr_hypot},
    {"atan2", Function::Atan2, mpfr_atan2},
    {"logaddexp", Function::LogAddExp, logAddExp, true},
};

class OfTwo : public ::testing::TestWithParam<Row> {
protected:
    static std::vector<Place> places() {
        std::mt19937_64 random(2236);
        std::uniform_real_distribution<double> spread(-12, 12);
        std::uniform_real_distribution<double> exponent(-1074, 1023.9);
        std::vector<Place> all;
        for (int i = 0; i < 20'000; ++i)
            all.push_back({spread(random), spread(random)});
        for (int i = 0; i < 10'000; ++i) {
            const double sign = i % 2 == 0 ? 1 : -1;
            all.push_back({std::exp2(exponent(random)), sign * std::exp2(exponent(random))});
            const double near = sign * std::exp2(exponent(random));
            all.push_back({near, near * spread(random)});
        }
        const double corners[] = {0.0,   -0.0,      1,     -1,     0.5,
                                  -3,    kInfinity, kTiny, -kTiny, -kInfinity,
                                  1e308, -1.7e308,  kNaN,  600,    std::log(0.5)};
        for (const double x : corners)
            for (const double y : corners)
                all.push_back({x, y});
        return all;
    }
};

TEST_P(OfTwo, anyArguments_areWithinTheStatedError) {
    const expression::Formula formula = callOfTwo(GetParam().function);
    const std::vector<Place> all = places();
    const std::vector<double> got = test::values(formula, formula.loss, all);
    double worst = 0;
    Place where;
    for (std::size_t i = 0; i < all.size(); ++i) {
        Exact exact(all[i].x);
        Exact second(all[i].y);
        GetParam().exact(exact.get(), exact.get(), second.get(), MPFR_RNDN);
        const double wanted = exact.rounded();
        if (!std::isfinite(wanted) || !std::isfinite(got[i]) || wanted == 0) {
            EXPECT_EQ(bits(got[i]), bits(wanted)) << "at " << all[i].x << ", " << all[i].y;
            continue;
        }
        double distance = exact.distance(got[i]);
        const double size = std::max({std::abs(all[i].x), std::abs(all[i].y), std::abs(wanted)});
        if (GetParam().relativeToArguments)
            distance *= std::exp2(std::logb(wanted) - std::logb(size));
        if (distance > worst) {
            worst = distance;
            where = all[i];
        }
    }
    EXPECT_LE(worst, largestErrorOf(GetParam().function)) << "at " << where.x << ", " << where.y;
}

TEST_P(OfTwo, everyInstructionSet_hasTheSameBits) {
    const expression::Formula formula = callOfTwo(GetParam().function);
    const std::vector<Place> all = places();
    const std::vector<double> wanted = test::values(formula, formula.loss, all);
    for (const simd::InstructionSet set : simd::supported()) {
        const std::vector<double> got = test::values(formula, formula.loss, all, set);
        for (std::size_t i = 0; i < all.size(); ++i)
            ASSERT_EQ(bits(got[i]), bits(wanted[i]))
                << all[i].x << ", " << all[i].y << " on " << simd::name(set);
    }
}

INSTANTIATE_TEST_SUITE_P(Functions, OfTwo, ::testing::ValuesIn(kRows), thetascope::test::RowName());

TEST(Arguments, comparisons_areOneOrZero) {
    const double numbers[] = {-kInfinity, -1, -0.0, 0.0, kTiny, 2, kInfinity};
    for (const double a : numbers)
        for (const double b : numbers) {
            EXPECT_EQ(valueOf(Function::Less, a, b), a < b);
            EXPECT_EQ(valueOf(Function::LessOrEqual, a, b), a <= b);
            EXPECT_EQ(valueOf(Function::Greater, a, b), a > b);
            EXPECT_EQ(valueOf(Function::GreaterOrEqual, a, b), a >= b);
            EXPECT_EQ(valueOf(Function::Equal, a, b), a == b);
            EXPECT_EQ(valueOf(Function::NotEqual, a, b), a != b);
            EXPECT_EQ(valueOf(Function::And, a, b), a != 0 && b != 0);
            EXPECT_EQ(valueOf(Function::Or, a, b), a != 0 || b != 0);
        }
}

TEST(Arguments, notANumber_staysNotANumber) {
    for (std::size_t f = 0; f < expression::kFunctions; ++f) {
        const auto function = static_cast<Function>(f);
        if (expression::functionRow(function).arity != 2 || function == Function::Hypot)
            continue; // the hypotenuse of infinity and anything is infinity
        EXPECT_TRUE(std::isnan(valueOf(function, kNaN, 1))) << f;
        EXPECT_TRUE(std::isnan(valueOf(function, 0, kNaN))) << f;
        EXPECT_TRUE(std::isnan(valueOf(function, kInfinity, kNaN))) << f;
    }
    EXPECT_TRUE(std::isnan(conditional(kNaN, 1, 2)));
}

TEST(Arguments, ratio_isZeroWhereBothAreZero) {
    EXPECT_EQ(valueOf(Function::Ratio, 0, -0.0), 0);
    EXPECT_EQ(valueOf(Function::Ratio, 1, 0), kInfinity);
    EXPECT_EQ(valueOf(Function::Ratio, 0, 3), 0);
    EXPECT_EQ(valueOf(Function::Ratio, 1, 3), 1.0 / 3);
}

TEST(Arguments, condition_choosesABranch) {
    EXPECT_EQ(conditional(1, 3, 4), 3);
    EXPECT_EQ(conditional(-0.5, 3, 4), 3);
    EXPECT_EQ(conditional(0, 3, 4), 4);
    EXPECT_EQ(conditional(-0.0, kNaN, 4), 4); // the other branch does not matter
    EXPECT_EQ(conditional(kInfinity, 3, kNaN), 3);
}

TEST(Arguments, steps_areWholeNumbers) {
    const auto expectSteps = [](const char* text, std::array<double, 7> wanted) {
        const double at[] = {-2.5, -1.5, -0.5, 0.5, 1.5, 2.5, 1e300};
        for (std::size_t i = 0; i < wanted.size(); ++i) {
            const expression::Formula formula = test::formulaOf(text);
            for (const simd::InstructionSet set : simd::supported())
                EXPECT_EQ(test::value(formula, formula.loss, {at[i]}, set), wanted[i])
                    << text << " at " << at[i];
        }
    };
    expectSteps("floor θ", {-3, -2, -1, 0, 1, 2, 1e300});
    expectSteps("ceil θ", {-2, -1, 0, 1, 2, 3, 1e300});
    expectSteps("round θ", {-2, -2, 0, 0, 2, 2, 1e300});
    expectSteps("trunc θ", {-2, -1, 0, 0, 1, 2, 1e300});
    EXPECT_EQ(bits(test::lossAt("round θ", {-0.25})), bits(-0.0));
    EXPECT_EQ(bits(test::lossAt("ceil θ", {-0.25})), bits(-0.0));
}

} // namespace
} // namespace thetascope::machine
