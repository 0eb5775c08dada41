// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/optimizer/optimizer.h"
#include "core/text/edit_distance.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

namespace thetascope::optimizer {

namespace {

using Fault = tl::unexpected<std::string>;

struct Pair {
    std::string_view key;
    std::string_view value;
};

std::string quoted(std::string_view text) {
    return '"' + std::string(text) + '"';
}

/// Returns "; did you mean X?" if a name is similar to the wrong one, and a list of all names if
/// not.
template <class Rows>
std::string advice(std::string_view wrong, const Rows& rows) {
    const auto near = std::min_element(rows.begin(), rows.end(), [&](const auto& a, const auto& b) {
        return text::editDistance(a.key, wrong) < text::editDistance(b.key, wrong);
    });
    if (wrong.size() < 40 && text::editDistance(near->key, wrong) <= 2)
        return "; did you mean " + std::string(near->key) + "?";
    std::string text = "; the choices are ";
    for (const auto& row : rows)
        text += (&row == &*rows.begin() ? "" : ", ") + std::string(row.key);
    return text;
}

tl::expected<std::vector<Pair>, std::string> splitPairs(std::string_view text) {
    std::vector<Pair> pairs;
    while (!text.empty()) {
        const std::size_t comma = std::min(text.find(','), text.size());
        const std::string_view piece = text.substr(0, comma);
        const std::size_t equals = piece.find('=');
        if (equals == std::string_view::npos)
            return Fault(quoted(piece) + " is not of the form key=value");
        const Pair pair{piece.substr(0, equals), piece.substr(equals + 1)};
        for (const Pair& other : pairs) {
            if (other.key == pair.key)
                return Fault(std::string(pair.key) + " is given twice");
        }
        pairs.push_back(pair);
        if (comma + 1 == text.size())
            return Fault("a key=value is missing after the last comma");
        text.remove_prefix(std::min(comma + 1, text.size()));
    }
    return pairs;
}

/// Removes a pair from the list and returns its value, or nothing if there is no such pair.
std::optional<std::string_view> take(std::vector<Pair>& pairs, std::string_view key) {
    const auto found =
        std::find_if(pairs.begin(), pairs.end(), [&](const Pair& pair) { return pair.key == key; });
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
    const Rule* const rate = findRateRule(*rateKey);
    if (!rate)
        return Fault("there is no learning-rate rule " + quoted(*rateKey) +
                     advice(*rateKey, rateRules()));
    const Rule* const update = findUpdateRule(*updateKey);
    if (!update)
        return Fault("there is no update rule " + quoted(*updateKey) +
                     advice(*updateKey, updateRules()));
    return make(*rate, *update);
}

tl::expected<Optimizer, std::string> makeNamed(std::string_view name, std::vector<Pair>& pairs) {
    if (name == "mix")
        return makeMix(pairs);
    const Recipe* const recipe = findRecipe(name);
    if (!recipe)
        return Fault("there is no optimizer " + quoted(name) + advice(name, recipes()));
    return make(*recipe);
}

/// Returns the key of the parameter with this key or alias, or the text itself if there is none.
std::string_view keyOf(const Optimizer& optimizer, std::string_view keyOrAlias) {
    for (const Setting& setting : optimizer.settings) {
        if (!keyOrAlias.empty() && setting.parameter->alias == keyOrAlias)
            return setting.parameter->key;
    }
    return keyOrAlias;
}

} // namespace

tl::expected<Optimizer, std::string> parseSpec(std::string_view spec) {
    const std::size_t colon = std::min(spec.find(':'), spec.size());
    auto pairs = splitPairs(spec.substr(std::min(colon + 1, spec.size())));
    if (!pairs)
        return Fault("optimizer " + quoted(spec) + ": " + pairs.error());
    auto optimizer = makeNamed(spec.substr(0, colon), *pairs);
    if (!optimizer)
        return optimizer;
    std::vector<std::string_view> given;
    for (const Pair& pair : *pairs) {
        const std::string_view key = keyOf(*optimizer, pair.key);
        if (std::find(given.begin(), given.end(), key) != given.end())
            return Fault("optimizer " + quoted(spec) + ": " + std::string(key) + " is given twice");
        given.push_back(key);
        const auto value = text::readNumber(pair.value);
        if (!value)
            return Fault("optimizer " + quoted(spec) + ": " + std::string(pair.key) + " = " +
                         quoted(pair.value) + " is not a finite number");
        if (const auto done = set(*optimizer, pair.key, *value); !done)
            return Fault("optimizer " + quoted(spec) + ": " + done.error());
    }
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
