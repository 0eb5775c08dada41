// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/theta_json.h"

#include "core/text/quotes.h"
#include "core/text/text_file.h"

#include <algorithm>
#include <utility>

namespace thetascope::experiment {

namespace {

/// Returns whether brackets and braces are nested more deeply than any such file needs. The JSON
/// library has no limit of its own.
bool isTooDeep(std::string_view text) {
    constexpr int kDeepest = 16;
    int depth = 0;
    bool inText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && (c == '[' || c == '{') && ++depth > kDeepest)
            return true;
        else if (!inText && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

std::string placeText(std::size_t line, std::size_t column) {
    return "line " + std::to_string(line) + ", column " + std::to_string(column);
}

std::string placeIn(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t begin =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return placeText(static_cast<std::size_t>(line),
                     std::max<std::size_t>(before.size() - begin, 1));
}

/// Enters the next key of an object.
void enter(const std::string& key, std::set<std::string>& keys) {
    constexpr std::size_t kMostKeys = 1000; // the JSON library looks through all at each one
    if (!keys.insert(key).second)
        throw Unreadable("the file has the entry " + text::inQuotes(key) + " twice");
    if (keys.size() > kMostKeys)
        throw Unreadable("the file has too many entries for an experiment");
}

} // namespace

Json parseJson(std::string_view text) {
    // The JSON library takes a zero byte for the end, whatever follows.
    if (const auto fault = text::findFault(text))
        throw Unreadable("the file is not valid JSON: there is " + fault->what + " in " +
                         placeText(fault->line, fault->column));
    if (isTooDeep(text))
        throw Unreadable("the file is nested too deeply for an experiment");
    // The keys of the objects being read, the innermost last.
    std::vector<std::set<std::string>> keys;
    const auto followKeys = [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            keys.pop_back();
        else if (event == Json::parse_event_t::key)
            enter(parsed.get<std::string>(), keys.back());
        return true;
    };
    try {
        return Json::parse(text, followKeys);
    } catch (const Json::parse_error& error) {
        throw Unreadable("the file is not valid JSON: there is an error in " +
                         placeIn(text, error.byte));
    }
}

JsonReader::JsonReader(const Json& json, std::string where)
    : m_json(json)
    , m_where(std::move(where)) {
    if (!json.is_object())
        throw Unreadable(m_where + " must be an object in braces");
}

const Json& JsonReader::take(const std::string& key) {
    const auto found = m_json.find(key);
    if (found == m_json.end())
        throw Unreadable(m_where + " has no entry " + text::inQuotes(key));
    m_taken.insert(key);
    return *found;
}

std::string JsonReader::text(const std::string& key) {
    const Json& value = take(key);
    if (!value.is_string())
        fail(key, "a string in quotes");
    return value.get<std::string>();
}

std::uint64_t JsonReader::count(const std::string& key) {
    const Json& value = take(key);
    if (!value.is_number_unsigned())
        fail(key, "a whole number");
    return value.get<std::uint64_t>();
}

bool JsonReader::flag(const std::string& key) {
    const Json& value = take(key);
    if (!value.is_boolean())
        fail(key, "true or false");
    return value.get<bool>();
}

std::vector<double> JsonReader::numbers(const Json& value, const std::string& key,
                                        std::size_t count) {
    if (count == 1 && value.is_number())
        return {numberIn(value, key)};
    if (!value.is_array() || value.size() != count)
        fail(key, count == 1 ? "a number" : "a list of " + std::to_string(count) + " numbers");
    std::vector<double> numbers;
    for (const Json& each : value)
        numbers.push_back(numberIn(each, key));
    return numbers;
}

std::vector<std::string> JsonReader::rest() const {
    std::vector<std::string> keys;
    for (const auto& [key, value] : m_json.items()) {
        if (m_taken.count(key) == 0)
            keys.push_back(key);
    }
    return keys;
}

void JsonReader::expectNothingMore() const {
    if (const auto left = rest(); !left.empty())
        throw Unreadable(m_where + " has an unknown entry " + text::inQuotes(left.front()));
}

void JsonReader::fail(const std::string& key, const std::string& expected) const {
    throw Unreadable(text::inQuotes(key) + " in " + m_where + " must be " + expected);
}

double JsonReader::numberIn(const Json& value, const std::string& key) {
    if (!value.is_number())
        fail(key, "a number");
    return value.get<double>();
}

} // namespace thetascope::experiment
