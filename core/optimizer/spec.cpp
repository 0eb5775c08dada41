// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/machine/constant.h"
#include "core/optimizer/optimizer.h"
#include "core/text/names.h"
#include "core/text/number_text.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <array>
#include <optional>
#include <span>
#include <utility>
#include <vector>

namespace thetascope::optimizer {

namespace {

using Fault = tl::unexpected<std::string>;

/// This is the length of the longest SPEC in bytes. The longest with a sensible value for each key
/// has about 200.
constexpr std::size_t kLongestSpec = 1000;

struct Pair {
    std::string_view key;
    std::string_view value;
};

/// A PairOfKeys is a key of PyTorch's that has two values.
struct PairOfKeys {
    std::string_view name;
    std::string_view first;
    std::string_view second;
};

constexpr std::array<PairOfKeys, 3> kPairsOfKeys{{{"betas", "beta1", "beta2"},
                                                  {"etas", "eta_minus", "eta_plus"},
                                                  {"step_sizes", "step_min", "step_max"}}};

const PairOfKeys* pairOfKeys(std::string_view name) {
    const auto* const found = std::ranges::find_if(
        kPairsOfKeys, [&](const PairOfKeys& each) { return text::isSameName(each.name, name); });
    return found == kPairsOfKeys.end() ? nullptr : found;
}

std::string_view trimmed(std::string_view text) {
    text.remove_prefix(std::min(text.find_first_not_of(' '), text.size()));
    text.remove_suffix(text.size() - 1 - text.find_last_not_of(' '));
    return text;
}

/// Returns "; did you mean “X”?" if a name is similar to the wrong one, and a list of all names if
/// not.
template <class Rows>
std::string advice(std::string_view wrong, const Rows& rows) {
    std::vector<std::string_view> keys;
    std::vector<std::string_view> aliases;
    std::string all = "; the choices are ";
    for (const auto& row : rows) {
        all += (keys.empty() ? "" : ", ") + std::string(row.key);
        keys.push_back(row.key);
        if constexpr (requires { row.aliases; }) {
            for (const std::string_view alias : text::partsOfList(row.aliases))
                aliases.push_back(alias);
        }
    }
    keys.insert(keys.end(), aliases.begin(), aliases.end());
    const std::string near = text::suggestion(wrong, keys);
    return near.empty() ? all : near;
}

/// Returns the row whose key is a name in any spelling, or a null pointer if there is none.
const Rule* ruleNamed(std::span<const Rule> rules, std::string_view name) {
    const auto found = std::ranges::find_if(
        rules, [&](const Rule& rule) { return text::isSameName(rule.key, name); });
    return found == rules.end() ? nullptr : &*found;
}

/// Appends a value that stands without a key to the pair before it, if that takes two values.
tl::expected<void, std::string> appendValue(std::vector<Pair>& pairs, std::string_view value) {
    const auto isNumber = [](std::string_view text) { return machine::readConstant(text); };
    if (!pairs.empty() && isNumber(value)) {
        Pair& last = pairs.back();
        const bool hasOne = machine::findOutsideBrackets(last.value, ',') == last.value.size() &&
                            last.value.find(';') == std::string_view::npos && isNumber(last.value);
        if (pairOfKeys(last.key) && hasOne) {
            const char* const end = value.data() + value.size();
            last.value = {last.value.data(), static_cast<std::size_t>(end - last.value.data())};
            return {};
        }
        if (machine::hasDecimalComma(std::string(last.value) + ',' + std::string(value)))
            return Fault(text::shown(last.key) + ": " + machine::pointSentence());
    }
    return Fault(text::inQuotes(value) + " is not of the form key=value");
}

tl::expected<std::vector<Pair>, std::string> splitPairs(std::string_view text) {
    std::vector<Pair> pairs;
    while (!text.empty()) {
        const std::size_t comma = machine::findOutsideBrackets(text, ',');
        const std::string_view piece = trimmed(text.substr(0, comma));
        const std::size_t equals = piece.find('=');
        if (piece.empty() && comma < text.size())
            return Fault("a key=value is missing before a comma");
        if (equals == 0)
            return Fault("a key is missing before “=”");
        if (equals == std::string_view::npos) {
            if (auto done = appendValue(pairs, piece); !done)
                return tl::unexpected(done.error());
        } else {
            const Pair pair{trimmed(piece.substr(0, equals)), trimmed(piece.substr(equals + 1))};
            if (std::ranges::find(pairs, pair.key, &Pair::key) != pairs.end())
                return Fault(text::shown(pair.key) + " is given twice");
            pairs.push_back(pair);
        }
        if (comma + 1 == text.size())
            return Fault("a key=value is missing after the last comma");
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return pairs;
}

/// Returns the two values of a text such as "0.9,0.999", "0.9; 0.999" or "(0.9, 0.999)".
std::optional<std::array<std::string_view, 2>> twoValues(std::string_view text) {
    const bool isInBrackets = (text.starts_with('(') && text.ends_with(')')) ||
                              (text.starts_with('[') && text.ends_with(']'));
    if (isInBrackets)
        text = text.substr(1, text.size() - 2);
    for (const char separator : {',', ';'}) {
        const std::size_t at = machine::findOutsideBrackets(text, separator);
        if (at < text.size())
            return std::array{trimmed(text.substr(0, at)), trimmed(text.substr(at + 1))};
    }
    return std::nullopt;
}

/// Replaces each key of two values by the keys of both.
tl::expected<std::vector<Pair>, std::string> spreadPairs(const std::vector<Pair>& pairs) {
    std::vector<Pair> spread;
    for (const Pair& pair : pairs) {
        const PairOfKeys* const both = pairOfKeys(pair.key);
        if (!both) {
            spread.push_back(pair);
            continue;
        }
        const auto values = twoValues(pair.value);
        if (!values)
            return Fault(std::string(both->name) + " takes two numbers, for " +
                         std::string(both->first) + " and " + std::string(both->second) + ", not " +
                         text::inQuotes(pair.value));
        spread.push_back({both->first, (*values)[0]});
        spread.push_back({both->second, (*values)[1]});
    }
    return spread;
}

/// Removes a pair from the list and returns its value, or nothing if there is no such pair.
std::optional<std::string_view> take(std::vector<Pair>& pairs, std::string_view key) {
    const auto found = std::ranges::find_if(
        pairs, [&](const Pair& pair) { return text::isSameName(pair.key, key); });
    if (found == pairs.end())
        return std::nullopt;
    const std::string_view value = found->value;
    pairs.erase(found);
    return value;
}

tl::expected<Optimizer, std::string> makeMix(std::vector<Pair>& pairs) {
    const auto rateKey = take(pairs, "rate");
    const auto updateKey = take(pairs, "update");
    if (!rateKey || !updateKey)
        return Fault("mix needs rate=RULE and update=RULE, as in "
                     "mix:rate=adagrad,update=momentum,alpha=0.5");
    const Rule* const rate = ruleNamed(rateRules(), *rateKey);
    if (!rate)
        return Fault("there is no learning-rate rule " + text::inQuotes(*rateKey) +
                     advice(*rateKey, rateRules()));
    const Rule* const update = ruleNamed(updateRules(), *updateKey);
    if (!update)
        return Fault("there is no update rule " + text::inQuotes(*updateKey) +
                     advice(*updateKey, updateRules()));
    return make(*rate, *update);
}

tl::expected<Optimizer, std::string> makeNamed(std::string_view name, std::vector<Pair>& pairs) {
    if (text::isSameName(name, "mix"))
        return makeMix(pairs);
    if (text::plainName(name).empty())
        return Fault("an optimizer begins with its name, as in gd:alpha=0.1");
    const Recipe* const recipe = recipeNamed(name);
    if (!recipe)
        return Fault("there is no optimizer " + text::inQuotes(name) + advice(name, recipes()));
    return make(*recipe);
}

/// Gives an optimizer the values of a SPEC.
tl::expected<void, std::string> setAll(Optimizer& optimizer, const std::vector<Pair>& pairs) {
    std::vector<std::string_view> given;
    for (const Pair& pair : pairs) {
        const auto key = keyOf(optimizer, pair.key);
        if (!key)
            return tl::unexpected(key.error());
        if (std::ranges::find(given, *key) != given.end())
            return Fault(std::string(*key) + " is given twice");
        given.push_back(*key);
        const auto value = machine::readConstant(pair.value);
        if (!value)
            return Fault(text::shown(pair.key) + ": " + value.error());
        if (auto done = set(optimizer, pair.key, *value); !done)
            return done;
    }
    return {};
}

} // namespace

tl::expected<Optimizer, std::string> parseSpec(std::string_view spec) {
    const auto fault = [&](const std::string& sentence) {
        return Fault("optimizer " + text::inQuotes(spec) + ": " + sentence);
    };
    if (spec.size() > kLongestSpec)
        return fault("a SPEC has at most " + std::to_string(kLongestSpec) + " bytes");
    const std::size_t colon = std::min(spec.find(':'), spec.size());
    const auto typed = splitPairs(spec.substr(std::min(colon + 1, spec.size())));
    if (!typed)
        return fault(typed.error());
    auto pairs = spreadPairs(*typed);
    if (!pairs)
        return fault(pairs.error());
    auto optimizer = makeNamed(spec.substr(0, colon), *pairs);
    if (!optimizer)
        return optimizer;
    if (const auto done = setAll(*optimizer, *pairs); !done)
        return fault(done.error());
    return optimizer;
}

std::string toSpec(const Optimizer& optimizer) {
    const Recipe* const recipe = recipeOf(*optimizer.rate, *optimizer.update);
    std::string spec = recipe ? std::string(recipe->key)
                              : "mix:rate=" + std::string(optimizer.rate->key) +
                                    ",update=" + std::string(optimizer.update->key);
    char separator = recipe ? ':' : ',';
    for (const Setting& setting : optimizer.settings) {
        spec += std::exchange(separator, ',');
        spec += std::string(setting.parameter->key) + '=' + text::shortest(setting.value);
    }
    return spec;
}

} // namespace thetascope::optimizer
