// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/path_thinner.h"

#include "core/descent/collector.h"

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

TEST(PathThinner, longRunSeenLate_hasItsBeginningItsExtentAndItsNewestPoints) {
    const auto origin = std::make_shared<const descent::Origin>(descent::Origin{
        *loss::Loss::fromText("0.001θ²"), *optimizer::parseSpec("gd:alpha=0.01")});
    descent::Collector collector({descent::Trajectory(origin)});
    descent::descend(*origin->loss, {&origin->optimizer, 1}, {9, 0}, {400'000, 0}, {}, collector);
    const descent::Trajectory run = collector.takeRuns().front();
    ASSERT_NE(run.past(), nullptr);
    PathThinner thinner;
    thinner.follow(run, place);
    ASSERT_FALSE(thinner.points().empty());
    EXPECT_EQ(thinner.points().front().t, 0U);
    for (std::size_t i = 1; i < thinner.points().size(); ++i) {
        const PathThinner::Point& before = thinner.points()[i - 1];
        const PathThinner::Point& point = thinner.points()[i];
        ASSERT_LT(before.t, point.t);
        ASSERT_EQ(point.pixel, QPointF(run.theta(point.t) * 100, 50));
        ASSERT_LT(before.pixel.x() - point.pixel.x(), 2) << "no gap that could be seen";
    }
    EXPECT_NEAR(thinner.points().back().pixel.x(), run.theta(run.steps()) * 100, 1);
}

} // namespace

} // namespace thetascope::ui::plot
