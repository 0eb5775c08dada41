// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/rule.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace thetascope::optimizer {

/// One hyper-parameter of an optimizer with its value.
struct Setting {
    const Parameter* parameter;
    double value;
    friend bool operator==(const Setting&, const Setting&) = default;
};

/// An optimizer: a learning-rate rule, an update rule and their hyper-parameters. A plain value;
/// the state of a run is made per run (Stepper).
struct Optimizer {
    const Rule* rate = nullptr;   ///< a row of rateRules()
    const Rule* update = nullptr; ///< a row of updateRules()
    /// Every parameter of the two rules once, the rate rule's first (which begin with α); a key
    /// that both rules have (α in AdamW) is one setting.
    std::vector<Setting> settings;

    double value(std::string_view key) const; ///< of a parameter that it has
    friend bool operator==(const Optimizer&, const Optimizer&) = default;
};

/// A name that a crossing has: RMSProp = decaying average × plain, with defaults of its own.
struct Recipe {
    struct Default {
        std::string_view key;
        double value;
    };

    std::string_view key;              ///< "rmsprop"
    std::string_view title;            ///< "RMSProp"
    std::string_view rate;             ///< key of the learning-rate rule
    std::string_view update;           ///< key of the update rule
    std::span<const Default> defaults; ///< where they differ from the parameters' own
    std::string_view sentence;         ///< what it is known for
    std::string_view source;
    bool offered = true; ///< in menus; false: understood by name only
};

std::span<const Rule> rateRules();
std::span<const Rule> updateRules();
std::span<const Recipe> recipes();

/// Rows by key; null if there is none.
const Rule* findRateRule(std::string_view key);
const Rule* findUpdateRule(std::string_view key);
const Recipe* findRecipe(std::string_view key);
/// The name that a crossing has, or null; the first in the catalogue where it has several.
const Recipe* recipeOf(const Rule& rate, const Rule& update);

/// With every parameter at its default.
Optimizer make(const Recipe& recipe);
Optimizer make(const Rule& rate, const Rule& update);

/// Returns the setting whose parameter has the key, or null where the optimizer has none such.
const Setting* findSetting(const Optimizer& optimizer, std::string_view key);

/// For each of a rule's parameters the number of the optimizer's setting that is its value.
std::vector<std::size_t> settingsOf(const Rule& rule, const Optimizer& optimizer);

/// "RMSProp", or for a crossing without a name "AdaGrad × momentum".
std::string title(const Optimizer& optimizer);
/// The settings as people name them, whichever rule they are of: α, then by their letters.
std::vector<Setting> settingsToRead(const Optimizer& optimizer);
/// "α = 0.1, β = 0.9, δ = 1e−8": those with all their digits.
std::string parameterText(const Optimizer& optimizer);

/// Sets a parameter by key or alias. The error names the parameter, the value and the range.
tl::expected<void, std::string> set(Optimizer& optimizer, std::string_view key, double value);

/// Reads a SPEC: NAME[:key=value,…] or mix:rate=RULE,update=RULE[,key=value,…]. The error is one
/// sentence that names what is wrong and what would be right.
tl::expected<Optimizer, std::string> parseSpec(std::string_view spec);
/// The SPEC with every parameter spelled out; parseSpec() reads it back to an equal value.
std::string toSpec(const Optimizer& optimizer);

} // namespace thetascope::optimizer
