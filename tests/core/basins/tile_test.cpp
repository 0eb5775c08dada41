// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A tile has the rows of the whole, to the bit, and no others.
#include "core/basins/compute.h"
#include "tests/core/basins/maps.h"

#include <gtest/gtest.h>

#include <string>

namespace thetascope::basins {
namespace {

/// Computes a tile of a map.
Map computedTile(Request request, Tile tile, unsigned threads) {
    request.tile = tile;
    const std::size_t rows = tile.rows(request.height);
    PixelQueue queue(request.width, rows);
    Map map(request.width, rows, request.loss->dimension());
    compute(request, queue, map, threads);
    EXPECT_EQ(queue.finished(), map.pixels());
    return map;
}

/// The first pixel of any of the tiles that is not that of the whole; empty if none.
std::string differenceOfTiles(const Request& request, std::size_t count) {
    const Map whole = computed(request);
    for (std::size_t index = 0; index < count; ++index) {
        const Map map = computedTile(request, {index, count}, 1 + index % 3);
        for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel) {
            const std::size_t row = Tile{index, count}.row(pixel / map.width());
            if (!sameBits(map.at(pixel), whole.at(whole.index(pixel % map.width(), row))))
                return "tile " + std::to_string(index) + ", pixel " + std::to_string(pixel);
        }
    }
    return {};
}

TEST(Tile, rows_areDealtOut) {
    const Tile second{1, 3};
    EXPECT_EQ(second.rows(7), 2U); // rows 1 and 4
    EXPECT_EQ(second.row(0), 1U);
    EXPECT_EQ(second.row(1), 4U);
    EXPECT_EQ((Tile{0, 3}.rows(7)), 3U);
    EXPECT_EQ((Tile{6, 7}.rows(7)), 1U);
    EXPECT_EQ((Tile{7, 9}.rows(7)), 0U);
    EXPECT_EQ(Tile{}.rows(7), 7U);
}

TEST(Tile, eachRow_isThatOfTheWhole) {
    const Request request = makeRequest("sin 2θ · log θ²", "adam");
    for (const std::size_t count : {1U, 2U, 7U, 11U, 15U}) // of 11 rows
        EXPECT_EQ(differenceOfTiles(request, count), "") << count << " tiles";
}

TEST(Tile, constantThatVariesUpwards_isThatOfTheRow) {
    Request request = makeRequest("(θ² − a)²", "gd");
    request.up = {Axis::Quantity::Constant, "a", -1, 4, false};
    EXPECT_EQ(differenceOfTiles(request, 4), "");
}

TEST(Tile, restingThatVariesUpwards_isThatOfTheRow) {
    Request request = makeRequest("θ²/2", "momentum");
    request.up = {Axis::Quantity::Setting, "mu", 0, 0.9, false};
    EXPECT_EQ(differenceOfTiles(request, 3), "");
}

} // namespace
} // namespace thetascope::basins
