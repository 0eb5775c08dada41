// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/quotes.h"

#include "core/text/plain_text.h"
#include "core/text/utf8.h"

#include <cstdio>
#include <optional>

namespace thetascope::text {

namespace {

/// This is the largest number of characters of a path, most of which are whole.
constexpr std::size_t kMostOfPath = 200;

std::u32string code(const char* format, unsigned value) {
    char written[16];
    const int length = std::snprintf(written, sizeof written, format, value);
    return {written, written + length};
}

/// Returns a character as it can be seen.
std::u32string visible(char32_t c) {
    constexpr char32_t kPictures = 0x2400; // ␀, and those of the other control characters
    constexpr char32_t kDelete = 0x7F;
    if (c < U' ')
        return {kPictures + c};
    if (c == kDelete)
        return U"␡";
    if (c == U' ' || !isInvisible(c))
        return {c};
    return c <= 0xFFFF ? code("\\u%04X", c) : code("\\U%08X", c);
}

/// Returns the visible form of the beginning of a text, which is whole if it has at most `most`
/// characters. Only as much of the text is read.
std::u32string visibleBeginning(std::string_view text, std::size_t most) {
    std::u32string all;
    while (!text.empty() && all.size() <= most) {
        const std::optional<CodePoint> next = firstCodePoint(text);
        all +=
            next ? visible(next->value) : code("\\x%02X", static_cast<unsigned char>(text.front()));
        text.remove_prefix(next ? next->length : 1);
    }
    return all;
}

/// Returns where a text may be cut at or before a place: not between a letter and its mark.
std::size_t cutAt(std::u32string_view text, std::size_t place) {
    std::size_t cut = place;
    while (cut > 0 && isMark(text[cut]))
        --cut;
    return cut > 0 ? cut : place;
}

} // namespace

std::string shown(std::string_view text) {
    const std::u32string all = visibleBeginning(text, kMostQuoted);
    if (all.size() <= kMostQuoted)
        return encodeUtf8(all);
    return encodeUtf8(all.substr(0, cutAt(all, kMostQuoted - 1)) + U"…");
}

std::string inQuotes(std::string_view text) {
    return "“" + shown(text) + "”";
}

std::string shownPath(std::string_view path) {
    constexpr std::size_t kLongestPath = 1 << 16; // what no system takes is not read to its end
    const std::u32string all = visibleBeginning(path.substr(0, kLongestPath), kLongestPath);
    if (all.size() <= kMostOfPath)
        return encodeUtf8(all);
    constexpr std::size_t kBeginning = kMostOfPath / 3;
    constexpr std::size_t kEnd = kMostOfPath - kBeginning - 1;
    return encodeUtf8(all.substr(0, cutAt(all, kBeginning)) + U"…" + all.substr(all.size() - kEnd));
}

std::string pathInQuotes(std::string_view path) {
    return "“" + shownPath(path) + "”";
}

} // namespace thetascope::text
