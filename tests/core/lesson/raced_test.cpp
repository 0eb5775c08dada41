// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/raced.h"
#include "core/race/compute.h"
#include "core/race/course.h"
#include "core/race/starts.h"
#include "tests/support/checked.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace thetascope::lesson {
namespace {

experiment::Experiment sceneOn(std::string loss) {
    experiment::Experiment scene;
    scene.loss = std::move(loss);
    scene.range = {-4, 4};
    scene.until = {120, 1e-6};
    scene.contenders = {{*optimizer::parseSpec("gd"), "Plain", "", {0}, true},
                        {*optimizer::parseSpec("adam"), "Adam", "", {1}, true},
                        {*optimizer::parseSpec("momentum"), "Ball", "", {2}, true}};
    return scene;
}

TEST(Raced, race_isThatOfTheDefaultSettingsWithTheScenesSteps) {
    const experiment::Checked scene = tests::checked(sceneOn("θ² + sin 3θ"));
    const std::vector<Raced> raced = raceOn(scene);
    ASSERT_EQ(raced.size(), 3U);
    const auto course = race::makeCourse(scene.loss(), {{-4, 4}, {-6, 6}}, {.steps = 120});
    ASSERT_TRUE(course);
    EXPECT_EQ(course->settings.starts, 64U);
    EXPECT_EQ(course->rates.size(), 49U);
    for (std::size_t i = 0; i < 3; ++i) {
        const race::Request request =
            race::raceOf(*course, scene.experiment().contenders[i].optimizer);
        const race::Result wanted = race::summarize(request.rates, race::run(request));
        ASSERT_TRUE(wanted.best);
        ASSERT_EQ(raced[i].result.best, wanted.best);
        EXPECT_EQ(findRaceQuantity("cost")->measure(raced[i]), wanted.rates[*wanted.best].cost);
        EXPECT_EQ(findRaceQuantity("best rate")->measure(raced[i]),
                  wanted.rates[*wanted.best].rate);
        EXPECT_EQ(findRaceQuantity("decades")->measure(raced[i]), wanted.decades());
    }
    // The learning rates of the scene play no part.
    experiment::Experiment other = scene.experiment();
    for (experiment::Contender& contender : other.contenders)
        EXPECT_TRUE(optimizer::set(contender.optimizer, "alpha", 0.77));
    EXPECT_EQ(findRaceQuantity("cost")->measure(raceOn(tests::checked(other))[1]),
              findRaceQuantity("cost")->measure(raced[1]));
}

TEST(Raced, lossWithoutAMinimum_hasNoRace) {
    EXPECT_TRUE(raceOn(tests::checked(sceneOn("θ"))).empty());
}

TEST(RaceQuantities, keys_areDifferentAndExplained) {
    std::set<std::string_view> keys;
    for (const RaceQuantity& each : raceQuantities()) {
        EXPECT_TRUE(keys.insert(each.key).second) << each.key;
        EXPECT_FALSE(each.sentence.empty());
        EXPECT_EQ(findRaceQuantity(each.key), &each);
    }
    EXPECT_EQ(findRaceQuantity("speed"), nullptr);
}

} // namespace
} // namespace thetascope::lesson
