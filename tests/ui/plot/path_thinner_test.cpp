// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/collector.h"
#include "ui/plot/path_thinner.h"

#include <gtest/gtest.h>

#include <cmath>
#include <functional>
#include <vector>

namespace thetascope::ui::plot {

namespace {

std::shared_ptr<const descent::Chunk> chunkOf(std::size_t size, double (*theta)(std::size_t)) {
    auto chunk = std::make_shared<descent::Chunk>();
    chunk->size = size;
    for (std::size_t i = 0; i < size; ++i)
        chunk->theta[0].push_back(theta(i));
    chunk->loss.assign(size, 0.5);
    return chunk;
}

QPointF place(double across, double up) {
    return {across * 100, up * 100};
}

/// A run of whole chunks, or more, with θ⁽ᵗ⁾ as given.
descent::Trajectory longRun(std::uint64_t points,
                            const std::function<double(std::uint64_t)>& theta) {
    descent::Trajectory run;
    for (std::uint64_t t = 0; t < points;) {
        auto chunk = std::make_shared<descent::Chunk>();
        for (; chunk->size < descent::Chunk::kPoints; ++chunk->size, ++t)
            chunk->theta[0].push_back(theta(t));
        chunk->loss.assign(chunk->size, 0.5);
        run.append(std::move(chunk));
    }
    return run;
}

/// At how many of a million points a thinner looks one by one.
std::uint64_t lookedAt(const std::function<double(std::uint64_t)>& theta) {
    PathThinner thinner;
    thinner.reset(QRectF(0, 0, 500, 400));
    thinner.follow(longRun(1'000'000, theta), place);
    EXPECT_LE(thinner.points().size(), PathThinner::kMost);
    EXPECT_GE(thinner.points().size(), 1U);
    return thinner.looked();
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
    PathThinner thinner;
    thinner.follow(longRun(4096, [](std::uint64_t t) { return t % 2 ? 1.0 : 2.0; }), place);
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
    const auto origin = std::make_shared<const descent::Origin>(
        descent::Origin{*loss::Loss::fromText("0.001θ²"), *optimizer::parseSpec("gd:alpha=0.01")});
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
        ASSERT_EQ(point.pixel, place(run.theta(point.t), run.loss(point.t)));
        ASSERT_LT(before.pixel.x() - point.pixel.x(), 2) << "no gap that could be seen";
    }
    EXPECT_NEAR(thinner.points().back().pixel.x(), run.theta(run.steps()) * 100, 1);
}

TEST(PathThinner, longRun_isNotLookedAtStepByStep) {
    EXPECT_LT(lookedAt([](std::uint64_t t) { return 3 * std::exp(-double(t) / 20); }), 5'000U)
        << "it comes to rest";
    EXPECT_LT(lookedAt([](std::uint64_t t) { return t % 2 ? 1.0 : 2.0; }), 5'000U)
        << "it goes to and fro";
    EXPECT_LT(lookedAt([](std::uint64_t t) { return 3 + double(t); }), 5'000U)
        << "it leaves the picture";
    EXPECT_LT(lookedAt([](std::uint64_t t) { return 1 + double(t) / 1e6; }), 40'000U)
        << "it creeps";
    EXPECT_LT(lookedAt([](std::uint64_t t) {
                  const double random = std::sin(double(t) * double(t % 1013)) * 43758.5453;
                  return 5 * (random - std::floor(random));
              }),
              100'000U)
        << "it goes everywhere";
}

TEST(PathThinner, laterPartOfAWildRun_isNotOmitted) {
    // It fills one half of the picture, and then the other.
    const auto theta = [](std::uint64_t t) {
        const double random = std::sin(double(t) * 12.9898) * 43758.5453;
        return (t < 30'000 ? 0 : 2.5) + 2.5 * (random - std::floor(random));
    };
    PathThinner thinner;
    thinner.follow(longRun(60'000, theta), place);
    EXPECT_LE(thinner.points().size(), PathThinner::kMost);
    const std::size_t before = thinner.countUpTo(29'999);
    EXPECT_GT(before, 100U);
    EXPECT_GT(thinner.points().size() - before, 100U);
}

TEST(PathThinner, lineThatCrossesThePicture_isKept) {
    // From left of the picture to the right of it, after a long way outside.
    const descent::Trajectory run = longRun(2048, [](std::uint64_t t) {
        return t < 1000 ? -10 - double(t % 7) : t == 1500 ? 2.0 : 20 + double(t % 5);
    });
    PathThinner thinner;
    thinner.reset(QRectF(0, 0, 500, 400));
    thinner.follow(run, place);
    std::vector<std::uint64_t> steps;
    for (const PathThinner::Point& point : thinner.points())
        steps.push_back(point.t);
    EXPECT_EQ(steps, (std::vector<std::uint64_t>{0, 999, 1000, 1499, 1500, 1501}));
}

TEST(PathThinner, partByPart_isAsAtOnce) {
    const auto theta = [](std::uint64_t t) { return 2 + std::cos(double(t)) * 1e3 / (1e3 + t); };
    const descent::Trajectory whole = longRun(20'480, theta);
    PathThinner atOnce;
    atOnce.follow(whole, place);
    PathThinner byParts;
    descent::Trajectory part;
    for (std::size_t k = 0; k < whole.chunks().size(); ++k) {
        part.append(whole.chunks()[k]);
        byParts.follow(part, place);
    }
    EXPECT_NEAR(static_cast<double>(byParts.points().size()),
                static_cast<double>(atOnce.points().size()), 50);
}

} // namespace

} // namespace thetascope::ui::plot
