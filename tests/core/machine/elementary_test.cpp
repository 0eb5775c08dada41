// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Elementary functions against MPFR: within the stated error at any argument, and the same bits on
// every instruction set.
#include "core/expression/function_table.h"
#include "core/machine/kernel.h"
#include "tests/core/machine/evaluation.h"
#include "tests/core/machine/exact.h"
#include "tests/core/row_name.h"

#include <gtest/gtest.h>
#include <mpfr.h>

#include <algorithm>
#include <cmath>
#include <limits>
#include <ostream>
#include <random>
#include <string>
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

using Reference = int (*)(mpfr_ptr, mpfr_srcptr, mpfr_rnd_t);

struct Row {
    const char* name;
    Function function;
    Reference exact;
    double low; ///< of its ordinary arguments
    double high;
    double overflow = kInfinity; ///< from here on it may be infinite

    std::string text() const { return std::string(expression::printedName(function)) + "(θ)"; }

    friend std::ostream& operator<<(std::ostream& out, const Row& row) { return out << row.text(); }
};

// What MPFR lacks is put together from what it has, with 200 bits.

int sigmoid(mpfr_ptr to, mpfr_srcptr u, mpfr_rnd_t round) {
    mpfr_neg(to, u, round);
    mpfr_exp(to, to, round);
    mpfr_add_ui(to, to, 1, round);
    return mpfr_ui_div(to, 1, to, round);
}

int softplus(mpfr_ptr to, mpfr_srcptr u, mpfr_rnd_t round) {
    Exact rest(0);
    mpfr_abs(rest.get(), u, round);
    mpfr_neg(rest.get(), rest.get(), round);
    mpfr_exp(rest.get(), rest.get(), round);
    mpfr_log1p(rest.get(), rest.get(), round);
    if (mpfr_sgn(u) < 0)
        return mpfr_set(to, rest.get(), round);
    return mpfr_add(to, u, rest.get(), round);
}

int logCosh(mpfr_ptr to, mpfr_srcptr u, mpfr_rnd_t round) {
    mpfr_abs(to, u, round);
    Exact rest(0);
    if (mpfr_cmp_ui(to, 1) < 0) {
        mpfr_div_ui(rest.get(), to, 2, round);
        mpfr_sinh(rest.get(), rest.get(), round);
        mpfr_sqr(rest.get(), rest.get(), round);
        mpfr_mul_ui(rest.get(), rest.get(), 2, round);
        return mpfr_log1p(to, rest.get(), round);
    }
    mpfr_mul_si(rest.get(), to, -2, round);
    mpfr_exp(rest.get(), rest.get(), round);
    mpfr_log1p(rest.get(), rest.get(), round);
    mpfr_add(to, to, rest.get(), round);
    mpfr_const_log2(rest.get(), round);
    return mpfr_sub(to, to, rest.get(), round);
}

int arcCotangent(mpfr_ptr to, mpfr_srcptr u, mpfr_rnd_t round) {
    Exact one(1);
    return mpfr_atan2(to, one.get(), u, round);
}

/// The function of 1/u; 1/−0 is taken as 1/0 if the function is not defined on both sides.
template <Reference function, bool isOneSided = false>
int ofInverse(mpfr_ptr to, mpfr_srcptr u, mpfr_rnd_t round) {
    const bool isZero = mpfr_zero_p(u);
    mpfr_ui_div(to, 1, u, round);
    if (isOneSided && isZero)
        mpfr_abs(to, to, round);
    return function(to, to, round);
}

