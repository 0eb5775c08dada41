// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/plain_text.h"

#include <utf8proc.h>

#include <array>

namespace thetascope::text {

namespace {

/// Characters that mean the same in a formula, and the one that stands for them.
struct Group {
    char32_t plain;
    std::u32string_view characters;
};

constexpr Group kGroups[] = {
    {U'-', U"−‐‑‒–—―˗⁃﹘﹣－➖"},
    {U'*', U"∗⁎＊﹡✱"},
    {U'·', U"×⋅∙•✕✖⨯⨉⊙\u2062"},
    {U'+', U"＋﹢➕\u2064"},
    {U'/', U"÷∕⧸➗"},
    {U'^', U"ˆ↑"},
    {U'|', U"∣❘│‖∥"},
    {U'=', U"﹦≡"},
    {U'<', U"﹤‹"},
    {U'≤', U"⩽≦⪯"},
    {U'≥', U"⩾≧⪰"},
    {U'≠', U"≢"},
    {U'∑', U"⅀"},
    {U'→', U"↦⟶⟼⇒⟹"},
    {U'…', U"⋯"},
    {U',', U"\u2063"},
};

/// Characters that are only there for typesetting: invisible operators between a function and its
/// argument, joiners, marks of direction, the mark of the byte order, soft hyphens, and the choice
/// of a glyph.
bool isLeftOut(char32_t c) {
    return c == 0x2061 || c == 0xFEFF || c == 0xAD || (c >= 0x200B && c <= 0x200F) ||
           (c >= 0x202A && c <= 0x202E) || c == 0x2060 || (c >= 0x2066 && c <= 0x2069) ||
           c == 0x61C || (c >= 0xFE00 && c <= 0xFE0F);
}

const utf8proc_property_t& propertyOf(char32_t c) {
    return *utf8proc_get_property(static_cast<utf8proc_int32_t>(c));
}

char32_t plainOf(char32_t c) {
    for (const Group& group : kGroups)
        if (group.characters.find(c) != std::u32string_view::npos)
            return group.plain;
    return c;
}

void append(PlainText& to, char32_t character, std::size_t origin) {
    to.characters.push_back(character);
    to.origins.push_back(origin);
}

/// Appends the plain form of a character that is not ASCII.
void appendPlain(PlainText& to, char32_t c, std::size_t origin) {
    if (isLeftOut(c))
        return;
    const utf8proc_property_t& property = propertyOf(c);
    if (property.category == UTF8PROC_CATEGORY_ZS)
        return append(to, U' ', origin);
    if (c == 0x2028 || c == 0x2029 || c == 0x85)
        return append(to, U'\n', origin);
    if (const char32_t plain = plainOf(c); plain != c)
        return append(to, plain, origin);
    // A type of 0 is that of no compatibility character.
    if (property.decomp_type == 0 || scriptOf(c) != Script::Plain)
        return append(to, c, origin);
    for (const char32_t part : decomposed(c))
        append(to, plainOf(part), origin);
}

} // namespace

PlainText plainText(std::u32string_view text) {
    PlainText plain;
    plain.characters.reserve(text.size());
    plain.origins.reserve(text.size() + 1);
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char32_t c = text[i];
        if (c == U'\r' && i + 1 < text.size() && text[i + 1] == U'\n')
            continue;
        if (c == U'\r' || c == U'\v' || c == U'\f')
            append(plain, U'\n', i);
        else if (c == U'\t')
            append(plain, U' ', i);
        else if (c < 0x80)
            append(plain, c, i);
        else
            appendPlain(plain, c, i);
    }
    plain.origins.push_back(text.size());
    return plain;
}

std::u32string decomposed(char32_t character) {
    std::array<utf8proc_int32_t, 32> parts{};
    int last = 0;
    const utf8proc_ssize_t count = utf8proc_decompose_char(
        static_cast<utf8proc_int32_t>(character), parts.data(),
        static_cast<utf8proc_ssize_t>(parts.size()),
        static_cast<utf8proc_option_t>(UTF8PROC_DECOMPOSE | UTF8PROC_COMPAT), &last);
    if (count <= 0 || count > static_cast<utf8proc_ssize_t>(parts.size()))
        return {character};
    return {parts.begin(), parts.begin() + count};
}

Script scriptOf(char32_t character) {
    switch (propertyOf(character).decomp_type) {
    case UTF8PROC_DECOMP_TYPE_SUPER:
        return Script::Superscript;
    case UTF8PROC_DECOMP_TYPE_SUB:
        return Script::Subscript;
    case UTF8PROC_DECOMP_TYPE_FRACTION:
        return Script::Fraction;
    default:
        return Script::Plain;
    }
}

bool isLetter(char32_t character) {
    switch (propertyOf(character).category) {
    case UTF8PROC_CATEGORY_LU:
    case UTF8PROC_CATEGORY_LL:
    case UTF8PROC_CATEGORY_LT:
    case UTF8PROC_CATEGORY_LO:
    case UTF8PROC_CATEGORY_MN:
        return true;
    default:
        return false;
    }
}

bool isMark(char32_t character) {
    return propertyOf(character).category == UTF8PROC_CATEGORY_MN;
}

bool isInvisible(char32_t character) {
    switch (propertyOf(character).category) {
    case UTF8PROC_CATEGORY_CC:
    case UTF8PROC_CATEGORY_CF:
    case UTF8PROC_CATEGORY_CS:
    case UTF8PROC_CATEGORY_CO:
    case UTF8PROC_CATEGORY_CN:
    case UTF8PROC_CATEGORY_ZS:
    case UTF8PROC_CATEGORY_ZL:
    case UTF8PROC_CATEGORY_ZP:
        return true;
    default:
        return false;
    }
}

} // namespace thetascope::text
