// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/request.h"
#include "tests/core/basins/maps.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <limits>
#include <string>
#include <vector>

namespace thetascope::basins {
namespace {

TEST(Axis, linear_isTheFormula) {
    const Axis axis{Axis::Quantity::Start, "", -6, 6, false};
    for (std::size_t i = 0; i < 1024; ++i)
        EXPECT_EQ(axis.value(i, 1024), -6 + (6.0 - -6.0) * static_cast<double>(i) / 1023.0) << i;
    EXPECT_EQ(axis.value(0, 1024), -6);
    EXPECT_EQ(axis.value(1023, 1024), 6);
    EXPECT_EQ(axis.value(2, 5), 0);
}

TEST(Axis, logarithmic_isTheFormula) {
    const Axis axis{Axis::Quantity::Setting, "alpha", 0.001, 10, true};
    for (std::size_t j = 0; j < 768; ++j) {
        EXPECT_EQ(axis.value(j, 768), 0.001 * std::pow(10 / 0.001, static_cast<double>(j) / 767.0))
            << j;
    }
    EXPECT_EQ(axis.value(0, 768), 0.001);
    EXPECT_DOUBLE_EQ(axis.value(767, 768), 10); // a rounding of 0.001 · 10⁴
    EXPECT_DOUBLE_EQ(axis.value(1, 5), 0.01);   // a decade a row
}

TEST(Axis, logarithmicOverAllDoubles_isFinite) {
    const Axis axis{Axis::Quantity::Setting, "alpha", 1e-300, 1e300, true};
    EXPECT_EQ(axis.value(0, 601), 1e-300);
    EXPECT_EQ(axis.value(600, 601), 1e300);
    for (std::size_t j = 0; j < 601; ++j) {
        // A power's exponent is rounded by 1 ulp, which its logarithm of about 690 makes larger.
        const double decade = std::pow(10, static_cast<double>(j) - 300);
        EXPECT_NEAR(axis.value(j, 601) / decade, 1, 1e-12) << j;
    }
}

TEST(Axis, onePixel_isTheLowEnd) {
    EXPECT_EQ((Axis{Axis::Quantity::Start, "", -6, 6, false}.value(0, 1)), -6);
    EXPECT_EQ((Axis{Axis::Quantity::Setting, "alpha", 0.1, 6, true}.value(0, 1)), 0.1);
}

TEST(RunOf, axes_setWhatTheyNameAndNothingElse) {
    Request request = makeRequest("x²+y²", "momentum:alpha=0.25,mu=0.5");
    request.across = {Axis::Quantity::StartY, "", 0, 12, false};
    request.up = {Axis::Quantity::Setting, "mu", 0, 0.5, false};
    const auto run = runOf(request, 3, 2);
    EXPECT_EQ(run.start, (loss::Point{0.5, 3}));
    EXPECT_EQ(run.optimizer.value("alpha"), 0.25);
    EXPECT_EQ(run.optimizer.value("mu"), 0.1);
}

TEST(Validate, goodRequests_pass) {
    EXPECT_TRUE(validate(makeRequest("θ²", "adam")));
    EXPECT_TRUE(validate(makeRequest("x²+y²", "gd")));
}

TEST(Validate, badRequests_areNamed) {
    struct Row {
        std::string says;
        std::function<void(Request&)> spoil;
    };

    const double infinity = std::numeric_limits<double>::infinity();
    const std::vector<Row> rows = {
        {"16384 pixels in each direction", [](Request& r) { r.width = 0; }},
        {"16384 pixels in each direction", [](Request& r) { r.height = kMaxSide + 1; }},
        {"67108864 in all", [](Request& r) { r.width = r.height = kMaxSide; }},
        {"different quantities", [](Request& r) { r.up = r.across; }},
        {"the horizontal axis must run", [](Request& r) { r.across.high = r.across.low; }},
        {"the horizontal axis must run", [=](Request& r) { r.across.high = infinity; }},
        {"the horizontal axis must run",
         [](Request& r) {
             r.across = {{}, "", -1e308, 1e308};
         }},
        {"begin above 0", [](Request& r) { r.across.logarithmic = true; }},
        {"only one variable", [](Request& r) { r.across.quantity = Axis::Quantity::StartY; }},
        {"no parameter “mu”", [](Request& r) { r.up.key = "mu"; }},
        {"is an alias", [](Request& r) { r.up.key = "lr"; }},
        {"alpha = -1 is out of range",
         [](Request& r) {
             r.up.logarithmic = false;
             r.up.low = -1;
         }},
    };
    for (const Row& row : rows) {
        Request request = makeRequest("θ²", "gd");
        row.spoil(request);
        const auto valid = validate(request);
        ASSERT_FALSE(valid) << row.says;
        EXPECT_NE(valid.error().find(row.says), std::string::npos) << valid.error();
    }
}

} // namespace
} // namespace thetascope::basins
