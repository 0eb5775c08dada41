// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/yaml_entries.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::lesson {

int lineOf(const YAML::Node& node) {
    return std::max(node.Mark().line, 0) + 1; // −1 where there is no text at all
}

void fail(const YAML::Node& where, std::string sentence) {
    throw Fault{lineOf(where), std::move(sentence)};
}

void requireMap(const YAML::Node& node, const std::string& what,
                std::initializer_list<std::string_view> keys) {
    if (!node.IsMap())
        fail(node, what + " must consist of entries of the form \"key: value\"");
    std::vector<std::string> met;
    for (const auto& entry : node) {
        const std::string key = textOf(entry.first, "a key");
        if (std::ranges::find(keys, key) == keys.end()) {
            std::string known;
            for (const std::string_view each : keys)
                known.append(known.empty() ? "" : ", ").append(each);
            fail(entry.first,
                 what + " cannot have an entry \"" + key + "\"; it can have: " + known);
        }
        if (std::ranges::find(met, key) != met.end())
            fail(entry.first, what + " has the entry \"" + key + "\" twice");
        met.push_back(key);
    }
}

YAML::Node required(const YAML::Node& map, const std::string& key) {
    YAML::Node entry = optional(map, key);
    if (!entry.IsDefined())
        fail(map, "the entry \"" + key + "\" is missing");
    return entry;
}

YAML::Node optional(const YAML::Node& map, const std::string& key) {
    for (const auto& entry : map) {
        if (entry.first.Scalar() == key)
            return entry.second;
    }
    return YAML::Node(YAML::NodeType::Undefined);
}

std::string textOf(const YAML::Node& node, const std::string& what) {
    if (!node.IsScalar())
        fail(node, what + " must be text");
    std::string text = node.Scalar();
    while (!text.empty() && (text.back() == '\n' || text.back() == ' '))
        text.pop_back(); // folded texts end with a line break
    if (text.empty())
        fail(node, what + " is empty");
    return text;
}

double numberOf(const YAML::Node& node, const std::string& what) {
    const std::string text = textOf(node, what);
    const std::optional<double> number = text::readNumber(text);
    if (!number)
        fail(node, what + " \"" + text + "\" is not a number");
    return *number;
}

std::uint64_t countOf(const YAML::Node& node, const std::string& what, std::uint64_t least,
                      std::uint64_t most) {
    const double number = numberOf(node, what);
    if (number != std::floor(number) || number < static_cast<double>(least) ||
        number > static_cast<double>(most))
        fail(node, what + " \"" + node.Scalar() + "\" is not a whole number from " +
                       std::to_string(least) + " to " + std::to_string(most));
    return static_cast<std::uint64_t>(number);
}

std::vector<YAML::Node> listOf(const YAML::Node& node, const std::string& what) {
    if (!node.IsSequence() || node.size() == 0)
        fail(node, what + " must be a list with at least one entry");
    return {node.begin(), node.end()};
}

std::optional<std::string> optionalText(const YAML::Node& map, const std::string& key) {
    const YAML::Node entry = optional(map, key);
    if (!entry.IsDefined())
        return std::nullopt;
    return textOf(entry, "\"" + key + "\"");
}

} // namespace thetascope::lesson
