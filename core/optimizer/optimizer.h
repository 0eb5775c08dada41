// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/rule.h"

#include <tl/expected.hpp>

#include <string>
#include <string_view>
#include <vector>

namespace thetascope::optimizer {

/// A Setting is a hyper-parameter of an optimizer, with its value.
struct Setting {
    const Parameter* parameter; ///< The hyper-parameter; it lives as long as the program.
    double value;               ///< Its value.

    /// Compares both members.
    friend bool operator==(const Setting&, const Setting&) = default;
};

/// An Optimizer is a learning-rate rule and an update rule, with the values of their
/// hyper-parameters. It is a plain value; the state of a run is kept by a Stepper.
struct Optimizer {
    const Rule* rate = nullptr;   ///< The learning-rate rule, a row of rateRules().
    const Rule* update = nullptr; ///< The update rule, a row of updateRules().
    /// The values of all parameters, those of the learning-rate rule first, beginning with α. A
    /// parameter with the same key in both rules (α in AdamW) is a single setting.
    std::vector<Setting> settings;

    /// Returns the value of the parameter with a given key, which the optimizer must have.
    double value(std::string_view key) const;

    /// Compares the rules and the settings.
    friend bool operator==(const Optimizer&, const Optimizer&) = default;
};

/// A Recipe is a named combination of rules, with default values of its own: RMSProp is the rule
/// "decaying average" with the update "plain".
struct Recipe {
    /// A Default is the value that a parameter has in this combination by default.
    struct Default {
        std::string_view key; ///< The key of the parameter.
        double value;         ///< Its default value.
    };

    std::string_view key;              ///< The name in SPECs and files, such as "rmsprop".
    std::string_view title;            ///< The name on screen, such as "RMSProp".
    std::string_view aliases;          ///< Other names in SPECs, such as "nag, nesterov_momentum".
    std::string_view rate;             ///< The key of the learning-rate rule.
    std::string_view update;           ///< The key of the update rule.
    std::span<const Default> defaults; ///< The defaults that differ from the parameters' own.
    std::string_view sentence;         ///< What it is known for, in one sentence.
    std::string_view source;           ///< The literature, and the points of the notes.
    bool offered = true; ///< Whether menus and tables offer it; if not, it is known by name only.
};

/// Returns all learning-rate rules, those of the notes first.
std::span<const Rule> rateRules();
/// Returns all update rules, those of the notes first.
std::span<const Rule> updateRules();
/// Returns all named combinations of rules.
std::span<const Recipe> recipes();

/// Returns the learning-rate rule with a given key, or a null pointer if there is none.
const Rule* findRateRule(std::string_view key);
/// Returns the update rule with a given key, or a null pointer if there is none.
const Rule* findUpdateRule(std::string_view key);
/// Returns the named combination with a given key, or a null pointer if there is none.
const Recipe* findRecipe(std::string_view key);
/// Returns the named combination with a given key, title or alias in any spelling that
/// text::plainName() has, or a null pointer if there is none.
const Recipe* recipeNamed(std::string_view name);
/// Returns the named combination of two rules, or a null pointer if it has no name. If it has
/// several names, this is the first in the list.
const Recipe* recipeOf(const Rule& rate, const Rule& update);

/// Makes the optimizer of a named combination, with its default values.
Optimizer make(const Recipe& recipe);
/// Makes the optimizer of two rules, with the default values of their parameters.
Optimizer make(const Rule& rate, const Rule& update);

/// Returns the setting of the parameter with a given key, or a null pointer if there is none. The
/// pointer is valid until the settings are changed.
const Setting* findSetting(const Optimizer& optimizer, std::string_view key);

/// Returns, for each parameter of a rule, the index of its value in the settings of an optimizer
/// that has this rule.
std::vector<std::size_t> settingsOf(const Rule& rule, const Optimizer& optimizer);

/// Returns the name of an optimizer on screen, such as "RMSProp" or, for a combination without a
/// name, "AdaGrad × momentum".
std::string title(const Optimizer& optimizer);
/// Returns the settings in the order in which they are shown: α first, then in the order of their
/// symbols.
std::vector<Setting> settingsToRead(const Optimizer& optimizer);
/// Returns the settings as text, with all digits of their values: "α = 0.1, β = 0.9, δ = 1e−8".
std::string parameterText(const Optimizer& optimizer);

/// Returns the key of the parameter with a given key, symbol or alias in any spelling that
/// text::plainName() has. The error is one sentence: there is no such parameter, or there are two.
tl::expected<std::string_view, std::string> keyOf(const Optimizer& optimizer,
                                                  std::string_view name);

/// Sets the value of the parameter with a given key, symbol or alias in any spelling that
/// text::plainName() has. The error is one sentence that names the parameter, the value and the
/// range.
tl::expected<void, std::string> set(Optimizer& optimizer, std::string_view key, double value);

/// Reads a SPEC: NAME[:key=value,…] or mix:rate=RULE,update=RULE[,key=value,…]. Names and keys may
/// be in any spelling that text::plainName() has, and aliases; values are as
/// machine::readConstant() reads them. A comma within brackets belongs to its value. The keys
/// betas, etas and step_sizes take two values, as in betas=0.9,0.999 or betas=(0.9, 0.999). The
/// error is one sentence that says what is wrong and what would be right.
tl::expected<Optimizer, std::string> parseSpec(std::string_view spec);
/// Returns the SPEC of an optimizer with all its parameters. parseSpec() reads it back as an equal
/// optimizer.
std::string toSpec(const Optimizer& optimizer);

} // namespace thetascope::optimizer
