// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A whole map: it does not depend on who works it out; it comes coarse first; it can be cancelled.
#include "core/basins/compute.h"
#include "tests/core/basins/maps.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <new>
#include <stop_token>
#include <thread>
#include <utility>
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

/// A map, and those of its pixels that are still to be worked out.
struct UnderWay {
    explicit UnderWay(Request wanted)
        : request(std::move(wanted))
        , queue(request.width, request.height)
        , map(request.width, request.height, request.loss->dimension()) {}

    template <class Told>
    void compute(unsigned threads, Told told, std::stop_token token = {}) {
        basins::compute(request, queue, map, threads, told, std::move(token));
    }

    Request request;
    PixelQueue queue;
    Map map;
};

/// So large that its levels are some time apart.
UnderWay large() {
    Request request = chaotic();
    request.width = 400;
    request.height = 300;
    return UnderWay(std::move(request));
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
    for (const unsigned threads : {1U, 3U}) {
        UnderWay at(chaotic());
        std::vector<std::size_t> told;
        at.compute(threads, [&] {
            told.push_back(at.queue.completeLevels());
            const std::size_t stride = PixelQueue::kStrides[told.back() - 1];
            for (std::size_t row = 0; row < at.map.height(); row += stride) {
                for (std::size_t column = 0; column < at.map.width(); column += stride) {
                    EXPECT_NE(at.map.at(at.map.index(column, row)).outcome,
                              descent::Outcome::Running)
                        << "stride " << stride;
                }
            }
        });
        ASSERT_FALSE(told.empty());
        EXPECT_EQ(told.back(), PixelQueue::kLevels);
        EXPECT_TRUE(std::ranges::is_sorted(told));
        EXPECT_EQ(at.queue.finished(), at.queue.pixels());
    }
}

TEST(Compute, coarsePicture_isToldBeforeTheMapIsDone) {
    UnderWay at = large();
    std::vector<std::size_t> finished;
    at.compute(1, [&] { finished.push_back(at.queue.finished()); });
    ASSERT_GT(finished.size(), 2U);
    EXPECT_LT(finished.front(), at.queue.pixels() / 20);
}

TEST(Compute, stopFromTheStart_nothingDone) {
    UnderWay at(chaotic());
    std::stop_source stop;
    stop.request_stop();
    at.compute(
        2, [] { ADD_FAILURE() << "a level was told"; }, stop.get_token());
    EXPECT_EQ(at.queue.finished(), 0U);
}

TEST(Compute, stopOnTheWay_endsLongRuns) {
    Request request = chaotic();
    request.until = {descent::kMaxSteps, 0}; // hours
    UnderWay at(std::move(request));
    std::stop_source stop;
    std::jthread other([&] { stop.request_stop(); });
    at.compute(
        2, [] {}, stop.get_token());
    EXPECT_LT(at.queue.finished(), at.queue.pixels());
}

TEST(Compute, stopAtFirstLevel_leavesTheRest) {
    UnderWay at = large();
    std::stop_source stop;
    at.compute(
        1, [&] { stop.request_stop(); }, stop.get_token());
    EXPECT_EQ(at.queue.completeLevels(), 1U);
    EXPECT_LT(at.queue.finished(), at.queue.pixels() / 20);
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
