// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/yaml_entries.h"

#include "core/text/names.h"
#include "core/text/number_text.h"
#include "core/text/quotes.h"
#include "core/text/utf8.h"

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

void requireMap(const YAML::Node& node, const std::string& what) {
    if (!node.IsMap())
        fail(node, what + " must consist of entries of the form “key: value”");
}

void requireMap(const YAML::Node& node, const std::string& what,
                std::initializer_list<std::string_view> keys) {
    requireMap(node, what);
    std::vector<std::string> met;
    for (const auto& entry : node) {
        const std::string key = textOf(entry.first, "a key");
        if (std::ranges::find(keys, key) == keys.end()) {
            std::string known;
            for (const std::string_view each : keys)
                known.append(known.empty() ? "" : ", ").append(each);
            fail(entry.first,
                 what + " cannot have an entry " + text::inQuotes(key) + "; it can have: " + known);
        }
        if (std::ranges::find(met, key) != met.end())
            fail(entry.first, what + " has the entry " + text::inQuotes(key) + " twice");
        met.push_back(key);
    }
}

YAML::Node required(const YAML::Node& map, const std::string& key) {
    YAML::Node entry = optional(map, key);
    if (!entry.IsDefined())
        fail(map, "the entry " + text::inQuotes(key) + " is missing");
    return entry;
}

YAML::Node optional(const YAML::Node& map, const std::string& key) {
    for (const auto& entry : map) {
        if (entry.first.Scalar() == key)
            return entry.second;
    }
    return YAML::Node(YAML::NodeType::Undefined);
}

std::string textOf(const YAML::Node& node, const std::string& what, std::size_t most) {
    if (!node.IsScalar())
        fail(node, what + " must be text");
    const std::string& whole = node.Scalar();
    const std::size_t last = whole.find_last_not_of(" \n"); // folded texts end with a line break
    if (last == whole.npos)
        fail(node, what + " is empty");
    std::string text = whole.substr(0, last + 1);
    for (std::size_t at = 0, count = 0; at < text.size(); ++count) {
        const auto next = text::firstCodePoint(std::string_view(text).substr(at));
        const bool isControl = !next || (next->value < U' ' && text[at] != '\n') ||
                               (next->value >= 0x7F && next->value < 0xA0);
        if (isControl && text[at] != '\t')
            fail(node, what + " contains the control character " +
                           text::shown(text.substr(at, next ? next->length : 1)));
        if (count == most)
            fail(node, what + " has more than " + std::to_string(most) + " characters");
        at += next->length;
    }
    return text;
}

std::string nameOf(const YAML::Node& node, const std::string& what) {
    std::string name = textOf(node, what, text::kLongestName);
    if (text::onOneLine(name) != name)
        fail(node, what + " must be one line, not " + text::inQuotes(name));
    return name;
}

double numberOf(const YAML::Node& node, const std::string& what) {
    const std::string text = textOf(node, what);
    const std::optional<double> number = text::readNumber(text);
    if (!number)
        fail(node, what + " " + text::inQuotes(text) + " is not a number");
    return *number;
}

std::uint64_t countOf(const YAML::Node& node, const std::string& what, std::uint64_t least,
                      std::uint64_t most) {
    const double number = numberOf(node, what);
    if (number != std::floor(number) || number < static_cast<double>(least) ||
        number > static_cast<double>(most))
        fail(node, what + " " + text::inQuotes(node.Scalar()) + " is not a whole number from " +
                       std::to_string(least) + " to " + std::to_string(most));
    return static_cast<std::uint64_t>(number);
}

std::vector<YAML::Node> listOf(const YAML::Node& node, const std::string& what) {
    if (!node.IsSequence() || node.size() == 0)
        fail(node, what + " must be a list with at least one entry");
    if (node.size() > kLongestList)
        fail(node, what + " has " + std::to_string(node.size()) +
                       " entries, but there can be at most " + std::to_string(kLongestList));
    return {node.begin(), node.end()};
}

std::optional<std::string> optionalText(const YAML::Node& map, const std::string& key,
                                        std::size_t most) {
    const YAML::Node entry = optional(map, key);
    if (!entry.IsDefined())
        return std::nullopt;
    return textOf(entry, text::inQuotes(key), most);
}

} // namespace thetascope::lesson
