// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/path_thinner.h"

#include <gtest/gtest.h>

#include <cmath>

namespace thetascope::ui::plot {

namespace {

std::shared_ptr<const descent::Chunk> chunkOf(std::size_t size, double (*theta)(std::size_t)) {
    auto chunk = std::make_shared<descent::Chunk>();
    chunk->size = size;
    for (std::size_t i = 0; i < size; ++i)
        chunk->theta[0].push_back(theta(i));
    return chunk;
}

QPointF place(const descent::Chunk& chunk, std::size_t i) {
    return {chunk.theta[0][i] * 100, 50};
}

TEST(PathThinner, shortRun_keepsEveryStep) {
    descent::Trajectory run;
    run.append(chunkOf(20, [](std::size_t i) { return double(i); }));
    PathThinner thinner;
    thinner.follow(run, place);
    ASSERT_EQ(thinner.points().size(), 20U);
    EXPECT_EQ(thinner.points()[7].t, 7U);
    EXPECT_EQ(thinner.points()[7].pixel, QPointF(700, 50));
    EXPECT_EQ(thinner.countUpTo(7), 8U);
}

TEST(PathThinner, runThatComesToRest_leavesFewPoints) {
    descent::Trajectory run;
    for (int k = 0; k < 50; ++k)
        run.append(chunkOf(descent::Chunk::kPoints,
                           [](std::size_t i) { return std::exp(-double(i) / 20); }));
    PathThinner thinner;
    thinner.follow(run, place);
    EXPECT_LT(thinner.points().size(), 1000U) << "of 204 800";
}

TEST(PathThinner, runThatBouncesForEver_leavesTwoPoints) {
    descent::Trajectory run;
    run.append(chunkOf(4000, [](std::size_t i) { return i % 2 ? 1.0 : 2.0; }));
    PathThinner thinner;
    thinner.follow(run, place);
    EXPECT_LE(thinner.points().size(), 3U);
}

TEST(PathThinner, growingRun_isFollowedAndAnotherBegunAnew) {
    PathThinner thinner;
    descent::Trajectory run;
    run.append(chunkOf(descent::Chunk::kPoints, [](std::size_t i) { return double(i); }));
    thinner.follow(run, place);
    const std::size_t before = thinner.points().size();
    run.append(chunkOf(10, [](std::size_t i) { return -double(i) - 1; }));
    thinner.follow(run, place);
    EXPECT_EQ(thinner.points().size(), before + 10);
    descent::Trajectory other;
    other.append(chunkOf(3, [](std::size_t i) { return double(i); }));
    thinner.follow(other, place);
    EXPECT_EQ(thinner.points().size(), 3U);
}

TEST(PathThinner, nonFinitePoints_areLeftOut) {
    descent::Trajectory run;
    run.append(chunkOf(3, [](std::size_t i) { return i == 1 ? std::nan("") : double(i); }));
    PathThinner thinner;
    thinner.follow(run, place);
    EXPECT_EQ(thinner.points().size(), 2U);
}

} // namespace

} // namespace thetascope::ui::plot
