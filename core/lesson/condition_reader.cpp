// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/condition_reader.h"

#include "core/descent/stopping_rule.h"
#include "core/lesson/yaml_entries.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <span>

namespace thetascope::lesson {

namespace {

std::string readRun(const YAML::Node& node, const std::string& what,
                    const experiment::Experiment& scene) {
    std::string run = textOf(node, what);
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

template <class Row>
std::string keyList(std::span<const Row> rows) {
    std::string known;
    for (const Row& each : rows)
        known.append(known.empty() ? "" : ", ").append(each.key);
    return known;
}

std::string knownValues(bool wordsToo) {
    return keyList(quantities()) + (wordsToo ? ", " + keyList(wordQuantities()) : "");
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

/// Reads the entry "value" of a map; it must be a number that races have.
void readRaceReading(const YAML::Node& map, Reading& reading) {
    const YAML::Node value = required(map, "value");
    const std::string key = textOf(value, "“value”");
    reading.ofRace = findRaceQuantity(key);
    if (reading.ofRace == nullptr)
        fail(value, "a race has no value " + text::inQuotes(key) +
                        "; the values are: " + keyList(raceQuantities()));
}

std::optional<Bound> readBound(const YAML::Node& map, const std::string& key, bool isOfRace,
                               const experiment::Experiment& scene) {
    const YAML::Node node = optional(map, key);
    if (!node.IsDefined())
        return std::nullopt;
    Bound bound;
    if (node.IsMap()) {
        Reading reading;
        const std::string who = isOfRace ? "race" : "run";
        if (isOfRace)
            requireMap(node, text::inQuotes(key), {"race", "value"});
        else
            requireMap(node, text::inQuotes(key), {"run", "value", "at"});
        const YAML::Node run = optional(node, who);
        if (run.IsDefined())
            reading.run = readRun(run, text::inQuotes(who), scene);
        if (isOfRace)
            readRaceReading(node, reading);
        else
            readReading(node, reading, false);
        bound.reading = std::move(reading);
    } else {
        bound.number = numberOf(node, text::inQuotes(key));
    }
    return bound;
}

/// Reads the entries of a map that say what a number is compared with.
void readBounds(const YAML::Node& map, Condition& condition, const experiment::Experiment& scene) {
    const bool isOfRace = condition.reading.ofRace != nullptr;
    condition.near = readBound(map, "near", isOfRace, scene);
    condition.above = readBound(map, "above", isOfRace, scene);
    condition.below = readBound(map, "below", isOfRace, scene);
    if (!condition.near && !condition.above && !condition.below)
        fail(map, "the condition says nothing: it needs near (with within), above or below");
    if (condition.near)
        condition.within = numberOf(required(map, "within"), "“within”");
}

} // namespace

Condition readCondition(const YAML::Node& node, const experiment::Experiment& scene) {
    requireMap(node, "a condition",
               {"run", "race", "value", "at", "near", "within", "above", "below", "is"});
    Condition condition;
    condition.line = lineOf(node);
    if (const YAML::Node race = optional(node, "race"); race.IsDefined()) {
        requireMap(node, "a condition on a race",
                   {"race", "value", "near", "within", "above", "below"});
        condition.reading.run = readRun(race, "“race”", scene);
        readRaceReading(node, condition.reading);
        readBounds(node, condition, scene);
        return condition;
    }
    condition.reading.run = readRun(required(node, "run"), "“run”", scene);
    const std::string value = textOf(required(node, "value"), "“value”");
    condition.word = findWordQuantity(value);
    if (condition.word != nullptr) {
        requireMap(node, "a condition on " + text::inQuotes(value), {"run", "value", "is"});
        condition.is = readWord(required(node, "is"), *condition.word);
        return condition;
    }
    readReading(node, condition.reading, true);
    if (optional(node, "is").IsDefined())
        fail(optional(node, "is"),
             text::inQuotes(value) + " is a number: use near, above or below");
    readBounds(node, condition, scene);
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
