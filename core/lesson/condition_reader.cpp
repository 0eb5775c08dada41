// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/condition_reader.h"

#include "core/descent/stopping_rule.h"
#include "core/lesson/yaml_entries.h"
#include "core/text/quotes.h"

#include <algorithm>

namespace thetascope::lesson {

namespace {

std::string readRun(const YAML::Node& node, const experiment::Experiment& scene) {
    std::string run = textOf(node, "“run”");
    std::string known = "every, any";
    if (run == kEvery || run == kAny)
        return run;
    for (const experiment::Contender& contender : scene.contenders) {
        const std::string name = experiment::screenName(contender);
        if (name == run)
            return run;
        known += ", " + name;
    }
    fail(node, "the scene has no run " + text::inQuotes(run) + "; the runs are: " + known);
}

std::string knownValues(bool wordsToo) {
    std::string known;
    const auto add = [&](std::string_view key) {
        known.append(known.empty() ? "" : ", ").append(key);
    };
    for (const Quantity& each : quantities())
        add(each.key);
    if (wordsToo) {
        for (const WordQuantity& each : wordQuantities())
            add(each.key);
    }
    return known;
}

/// Reads the word that a property of a run is compared with; it must be one that it can be.
std::string readWord(const YAML::Node& node, const WordQuantity& quantity) {
    std::string word = textOf(node, "“is”");
    const auto words = quantity.words();
    if (std::ranges::find(words, word) != words.end())
        return word;
    std::string known;
    for (const std::string_view each : words)
        known.append(known.empty() ? "" : ", ").append(each);
    fail(node, text::inQuotes(quantity.key) + " cannot be " + text::inQuotes(word) +
                   "; it is one of: " + known);
}

/// Reads the entries "value" and "at" of a map; the value must be a number.
void readReading(const YAML::Node& map, Reading& reading, bool wordsToo) {
    const YAML::Node value = required(map, "value");
    const std::string key = textOf(value, "“value”");
    reading.quantity = findQuantity(key);
    if (reading.quantity == nullptr)
        fail(value, "there is no value " + text::inQuotes(key) +
                        "; the values are: " + knownValues(wordsToo));
    const YAML::Node at = optional(map, "at");
    if (!at.IsDefined())
        return;
    if (!reading.quantity->takesStep)
        fail(at, text::inQuotes(key) + " belongs to the whole run and takes no “at”");
    if (at.IsScalar() && at.Scalar() == "end")
        return;
    reading.at = countOf(at, "“at”", 0, descent::kMaxSteps);
}

std::optional<Bound> readBound(const YAML::Node& map, const std::string& key,
                               const experiment::Experiment& scene) {
    const YAML::Node node = optional(map, key);
    if (!node.IsDefined())
        return std::nullopt;
    Bound bound;
    if (node.IsMap()) {
        requireMap(node, text::inQuotes(key), {"run", "value", "at"});
        Reading reading;
        const YAML::Node run = optional(node, "run");
        if (run.IsDefined())
            reading.run = readRun(run, scene);
        readReading(node, reading, false);
        bound.reading = std::move(reading);
    } else {
        bound.number = numberOf(node, text::inQuotes(key));
    }
    return bound;
}

} // namespace

Condition readCondition(const YAML::Node& node, const experiment::Experiment& scene) {
    requireMap(node, "a condition",
               {"run", "value", "at", "near", "within", "above", "below", "is"});
    Condition condition;
    condition.line = lineOf(node);
    condition.reading.run = readRun(required(node, "run"), scene);
    const std::string value = textOf(required(node, "value"), "“value”");
    condition.word = findWordQuantity(value);
    if (condition.word != nullptr) {
        requireMap(node, "a condition on " + text::inQuotes(value), {"run", "value", "is"});
        condition.is = readWord(required(node, "is"), *condition.word);
        return condition;
    }
    readReading(node, condition.reading, true);
    condition.near = readBound(node, "near", scene);
    condition.above = readBound(node, "above", scene);
    condition.below = readBound(node, "below", scene);
    if (optional(node, "is").IsDefined())
        fail(optional(node, "is"),
             text::inQuotes(value) + " is a number: use near, above or below");
    if (!condition.near && !condition.above && !condition.below)
        fail(node, "the condition says nothing: it needs near (with within), above or below");
    if (condition.near)
        condition.within = numberOf(required(node, "within"), "“within”");
    return condition;
}

std::vector<Condition> readConditions(const YAML::Node& node, const std::string& what,
                                      const experiment::Experiment& scene) {
    std::vector<Condition> conditions;
    for (const YAML::Node& each : listOf(node, what))
        conditions.push_back(readCondition(each, scene));
    return conditions;
}

} // namespace thetascope::lesson
