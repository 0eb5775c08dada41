// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/names.h"

#include "core/text/edit_distance.h"
#include "core/text/quotes.h"
#include "core/text/utf8.h"

#include <algorithm>
#include <array>
#include <optional>

namespace thetascope::text {

namespace {

/// What plainName() leaves out; of two that begin alike the longer one comes first.
constexpr std::array<std::string_view, 9> kLeftOut{"'s", "’s", "'", "’", " ", "-", "_", "–", "‑"};

constexpr std::size_t kLongestWord = 64;

bool isPlain(char c) {
    return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
}

std::size_t mostChanges(std::size_t length) {
    if (length < 3)
        return 0;
    if (length < 7)
        return 1;
    return length < 12 ? 2 : 3;
}

/// Returns whether a character would break a line, or turn the direction of what follows around.
bool breaksLine(char32_t c) {
    constexpr std::u32string_view kBreaks = U"\u2028\u2029\u202A\u202B\u202C\u202D\u202E"
                                            U"\u2066\u2067\u2068\u2069";
    return c < U' ' || (c >= 0x7F && c < 0xA0) || kBreaks.find(c) != kBreaks.npos;
}

/// Returns the length in bytes of the first kLongestName characters of a name.
std::size_t lengthOfLongest(std::string_view name) {
    std::size_t length = 0;
    for (std::size_t i = 0; i < kLongestName && length < name.size(); ++i) {
        const std::optional<CodePoint> next = firstCodePoint(name.substr(length));
        length += next ? next->length : 1;
    }
    return length;
}

} // namespace

bool isTooLong(std::string_view name) {
    return lengthOfLongest(name) < name.size();
}

std::string cutName(std::string_view name) {
    name = name.substr(0, lengthOfLongest(name));
    return std::string(name.substr(0, name.find_last_not_of(' ') + 1));
}

std::string onOneLine(std::string_view name) {
    std::string line;
    while (!name.empty()) {
        const std::optional<CodePoint> next = firstCodePoint(name);
        const std::size_t length = next ? next->length : 1;
        line += next && !breaksLine(next->value) ? name.substr(0, length) : " ";
        name.remove_prefix(length);
    }
    return line;
}

std::string plainName(std::string_view name) {
    std::string plain;
    plain.reserve(name.size());
    while (!name.empty()) {
        if (isPlain(name.front())) { // most are
            plain += name.front();
            name.remove_prefix(1);
            continue;
        }
        const auto* const part = std::ranges::find_if(
            kLeftOut, [&](std::string_view each) { return name.starts_with(each); });
        if (part != kLeftOut.end()) {
            name.remove_prefix(part->size());
            continue;
        }
        const char c = name.front();
        plain += c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
        name.remove_prefix(1);
    }
    return plain;
}

std::vector<std::string_view> partsOfList(std::string_view list) {
    std::vector<std::string_view> parts;
    while (!list.empty()) {
        const std::size_t end = std::min(list.find(','), list.size());
        parts.push_back(list.substr(0, end));
        list.remove_prefix(std::min(end + 1, list.size()));
        list.remove_prefix(std::min(list.find_first_not_of(' '), list.size()));
    }
    return parts;
}

std::string listed(std::span<const std::string> texts) {
    std::string list;
    for (std::size_t i = 0; i < texts.size(); ++i)
        list += (i == 0 ? "" : i + 1 < texts.size() ? ", " : " and ") + texts[i];
    return list;
}

bool isSameName(std::string_view a, std::string_view b) {
    if (std::max(a.size(), b.size()) > kLongestWord)
        return false;
    const std::string plain = plainName(a);
    return !plain.empty() && plain == plainName(b);
}

bool listContains(std::string_view list, std::string_view name) {
    return std::ranges::any_of(partsOfList(list),
                               [&](std::string_view part) { return isSameName(part, name); });
}

std::string_view nearestName(std::string_view wrong, std::span<const std::string_view> names) {
    if (wrong.size() > kLongestWord)
        return {};
    const std::string word = plainName(wrong);
    std::string_view nearest;
    std::size_t least = kLongestWord;
    for (const std::string_view name : names) {
        const std::string plain = plainName(name);
        const auto [shorter, longer] = std::minmax({word.size(), plain.size()});
        const std::size_t most = mostChanges(longer);
        if (longer - shorter > most) // as many letters were inserted, at least
            continue;
        const std::size_t distance = editDistance(std::string_view(word), plain);
        if (distance <= most && distance < least) {
            nearest = name;
            least = distance;
        }
    }
    if (nearest.empty() && word.size() >= 4) {
        const auto longer = std::ranges::find_if(
            names, [&](std::string_view name) { return plainName(name).starts_with(word); });
        if (longer != names.end())
            nearest = *longer;
    }
    return nearest;
}

std::string suggestion(std::string_view wrong, std::span<const std::string_view> names) {
    const std::string_view nearest = nearestName(wrong, names);
    return nearest.empty() ? std::string() : "; did you mean " + inQuotes(nearest) + "?";
}

} // namespace thetascope::text
