// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/tuning.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

namespace thetascope::race {
namespace {

using testing::ElementsAre;

std::size_t settingsIn(const std::vector<Variant>& variants) {
    std::size_t count = 0;
    for (const Variant& variant : variants)
        count += variant.rates.count;
    return count;
}

std::vector<double> valuesIn(const std::vector<Variant>& variants, std::string_view key) {
    std::set<double> values;
    for (const Variant& variant : variants)
        values.insert(variant.optimizer.value(key));
    return {values.begin(), values.end()};
}

TEST(Tuning, everyOptimizer_isTriedWithAlmostAsManySettings) {
    for (const RateGrid& grid : {RateGrid{}, RateGrid{1e-3, 1, 2}, RateGrid{1e-3, 1, 1}}) {
        for (const optimizer::Recipe& recipe : optimizer::recipes()) {
            const std::size_t settings = settingsIn(tuned(optimizer::make(recipe), grid));
            EXPECT_LE(settings, 9 * grid.count) << recipe.key;
            EXPECT_GE(settings + 8, 9 * grid.count) << recipe.key;
        }
    }
}

TEST(Tuning, variants_beginWithTheOptimizerAsSet) {
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        const optimizer::Optimizer set = optimizer::make(recipe);
        const std::vector<Variant> variants = tuned(set, {});
        EXPECT_EQ(variants.front().optimizer, set) << recipe.key;
        for (const Variant& variant : variants) {
            EXPECT_EQ(variant.optimizer.rate, set.rate);
            EXPECT_EQ(variant.optimizer.update, set.update);
            // all of the given rates are among them, to the bit
            EXPECT_EQ(variant.rates.low, RateGrid{}.low);
            EXPECT_EQ(variant.rates.high, RateGrid{}.high);
            EXPECT_EQ((variant.rates.count - 1) % 48, 0U) << recipe.key;
            EXPECT_EQ(std::ranges::count(variants, variant.optimizer, &Variant::optimizer), 1)
                << recipe.key;
        }
    }
}

TEST(Tuning, onlyTriedParameters_change) {
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        const optimizer::Optimizer set = optimizer::make(recipe);
        std::size_t tunable = 0;
        std::size_t changing = 0;
        for (const optimizer::Setting& setting : set.settings) {
            tunable += setting.parameter->tries.empty() ? 0 : 1;
            const auto values = valuesIn(tuned(set, {}), setting.parameter->key);
            if (values.size() == 1)
                continue;
            ++changing;
            EXPECT_EQ(values.size(), 3U) << recipe.key << ", " << setting.parameter->key;
            for (const double value : values) {
                EXPECT_TRUE(value == setting.value ||
                            std::ranges::count(setting.parameter->tries, value) == 1)
                    << recipe.key << ", " << setting.parameter->key << " = " << value;
            }
        }
        EXPECT_EQ(changing, std::min<std::size_t>(tunable, 2)) << recipe.key;
    }
}

TEST(Tuning, tries_areWithinTheRangesOfTheirParameters) {
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        for (const optimizer::Setting& setting : optimizer::make(recipe).settings) {
            const optimizer::Parameter& parameter = *setting.parameter;
            EXPECT_TRUE(parameter.tries.empty() || parameter.tries.size() == 3) << parameter.key;
            EXPECT_TRUE(std::ranges::is_sorted(parameter.tries)) << parameter.key;
            for (const double value : parameter.tries) {
                optimizer::Optimizer trial = optimizer::make(recipe);
                EXPECT_TRUE(optimizer::set(trial, parameter.key, value)) << parameter.key;
            }
        }
    }
}

TEST(Tuning, numberOfTunedParameters_decidesOnTheRates) {
    const auto shapeOf = [](std::string_view spec) {
        const auto variants = tuned(optimizer::parseSpec(spec).value(), {0.01, 1, 5});
        return std::pair(variants.size(), variants.front().rates.count);
    };
    EXPECT_EQ(shapeOf("gd"), std::pair(std::size_t{1}, std::size_t{37}));
    EXPECT_EQ(shapeOf("momentum"), std::pair(std::size_t{3}, std::size_t{13}));
    EXPECT_EQ(shapeOf("adam"), std::pair(std::size_t{9}, std::size_t{5}));
}

TEST(Tuning, valueAsSet_replacesTheNearest) {
    const auto tried = [](std::string_view spec, std::string_view key) {
        return valuesIn(tuned(optimizer::parseSpec(spec).value(), {}), key);
    };
    EXPECT_THAT(tried("momentum:mu=0.9", "mu"), ElementsAre(0.5, 0.9, 0.99));
    EXPECT_THAT(tried("momentum:mu=0.8", "mu"), ElementsAre(0.5, 0.8, 0.99));
    EXPECT_THAT(tried("momentum:mu=0.1", "mu"), ElementsAre(0.1, 0.9, 0.99));
    EXPECT_THAT(tried("momentum:mu=0.999", "mu"), ElementsAre(0.5, 0.9, 0.999));
    EXPECT_THAT(tried("adam:beta2=0.97", "beta2"), ElementsAre(0.9, 0.97, 0.999));
}

TEST(Tuning, asSet_isTheOptimizerAlone) {
    const auto set = optimizer::parseSpec("adam:beta1=0.7").value();
    const std::vector<Variant> variants = asSet(set, {0.1, 1, 4});
    ASSERT_EQ(variants.size(), 1U);
    EXPECT_EQ(variants[0].optimizer, set);
    EXPECT_EQ(variants[0].rates, (RateGrid{0.1, 1, 4}));
}

TEST(Tuning, text_saysWhatIsTried) {
    const auto textOf = [](std::string_view spec) {
        return tuningText(optimizer::parseSpec(spec).value());
    };
    EXPECT_EQ(textOf("gd"), "Gradient descent: α");
    EXPECT_EQ(textOf("momentum:mu=0.8"), "Momentum: α, μ among 0.5, 0.8 and 0.99");
    EXPECT_EQ(textOf("adam"), "Adam: α, β₁ among 0.5, 0.9 and 0.99, β₂ among 0.9, 0.99 and 0.999");
}

} // namespace
} // namespace thetascope::race
