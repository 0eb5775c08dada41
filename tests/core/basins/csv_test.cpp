// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/csv.h"
#include "tests/core/basins/maps.h"
#include "tests/core/descent/bits.h"
#include "tests/support/csv.h"

#include <gtest/gtest.h>

#include <sstream>
#include <string>
#include <vector>

namespace thetascope::basins {
namespace {

std::string csv(const Request& request, const Map& map) {
    std::ostringstream out;
    writeCsv(request, map, out);
    return out.str();
}

TEST(Csv, oneVariable_aRowAPixelInFullDigits) {
    const Request request = makeRequest("sin 2θ · log θ²", "gd");
    const Map map = computed(request);
    const tests::Csv table(csv(request, map));
    EXPECT_EQ(table.header(),
              (std::vector<std::string>{"start", "alpha", "outcome", "theta", "loss", "steps"}));
    ASSERT_EQ(table.rows(), 143U);
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel) {
        const End end = singleRun(request, pixel % 13, pixel / 13);
        const auto run = runOf(request, pixel % 13, pixel / 13);
        EXPECT_EQ(table.number(pixel, "start"), run.start[0]);
        EXPECT_EQ(table.number(pixel, "alpha"), run.optimizer.value("alpha"));
        EXPECT_EQ(table.cell(pixel, "outcome"), descent::key(end.outcome));
        EXPECT_TRUE(descent::sameBits(table.number(pixel, "theta"), end.theta[0])) << pixel;
        EXPECT_TRUE(descent::sameBits(table.number(pixel, "loss"), end.loss)) << pixel;
        EXPECT_EQ(table.number(pixel, "steps"), end.steps);
    }
}

TEST(Csv, otherAxesTwoVariables_haveTheirNames) {
    Request request = makeRequest("x²+y²", "momentum");
    request.width = 2;
    request.height = 1;
    const Map map = computed(request);
    const std::string text = csv(request, map);
    EXPECT_EQ(text.substr(0, text.find('\n')), "start_x,alpha,outcome,theta_x,theta_y,loss,steps");
    request.up = {Axis::Quantity::StartY, "", 0, 1, false};
    request.across = {Axis::Quantity::Setting, "mu", 0, 0.5, false};
    const std::string other = csv(request, computed(request));
    EXPECT_EQ(other.substr(0, other.find('\n')), "mu,start_y,outcome,theta_x,theta_y,loss,steps");
}

TEST(Csv, values_byHand) {
    // one step of θ²: from 1 by −2α
    Request request = makeRequest("θ²", "gd");
    request.until = {1, 0};
    request.across = {Axis::Quantity::Start, "", 1, 2, false};
    request.up = {Axis::Quantity::Setting, "alpha", 0.25, 0.5, true};
    request.width = request.height = 2;
    EXPECT_EQ(csv(request, computed(request)), "start,alpha,outcome,theta,loss,steps\n"
                                               "1,0.25,step_limit,0.5,0.25,1\n"
                                               "2,0.25,step_limit,1,1,1\n"
                                               "1,0.5,step_limit,0,0,1\n"
                                               "2,0.5,step_limit,0,0,1\n");
}

} // namespace
} // namespace thetascope::basins
