// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/tuning.h"

#include "core/text/names.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <limits>

namespace thetascope::race {

namespace {

constexpr std::size_t kMostTuned = 2;    ///< The number of hyper-parameters that are tuned.
constexpr std::size_t kMostVariants = 9; ///< Each of them has three values.

double distance(const optimizer::Parameter& parameter, double a, double b) {
    if (!parameter.logarithmic)
        return std::abs(a - b);
    return a > 0 && b > 0 ? std::abs(std::log(a / b)) : std::numeric_limits<double>::infinity();
}

/// The values to try, of which the nearest to the present one is replaced by it.
std::vector<double> valuesOf(const optimizer::Setting& setting) {
    const optimizer::Parameter& parameter = *setting.parameter;
    std::vector<double> values(parameter.tries.begin(), parameter.tries.end());
    *std::ranges::min_element(values, {}, [&](double value) {
        return distance(parameter, value, setting.value);
    }) = setting.value;
    return values;
}

std::vector<const optimizer::Setting*> tunedSettings(const optimizer::Optimizer& optimizer) {
    std::vector<const optimizer::Setting*> settings;
    for (const optimizer::Setting& setting : optimizer.settings) {
        if (!setting.parameter->tries.empty() && settings.size() < kMostTuned)
            settings.push_back(&setting);
    }
    return settings;
}

std::string listed(const std::vector<double>& values) {
    std::vector<std::string> texts;
    texts.reserve(values.size());
    for (const double value : values)
        texts.push_back(text::forPeople(value));
    return text::listed(texts);
}

} // namespace

optimizer::Optimizer withRate(optimizer::Optimizer optimizer, double rate) {
    optimizer.settings.front().value = rate; // every learning-rate rule begins with α
    return optimizer;
}

std::vector<Variant> asSet(const optimizer::Optimizer& optimizer, const RateGrid& rates) {
    return {{optimizer, rates}};
}

std::vector<Variant> tuned(const optimizer::Optimizer& optimizer, const RateGrid& rates) {
    std::vector<optimizer::Optimizer> all{optimizer};
    for (const optimizer::Setting* setting : tunedSettings(optimizer)) {
        const std::size_t before = all.size();
        for (const double value : valuesOf(*setting)) {
            if (value == setting->value)
                continue; // those before have it
            for (std::size_t i = 0; i < before; ++i) {
                all.push_back(all[i]);
                (void)optimizer::set(all.back(), setting->parameter->key, value); // in its range
            }
        }
    }
    const RateGrid finer = rates.finer(kMostVariants / all.size());
    std::vector<Variant> variants;
    variants.reserve(all.size());
    for (optimizer::Optimizer& each : all)
        variants.push_back({std::move(each), finer});
    return variants;
}

std::string tuningText(const optimizer::Optimizer& optimizer) {
    const std::vector<const optimizer::Setting*> tuned = tunedSettings(optimizer);
    std::string text = optimizer::title(optimizer) + ": α";
    for (const optimizer::Setting& setting : optimizer::settingsToRead(optimizer)) {
        if (std::ranges::any_of(tuned, [&](const auto* each) { return *each == setting; }))
            text += ", " + std::string(setting.parameter->symbol) + " among " +
                    listed(valuesOf(setting));
    }
    return text;
}

} // namespace thetascope::race
