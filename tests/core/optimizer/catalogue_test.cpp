// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The tables of rules, recipes and parameters are complete and consistent.
#include "core/optimizer/optimizer.h"
#include "core/optimizer/range_text.h"
#include "core/text/names.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cmath>
#include <limits>
#include <set>
#include <string>
#include <vector>

namespace thetascope::optimizer {
namespace {

bool isInRange(const Parameter& parameter, double value) {
    return (value > parameter.minimum ||
            (parameter.minimumAllowed && value == parameter.minimum)) &&
           (value < parameter.maximum || (parameter.maximumAllowed && value == parameter.maximum));
}

template <class Check>
void forEveryRule(Check check) {
    for (const auto rules : {rateRules(), updateRules()}) {
        for (const Rule& rule : rules)
            check(rule);
    }
}

TEST(Catalogue, rules_sayEverything) {
    std::set<std::string_view> keys;
    forEveryRule([&](const Rule& rule) {
        EXPECT_FALSE(rule.title.empty()) << rule.key;
        EXPECT_FALSE(rule.source.empty()) << rule.key;
        EXPECT_FALSE(rule.formula.empty()) << rule.key;
    });
    for (const auto rules : {rateRules(), updateRules()}) {
        keys.clear();
        for (const Rule& rule : rules) {
            EXPECT_TRUE(keys.insert(rule.key).second) << rule.key << " is there twice";
            const bool isRate = rules.data() == rateRules().data();
            EXPECT_THAT(std::string(rule.formula),
                        testing::HasSubstr(isRate ? "α⁽ᵗ⁾ = " : "σ⁽ᵗ⁾ = "))
                << rule.key;
            EXPECT_EQ(isRate ? findRateRule(rule.key) : findUpdateRule(rule.key), &rule);
        }
    }
    EXPECT_EQ(findRateRule("plain"), nullptr);
    EXPECT_EQ(findUpdateRule(""), nullptr);
}

TEST(Catalogue, rateRules_beginWithAlpha) {
    for (const Rule& rule : rateRules())
        EXPECT_EQ(rule.parameters.front()->key, "alpha") << rule.key;
}

TEST(Catalogue, parameters_haveSymbolDefaultRangeAndSentence) {
    forEveryRule([](const Rule& rule) {
        for (const Parameter* parameter : rule.parameters) {
            EXPECT_FALSE(parameter->key.empty());
            EXPECT_FALSE(parameter->symbol.empty()) << parameter->key;
            EXPECT_TRUE(parameter->sentence.ends_with('.')) << parameter->key;
            EXPECT_LT(parameter->minimum, parameter->maximum) << parameter->key;
            EXPECT_TRUE(isInRange(*parameter, parameter->fallback)) << parameter->key;
            EXPECT_LT(parameter->sliderMinimum, parameter->sliderMaximum) << parameter->key;
            EXPECT_TRUE(isInRange(*parameter, parameter->sliderMinimum)) << parameter->key;
            EXPECT_TRUE(isInRange(*parameter, parameter->sliderMaximum)) << parameter->key;
            if (parameter->logarithmic) {
                EXPECT_GT(parameter->sliderMinimum, 0) << parameter->key;
            }
        }
    });
}

TEST(Catalogue, keysAndAliases_areToldApartInEveryCombination) {
    for (const Rule& rate : rateRules()) {
        for (const Rule& update : updateRules()) {
            const Optimizer optimizer = make(rate, update);
            for (const Setting& setting : optimizer.settings) {
                const Parameter& parameter = *setting.parameter;
                EXPECT_EQ(keyOf(optimizer, parameter.key), parameter.key);
                EXPECT_EQ(keyOf(optimizer, parameter.symbol), parameter.key);
                for (const std::string_view alias : text::partsOfList(parameter.aliases)) {
                    const auto key = keyOf(optimizer, alias);
                    if (!key) {
                        // books call both numbers γ
                        EXPECT_TRUE(alias == "gamma" || alias == "γ") << alias;
                        EXPECT_NE(key.error().find("write one of them"), std::string::npos);
                        continue;
                    }
                    EXPECT_EQ(*key, parameter.key) << rate.key << " × " << update.key;
                }
            }
        }
    }
}

TEST(Catalogue, namesOfRecipes_areToldApartInEverySpelling) {
    for (const Recipe& recipe : recipes()) {
        std::vector<std::string_view> names = text::partsOfList(recipe.aliases);
        names.insert(names.end(), {recipe.key, recipe.title});
        for (const std::string_view name : names)
            EXPECT_EQ(recipeNamed(name), &recipe) << name;
    }
    EXPECT_EQ(recipeNamed(""), nullptr);
    EXPECT_EQ(recipeNamed("mix"), nullptr);
}

TEST(Catalogue, sharedParameter_isOneSetting) {
    const Optimizer adamW = make(*findRecipe("adamw"));
    EXPECT_EQ(std::ranges::count_if(
                  adamW.settings,
                  [](const Setting& setting) { return setting.parameter->key == "alpha"; }),
              1);
}

TEST(Catalogue, recipes_nameTheCombinationsOfTheManual) {
    struct Row {
        const char* key;
        const char* rate;
        const char* update;
    };

    for (const Row& row :
         std::initializer_list<Row>{{"gd", "constant", "plain"},
                                    {"gd_time_decay", "time_decay", "plain"},
                                    {"adagrad", "adagrad", "plain"},
                                    {"average", "average", "plain"},
                                    {"rmsprop", "decaying_average", "plain"},
                                    {"momentum", "constant", "momentum"},
                                    {"time_decay_momentum", "time_decay", "momentum"},
                                    {"adagrad_momentum", "adagrad", "momentum"},
                                    {"average_momentum", "average", "momentum"},
                                    {"rmsprop_momentum", "decaying_average", "momentum"}}) {
        const Recipe* const recipe = findRecipe(row.key);
        ASSERT_NE(recipe, nullptr) << row.key;
        EXPECT_EQ(recipe->rate, row.rate) << row.key;
        EXPECT_EQ(recipe->update, row.update) << row.key;
    }
    for (const char* key : {"nesterov", "adam", "amsgrad", "adamw", "adadelta", "nadam", "radam",
                            "adamax", "rprop", "rmsprop_pytorch", "rmsprop_pytorch_centered"})
        EXPECT_NE(findRecipe(key), nullptr) << key;
    EXPECT_EQ(findRecipe("mix"), nullptr);
}

TEST(Catalogue, recipes_areWhole) {
    std::set<std::string_view> keys;
    std::set<std::string_view> titles;
    for (const Recipe& recipe : recipes()) {
        EXPECT_TRUE(keys.insert(recipe.key).second) << recipe.key;
        EXPECT_TRUE(titles.insert(recipe.title).second) << recipe.title;
        ASSERT_NE(findRateRule(recipe.rate), nullptr) << recipe.key;
        ASSERT_NE(findUpdateRule(recipe.update), nullptr) << recipe.key;
        EXPECT_TRUE(recipe.sentence.ends_with('.')) << recipe.key;
        EXPECT_FALSE(recipe.source.empty()) << recipe.key;
        const Optimizer made = make(recipe);
        EXPECT_EQ(title(made), recipe.title);
        EXPECT_EQ(recipeOf(*made.rate, *made.update), &recipe);
        for (const Recipe::Default& each : recipe.defaults)
            EXPECT_EQ(made.value(each.key), each.value) << recipe.key;
        for (const Setting& setting : made.settings)
            EXPECT_TRUE(isInRange(*setting.parameter, setting.value)) << recipe.key;
    }
}

TEST(Catalogue, onlyTheSlip_isNotOffered) {
    for (const Recipe& recipe : recipes())
        EXPECT_EQ(recipe.offered, recipe.key != "nadam_pytorch_1_13") << recipe.key;
}

TEST(Catalogue, namelessCombination_isTitledByItsRules) {
    const Optimizer mixed = make(*findRateRule("adagrad"), *findUpdateRule("nesterov"));
    EXPECT_EQ(recipeOf(*mixed.rate, *mixed.update), nullptr);
    EXPECT_EQ(title(mixed), "AdaGrad × Nesterov momentum");
}

TEST(Texts, parametersAndBounds_readAsPeopleWriteThem) {
    EXPECT_EQ(parameterText(make(*findRecipe("rmsprop"))), "α = 0.1, β = 0.9, δ = 1e−8");
    EXPECT_EQ(parameterText(make(*findRecipe("adam"))), // β₁ is of the update rule
              "α = 0.1, β₁ = 0.9, β₂ = 0.999, ε = 1e−8");
    EXPECT_EQ(rangeText(*findRateRule("constant")->parameters[0], "alpha"), "alpha > 0");
    EXPECT_EQ(rangeText(*findRateRule("time_decay")->parameters[1], "β"), "β ≥ 0");
    EXPECT_EQ(rangeText(*findUpdateRule("momentum")->parameters[0], "mu"), "0 ≤ mu < 1");
}

} // namespace
} // namespace thetascope::optimizer