constexpr Row kRows[] = {
    {"sin", Function::Sin, mpfr_sin, -12, 12},
    {"cos", Function::Cos, mpfr_cos, -12, 12},
    {"tan", Function::Tan, mpfr_tan, -12, 12},
    {"sec", Function::Sec, mpfr_sec, -12, 12},
    {"csc", Function::Csc, mpfr_csc, -12, 12},
    {"cot", Function::Cot, mpfr_cot, -12, 12},
    {"asin", Function::Asin, mpfr_asin, -1, 1},
    {"acos", Function::Acos, mpfr_acos, -1, 1},
    {"atan", Function::Atan, mpfr_atan, -12, 12},
    {"sinh", Function::Sinh, mpfr_sinh, -12, 12, 709},
    {"cosh", Function::Cosh, mpfr_cosh, -12, 12, 709},
    {"tanh", Function::Tanh, mpfr_tanh, -12, 12},
    {"asinh", Function::Asinh, mpfr_asinh, -12, 12},
    {"acosh", Function::Acosh, mpfr_acosh, 1, 12},
    {"atanh", Function::Atanh, mpfr_atanh, -1, 1},
    {"exp", Function::Exp, mpfr_exp, -40, 40},
    {"log", Function::Log, mpfr_log, 0, 12},
    {"log10", Function::Log10, mpfr_log10, 0, 12},
    {"log2", Function::Log2, mpfr_log2, 0, 12},
    {"erf", Function::Erf, mpfr_erf, -6, 6},
    {"sqrt", Function::Sqrt, mpfr_sqrt, 0, 12},
    {"cbrt", Function::Cbrt, mpfr_cbrt, -12, 12},
    {"sigmoid", Function::Sigmoid, sigmoid, -40, 40},
    {"softplus", Function::Softplus, softplus, -40, 40},
    {"logcosh", Function::LogCosh, logCosh, -4, 4},
    {"log1p", Function::Log1p, mpfr_log1p, -1, 12},
    {"expm1", Function::Expm1, mpfr_expm1, -40, 40},
    {"exp2", Function::Exp2, mpfr_exp2, -40, 40},
    {"erfc", Function::Erfc, mpfr_erfc, -6, 28},
    {"asec", Function::Asec, ofInverse<mpfr_acos>, -12, 12},
    {"acsc", Function::Acsc, ofInverse<mpfr_asin>, -12, 12},
    {"acot", Function::Acot, arcCotangent, -12, 12},
    {"sech", Function::Sech, mpfr_sech, -12, 12},
    {"csch", Function::Csch, mpfr_csch, -12, 12},
    {"coth", Function::Coth, mpfr_coth, -12, 12},
    {"asech", Function::Asech, ofInverse<mpfr_acosh, true>, 0, 1},
    {"acsch", Function::Acsch, ofInverse<mpfr_asinh>, -12, 12},
    {"acoth", Function::Acoth, ofInverse<mpfr_atanh>, -12, 12},
};

