// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/optimizer.h"

#include "core/optimizer/parameters.h"
#include "core/optimizer/range_text.h"
#include "core/text/names.h"
#include "core/text/number_text.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <cmath>

namespace thetascope::optimizer {

namespace {

Setting* findByKey(Optimizer& optimizer, std::string_view key) {
    const auto found = std::ranges::find(
        optimizer.settings, key, [](const Setting& setting) { return setting.parameter->key; });
    return found == optimizer.settings.end() ? nullptr : &*found;
}

bool isCalled(const Parameter& parameter, std::string_view name) {
    return parameter.symbol == name || text::listContains(parameter.aliases, name);
}

/// Returns whether any rule has a parameter that is called so.
bool isKnown(std::string_view name) {
    const auto hasIt = [&](const Rule& rule) {
        return std::ranges::any_of(rule.parameters, [&](const Parameter* each) {
            return text::isSameName(each->key, name) || isCalled(*each, name);
        });
    };
    return std::ranges::any_of(rateRules(), hasIt) || std::ranges::any_of(updateRules(), hasIt);
}

/// Returns what there is instead of a parameter that an optimizer does not have.
std::string otherThan(const Optimizer& optimizer, std::string_view name) {
    std::vector<std::string_view> keys;
    std::string known;
    for (const Setting& each : optimizer.settings) {
        keys.push_back(each.parameter->key);
        known += (known.empty() ? "" : ", ") + std::string(each.parameter->key);
    }
    for (const Setting& each : optimizer.settings) {
        for (const std::string_view alias : text::partsOfList(each.parameter->aliases))
            keys.push_back(alias);
    }
    const Recipe* const recipe = recipeNamed(name);
    if (recipe && recipe != recipeOf(*optimizer.rate, *optimizer.update))
        return "; " + text::inQuotes(recipe->key) + " is an optimizer of its own";
    // β of another optimizer is no slip of the pen for η.
    const std::string advice = isKnown(name) ? std::string() : text::suggestion(name, keys);
    return advice.empty() ? "; it has " + known : advice;
}

bool isInRange(const Parameter& parameter, double value) {
    return std::isfinite(value) &&
           (value > parameter.minimum ||
            (parameter.minimumAllowed && value == parameter.minimum)) &&
           (value < parameter.maximum || (parameter.maximumAllowed && value == parameter.maximum));
}

} // namespace

double Optimizer::value(std::string_view key) const {
    return findSetting(*this, key)->value;
}

const Setting* findSetting(const Optimizer& optimizer, std::string_view key) {
    const auto found = std::ranges::find(
        optimizer.settings, key, [](const Setting& setting) { return setting.parameter->key; });
    return found == optimizer.settings.end() ? nullptr : &*found;
}

std::vector<std::size_t> settingsOf(const Rule& rule, const Optimizer& optimizer) {
    std::vector<std::size_t> numbers;
    for (const Parameter* parameter : rule.parameters) {
        const Setting* const found = findSetting(optimizer, parameter->key);
        numbers.push_back(static_cast<std::size_t>(found - optimizer.settings.data()));
    }
    return numbers;
}

Optimizer make(const Rule& rate, const Rule& update) {
    Optimizer optimizer{&rate, &update, {}};
    for (const Rule* rule : {&rate, &update}) {
        for (const Parameter* parameter : rule->parameters) {
            if (!findByKey(optimizer, parameter->key))
                optimizer.settings.push_back({parameter, parameter->fallback});
        }
    }
    return optimizer;
}

Optimizer make(const Recipe& recipe) {
    Optimizer optimizer = make(*findRateRule(recipe.rate), *findUpdateRule(recipe.update));
    for (const Recipe::Default& each : recipe.defaults)
        findByKey(optimizer, each.key)->value = each.value;
    return optimizer;
}

std::string title(const Optimizer& optimizer) {
    if (const Recipe* const recipe = recipeOf(*optimizer.rate, *optimizer.update))
        return std::string(recipe->title);
    return std::string(optimizer.rate->title) + " × " + std::string(optimizer.update->title);
}

std::vector<Setting> settingsToRead(const Optimizer& optimizer) {
    std::vector<Setting> settings = optimizer.settings;
    std::ranges::stable_sort(settings, {}, [](const Setting& setting) {
        return std::pair(setting.parameter->key != "alpha", setting.parameter->symbol);
    });
    return settings;
}

std::string parameterText(const Optimizer& optimizer) {
    std::string text;
    for (const Setting& setting : settingsToRead(optimizer)) {
        if (!text.empty())
            text += ", ";
        text += setting.parameter->symbol;
        text += " = ";
        text += text::forPeople(setting.value);
    }
    return text;
}

tl::expected<std::string_view, std::string> keyOf(const Optimizer& optimizer,
                                                  std::string_view name) {
    const Parameter* found = nullptr;
    for (const Setting& setting : optimizer.settings) {
        if (text::isSameName(setting.parameter->key, name))
            return setting.parameter->key;
    }
    for (const Setting& setting : optimizer.settings) {
        if (!isCalled(*setting.parameter, name))
            continue;
        if (found)
            return tl::unexpected(text::inQuotes(name) + " may be " + std::string(found->key) +
                                  " or " + std::string(setting.parameter->key) +
                                  " here; write one of them");
        found = setting.parameter;
    }
    if (found)
        return found->key;
    return tl::unexpected(title(optimizer) + " has no parameter " + text::inQuotes(name) +
                          otherThan(optimizer, name));
}

tl::expected<void, std::string> set(Optimizer& optimizer, std::string_view key, double value) {
    const auto known = keyOf(optimizer, key);
    if (!known)
        return tl::unexpected(known.error());
    Setting* const setting = findByKey(optimizer, *known);
    if (!isInRange(*setting->parameter, value)) {
        const bool isInfinite = std::isinf(value) && setting->parameter->maximum == kNoLimit;
        const std::string name = text::shown(key);
        return tl::unexpected(name + " = " + text::shortest(value) +
                              " is out of range: " + rangeText(*setting->parameter, name) +
                              (isInfinite ? " and finite" : ""));
    }
    setting->value = value;
    return {};
}

} // namespace thetascope::optimizer
