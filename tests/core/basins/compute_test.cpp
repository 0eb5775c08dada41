// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole map: it does not depend on who works it out; it comes coarse first; it can be cancelled.
#include "core/basins/compute.h"
#include "tests/core/basins/maps.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <new>
#include <thread>
#include <vector>

namespace thetascope::basins {
namespace {

Request chaotic() {
    Request request = makeRequest("sin 2θ · log θ²", "gd");
    request.up = {Axis::Quantity::Setting, "alpha", 0.01, 0.5, true};
    request.width = 61;
    request.height = 43;
    return request;
}

TEST(Compute, numberOfThreads_playsNoPart) {
    const Request request = chaotic();
    const Map alone = computed(request, 1);
    for (const unsigned threads : {2U, 3U, 7U})
        EXPECT_EQ(difference(computed(request, threads), alone), "") << threads << " threads";
}

TEST(Compute, placeInTheOrder_playsNoPart) {
    // Every second pixel of every second row, alone on a map of its own: other neighbours, other
    // lanes, another level of sharpness. 2i/60 and i/30 are the same double.
    const Request fine = chaotic();
    Request coarse = fine;
    coarse.width = 31;
    coarse.height = 22;
    const Map sharp = computed(fine);
    const Map blurred = computed(coarse);
    for (std::size_t row = 0; row < coarse.height; ++row) {
        for (std::size_t column = 0; column < coarse.width; ++column) {
            EXPECT_TRUE(sameBits(sharp.at(sharp.index(2 * column, 2 * row)),
                                 blurred.at(blurred.index(column, row))))
                << column << ", " << row;
        }
    }
}

TEST(Compute, whatIsThrownOnAnyThread_comesOut) {
    const Request request = chaotic();
    for (const unsigned threads : {1U, 3U}) {
        PixelQueue queue(request.width, request.height);
        Map map(request.width, request.height, 1);
        EXPECT_THROW(compute(request, queue, map, threads, [] { throw std::bad_alloc(); }),
                     std::bad_alloc)
            << threads;
    }
}

TEST(Compute, levels_areCompleteWhenTold) {
    const Request request = chaotic();
    for (const unsigned threads : {1U, 3U}) {
        PixelQueue queue(request.width, request.height);
        Map map(request.width, request.height, 1);
        std::vector<std::size_t> told;
        compute(request, queue, map, threads, [&] {
            told.push_back(queue.completeLevels());
            const std::size_t stride = PixelQueue::kStrides[told.back() - 1];
            for (std::size_t row = 0; row < map.height(); row += stride) {
                for (std::size_t column = 0; column < map.width(); column += stride) {
                    EXPECT_NE(map.at(map.index(column, row)).outcome, descent::Outcome::Running)
                        << "stride " << stride;
                }
            }
        });
        ASSERT_FALSE(told.empty());
        EXPECT_EQ(told.back(), PixelQueue::kLevels);
        EXPECT_TRUE(std::ranges::is_sorted(told));
        EXPECT_EQ(queue.finished(), queue.pixels());
    }
}

TEST(Compute, coarsePicture_isToldBeforeTheMapIsDone) {
    Request request = chaotic();
    request.width = 200;
    request.height = 200;
    PixelQueue queue(request.width, request.height);
    Map map(request.width, request.height, 1);
    std::vector<std::size_t> finished;
    compute(request, queue, map, 1, [&] { finished.push_back(queue.finished()); });
    ASSERT_GT(finished.size(), 2U);
    EXPECT_LT(finished.front(), queue.pixels() / 20);
}

TEST(Compute, stopFromTheStart_nothingDone) {
    const Request request = chaotic();
    PixelQueue queue(request.width, request.height);
    Map map(request.width, request.height, 1);
    std::stop_source stop;
    stop.request_stop();
    compute(
        request, queue, map, 2, [] { ADD_FAILURE() << "a level was told"; }, stop.get_token());
    EXPECT_EQ(queue.finished(), 0U);
}

TEST(Compute, stopOnTheWay_endsLongRuns) {
    Request request = chaotic();
    request.until = {descent::kMaxSteps, 0}; // hours
    PixelQueue queue(request.width, request.height);
    Map map(request.width, request.height, 1);
    std::stop_source stop;
    std::jthread other([&] { stop.request_stop(); });
    compute(
        request, queue, map, 2, [] {}, stop.get_token());
    EXPECT_LT(queue.finished(), queue.pixels());
}

TEST(Compute, stopAtFirstLevel_leavesTheRest) {
    Request request = chaotic();
    request.width = 400;
    request.height = 300;
    PixelQueue queue(request.width, request.height);
    Map map(request.width, request.height, 1);
    std::stop_source stop;
    compute(
        request, queue, map, 1, [&] { stop.request_stop(); }, stop.get_token());
    EXPECT_EQ(queue.completeLevels(), 1U);
    EXPECT_LT(queue.finished(), queue.pixels() / 20);
}

TEST(Compute, smallestMaps_areWhole) {
    for (const std::size_t width : {1U, 2U, 9U}) {
        for (const std::size_t height : {1U, 3U, 8U}) {
            Request request = chaotic();
            request.width = width;
            request.height = height;
            EXPECT_EQ(differenceFromSingleRuns(request, computed(request, 2)), "")
                << width << " × " << height;
        }
    }
}

} // namespace
} // namespace thetascope::basins
