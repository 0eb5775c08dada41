// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Every row of the catalogue is complete and does what it offers.
#include "core/descent/descend.h"
#include "core/loss/catalogue.h"
#include "core/loss/minima.h"
#include "core/optimizer/optimizer.h"
#include "tests/core/loss/losses.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <ostream>
#include <set>
#include <string>
#include <vector>

namespace thetascope::loss {

std::ostream& operator<<(std::ostream& out, const Entry& entry) {
    return out << entry.formula;
}

namespace {

using test::lossOf;

class Catalogue : public ::testing::TestWithParam<Entry> {};

TEST_P(Catalogue, everyField_isFilled) {
    const Entry& entry = GetParam();
    for (const std::string_view field :
         {entry.key, entry.title, entry.formula, entry.literature, entry.shows})
        EXPECT_FALSE(field.empty());
    EXPECT_EQ(entry.key.find_first_not_of("abcdefghijklmnopqrstuvwxyz_"), entry.key.npos);
    EXPECT_EQ(entry.shows.find('\n'), entry.shows.npos);
    EXPECT_TRUE(entry.shows.ends_with('.'));
    EXPECT_GE(entry.rates.size(), 5U);
    EXPECT_EQ(find(entry.key)->formula, entry.formula);
}

TEST_P(Catalogue, start_isWithinTheRangeAndFinite) {
    const Entry& entry = GetParam();
    const auto loss = lossOf(entry.formula);
    EXPECT_LT(entry.range.low, entry.range.high);
    EXPECT_TRUE(entry.range.contains(entry.start[0]));
    if (loss->dimension() == 2) {
        EXPECT_TRUE(entry.rangeY.contains(entry.start[1]));
    } else {
        EXPECT_EQ(entry.rangeY, entry.range);
        EXPECT_EQ(entry.start[1], 0);
    }
    const Loss::Sample sample = loss->at(entry.start);
    EXPECT_TRUE(std::isfinite(sample.loss));
    for (std::size_t c = 0; c < loss->dimension(); ++c) {
        EXPECT_TRUE(std::isfinite(sample.slope[c]));
        EXPECT_NE(sample.slope[c], 0); // or nothing would move
    }
}

TEST_P(Catalogue, suggestedRates_leadDownhill) {
    const Entry& entry = GetParam();
    const auto loss = lossOf(entry.formula);
    std::set<std::string_view> recipes;
    for (const SuitedRate& rate : entry.rates) {
        EXPECT_TRUE(recipes.insert(rate.recipe).second) << rate.recipe << " stands twice";
        const optimizer::Recipe* recipe = optimizer::findRecipe(rate.recipe);
        ASSERT_TRUE(recipe) << rate.recipe;
        optimizer::Optimizer optimizer = optimizer::make(*recipe);
        ASSERT_TRUE(optimizer::set(optimizer, "alpha", rate.alpha)) << rate.recipe;
        const auto runs = descent::trajectories(*loss, std::span(&optimizer, 1), entry.start,
                                                {200, 1e-6}, {entry.range, entry.rangeY});
        const descent::Trajectory& run = runs.front();
        // A saddle has no bottom: whoever leaves it goes on and on.
        const descent::End bottomless{descent::Outcome::Diverged, descent::Manner::Falls};
        EXPECT_TRUE(run.outcome() == descent::Outcome::Converged ||
                    run.outcome() == descent::Outcome::StepLimit ||
                    (entry.key == "saddle" && run.end() == bottomless))
            << rate.recipe << " " << descent::key(run.outcome());
        const descent::Step last = run.at(run.steps());
        EXPECT_TRUE(std::isfinite(last.loss)) << rate.recipe;
        EXPECT_LT(last.loss, loss->at(entry.start).loss) << rate.recipe;
    }
    for (const std::string_view recipe : {"gd", "momentum", "adagrad", "rmsprop", "adam"})
        EXPECT_TRUE(recipes.contains(recipe)) << recipe;
}

INSTANTIATE_TEST_SUITE_P(Rows, Catalogue,
                         ::testing::ValuesIn(catalogue().begin(), catalogue().end()),
                         [](const auto& row) { return std::string(row.param.key); });

TEST(CatalogueKeys, keys_areKnownAndDistinct) {
    std::set<std::string_view> keys;
    std::set<std::string_view> titles;
    for (const Entry& entry : catalogue()) {
        EXPECT_TRUE(keys.insert(entry.key).second) << entry.key;
        EXPECT_TRUE(titles.insert(entry.title).second) << entry.title;
        EXPECT_EQ(find(entry.key), &entry);
    }
    for (const char* key :
         {"quadratic",        "sinlog",          "double_well",  "long_slope", "plateau",
          "steep_wall",       "bumpy_bowl",      "sharp_valley", "smooth_abs", "bowl",
          "saddle",           "rosenbrock",      "beale",        "himmelblau", "booth",
          "three_hump_camel", "styblinski_tang", "rastrigin",    "ackley",     "goldstein_price"})
        EXPECT_TRUE(find(key)) << key;
    EXPECT_FALSE(find("nothing"));
    EXPECT_FALSE(find(""));
}

/// The last point of a run of 200 steps from the row's start, with the suggested rate.
double endOf(const char* lossKey, std::string_view recipe) {
    const Entry& entry = *find(lossKey);
    optimizer::Optimizer optimizer = optimizer::make(*optimizer::findRecipe(recipe));
    for (const SuitedRate& rate : entry.rates)
        if (rate.recipe == recipe) {
            EXPECT_TRUE(optimizer::set(optimizer, "alpha", rate.alpha));
        }
    const auto runs = descent::trajectories(*lossOf(entry.formula), std::span(&optimizer, 1),
                                            entry.start, {200, 0});
    return runs.front().theta(runs.front().steps());
}

// What a row says that it shows.

TEST(CatalogueShows, longSlope_isWalkedByMomentumAlone) {
    EXPECT_LT(endOf("long_slope", "gd"), 8);
    EXPECT_LT(endOf("long_slope", "adagrad"), 18);
    EXPECT_NEAR(endOf("long_slope", "momentum"), 20, 1.5);
}

TEST(CatalogueShows, styblinskiTang_hasTwoEquallyDeepMinimaBetweenTwoOthers) {
    const Entry& entry = *find("styblinski_tang");
    const auto loss = lossOf(entry.formula);
    std::vector<double> depths;
    for (const Point& each : minima(*loss, entry.range, entry.rangeY))
        depths.push_back(loss->at(each).loss);
    std::ranges::sort(depths);
    ASSERT_EQ(depths.size(), 4u);
    EXPECT_NEAR(depths[1], depths[2], 1e-9);
    EXPECT_LT(depths[0], depths[1] - 10);
    EXPECT_LT(depths[2], depths[3] - 10);
}

TEST(CatalogueShows, goldsteinPrice_isAsSteepAsToldInACorner) {
    const Entry& entry = *find("goldstein_price");
    const auto loss = lossOf(entry.formula);
    const auto steepness = [&](Point theta) {
        const Point slope = loss->at(theta).slope;
        return std::hypot(slope[0], slope[1]);
    };
    EXPECT_NEAR(steepness({0, -1}), 0, 1e-9);
    EXPECT_NEAR(steepness({-2, 2}), 2.226e6, 1e3);
    for (double x = -2; x <= 2; x += 0.125) {
        for (double y = -2; y <= 2; y += 0.125)
            EXPECT_LE(steepness({x, y}), steepness({-2, 2}));
    }
}

TEST(CatalogueShows, quadratic_isSolved) {
    EXPECT_NEAR(endOf("quadratic", "gd"), 1184.0 / 338, 1e-6);
}

} // namespace
} // namespace thetascope::loss