class Elementary : public ::testing::TestWithParam<Row> {
protected:
    static std::vector<Place> ordinary() {
        std::mt19937_64 random(31415);
        std::uniform_real_distribution<double> spread(GetParam().low, GetParam().high);
        std::vector<Place> places;
        for (int i = 0; i < 20'000; ++i)
            places.push_back({spread(random)});
        return places;
    }

    /// Of any size, subnormal ones too, and the neighbours of where something happens.
    static std::vector<Place> extreme() {
        std::mt19937_64 random(27182);
        std::uniform_real_distribution<double> exponent(-1074, 1023.9);
        std::vector<Place> places;
        for (int i = 0; i < 5'000; ++i) {
            const double size = std::exp2(exponent(random));
            places.push_back({size});
            places.push_back({-size});
        }
        for (const double at : {0.0,
                                0.5,
                                1.0,
                                2.0,
                                10.0,
                                709.0,
                                709.78,
                                710.4,
                                745.2,
                                18.7,
                                36.7,
                                600.0,
                                1024.0,
                                1074.0,
                                1e22,
                                1e300,
                                std::numeric_limits<double>::max(),
                                std::numeric_limits<double>::min(),
                                kTiny,
                                3.14159265358979,
                                1.5708}) {
            for (const double near : {at, std::nextafter(at, 0.0), std::nextafter(at, kInfinity)}) {
                places.push_back({near});
                places.push_back({-near});
            }
        }
        return places;
    }

    static void expectExact(const std::vector<Place>& places) {
        const expression::Formula formula = test::formulaOf(GetParam().text());
        const std::vector<double> got = test::values(formula, formula.loss, places);
        double worst = 0;
        double where = 0;
        for (std::size_t i = 0; i < places.size(); ++i) {
            Exact exact(places[i].x);
            GetParam().exact(exact.get(), exact.get(), MPFR_RNDN);
            const double wanted = exact.rounded();
            const bool mayOverflow = std::abs(places[i].x) >= GetParam().overflow;
            if (mayOverflow && bits(got[i]) == bits(std::copysign(kInfinity, wanted)))
                continue;
            if (!std::isfinite(wanted) || !std::isfinite(got[i])) {
                EXPECT_EQ(bits(got[i]), bits(wanted)) << "at " << places[i].x;
            } else if (exact.distance(got[i]) > worst) {
                worst = exact.distance(got[i]);
                where = places[i].x;
            }
        }
        EXPECT_LE(worst, largestErrorOf(GetParam().function)) << "at " << where;
    }
};

TEST_P(Elementary, ordinaryArguments_areWithinTheStatedError) {
    expectExact(ordinary());
}

TEST_P(Elementary, extremeArguments_areWithinTheStatedError) {
    expectExact(extreme());
}

TEST_P(Elementary, limits_areThoseOfTheFunction) {
    const expression::Formula formula = test::formulaOf(GetParam().text());
    for (const double at : {0.0, -0.0, kInfinity, -kInfinity, kNaN}) {
        Exact exact(at);
        GetParam().exact(exact.get(), exact.get(), MPFR_RNDN);
        for (const simd::InstructionSet set : simd::supported())
            for (const std::size_t lanes : {1, 9}) {
                const std::vector<Place> places(lanes, Place{at});
                EXPECT_EQ(bits(test::values(formula, formula.loss, places, set).back()),
                          bits(exact.rounded()))
                    << at << " on " << simd::name(set);
            }
    }
}

TEST_P(Elementary, everyInstructionSet_hasTheSameBits) {
    if (simd::supported().size() == 1)
        GTEST_SKIP() << "there is one instruction set here";
    const expression::Formula formula = test::formulaOf(GetParam().text());
    std::vector<Place> places = ordinary();
    const std::vector<Place> more = extreme();
    places.insert(places.end(), more.begin(), more.end());
    const std::vector<double> wanted = test::values(formula, formula.loss, places);
    for (const simd::InstructionSet set : simd::supported()) {
        const std::vector<double> got = test::values(formula, formula.loss, places, set);
        for (std::size_t i = 0; i < places.size(); ++i)
            ASSERT_EQ(bits(got[i]), bits(wanted[i])) << places[i].x << " on " << simd::name(set);
    }
}

INSTANTIATE_TEST_SUITE_P(Functions, Elementary, ::testing::ValuesIn(kRows),
                         thetascope::test::RowName());

TEST(ElementaryTable, everyFunctionThatRounds_isTested) {
    for (const expression::FunctionRow& row : expression::functionRows()) {
        // those of two arguments are tested in arguments_test.cpp
        const bool isTested =
            std::ranges::count(kRows, row.function, &Row::function) > 0 || row.arity > 1;
        EXPECT_TRUE(isTested || largestErrorOf(row.function) == 0) << row.names;
    }
}

// Powers: exponents 2, 3, 4 and their inverses are products, the others go through one function.

void expectPower(Place place, double got, double ulps) {
    Exact exact(place.x);
    Exact exponent(place.y);
    mpfr_pow(exact.get(), exact.get(), exponent.get(), MPFR_RNDN);
    const double wanted = exact.rounded();
    if (!std::isfinite(wanted) || !std::isfinite(got))
        EXPECT_EQ(bits(got), bits(wanted)) << place.x << "^" << place.y;
    else
        EXPECT_LE(exact.distance(got), ulps) << place.x << "^" << place.y;
}

TEST(Power, anyExponent_isWithinOneUlp) {
    std::mt19937_64 random(1618);
    std::uniform_real_distribution<double> base(0, 12);
    std::uniform_real_distribution<double> exponent(-30, 30);
    std::vector<Place> places;
    for (int i = 0; i < 20'000; ++i)
        places.push_back({base(random), exponent(random)});
    const expression::Formula formula = test::formulaOf("x^y");
    const std::vector<double> got = test::values(formula, formula.loss, places);
    for (std::size_t i = 0; i < places.size(); ++i)
        expectPower(places[i], got[i], 1);
}

TEST(Power, limits_areThoseOfPow) {
    const double kValues[] = {0.0,  -0.0, 1,  -1,        2,          -2,  0.5,
                              -0.5, 3,    -3, kInfinity, -kInfinity, kNaN};
    const expression::Formula formula = test::formulaOf("x^y");
    for (const double x : kValues)
        for (const double y : kValues)
            for (const simd::InstructionSet set : simd::supported())
                expectPower({x, y}, test::value(formula, formula.loss, {x, y}, set), 1);
}

TEST(Power, smallWholeExponents_areProducts) {
    std::mt19937_64 random(1732);
    std::uniform_real_distribution<double> base(-12, 12);
    for (int i = 0; i < 2'000; ++i) {
        const double x = base(random);
        EXPECT_EQ(test::lossAt("θ²", {x}), x * x);
        EXPECT_EQ(test::lossAt("θ³", {x}), x * x * x);
        EXPECT_EQ(test::lossAt("θ⁴", {x}), (x * x) * (x * x));
        expectPower({x, -3}, test::lossAt("θ⁻³", {x}), 2.5);
        expectPower({x, 4}, test::lossAt("θ⁴", {x}), 2);
    }
}

} // namespace
} // namespace thetascope::machine
