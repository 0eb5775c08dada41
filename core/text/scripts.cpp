// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scripts.h"

#include "core/text/utf8.h"

namespace thetascope::text {

namespace {

/// Characters and their forms as scripts, at the same positions in both texts.
struct Forms {
    std::u32string_view plain;
    std::u32string_view script;
};

constexpr Forms kSuperscripts{U"0123456789+−()t", U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵗ"};
/// The sign ∞ serves as its own subscript.
constexpr Forms kSubscripts{U"0123456789+−()aehijklmnoprstuvxβγρφχ∞",
                            U"₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ∞"};

static_assert(kSuperscripts.plain.size() == kSuperscripts.script.size());
static_assert(kSubscripts.plain.size() == kSubscripts.script.size());

std::optional<char32_t> find(char32_t character, std::u32string_view from, std::u32string_view to) {
    const std::size_t at = from.find(character);
    return at == from.npos ? std::nullopt : std::optional(to[at]);
}

std::string replaced(std::string_view text, const Forms& forms) {
    std::u32string result;
    for (const char32_t character : decodeUtf8(text).text) {
        if (character == U' ')
            continue;
        const auto form = find(character, forms.plain, forms.script);
        if (!form)
            return {};
        result += *form;
    }
    return encodeUtf8(result);
}

} // namespace

std::string superscript(std::string_view text) {
    return replaced(text, kSuperscripts);
}

std::string subscript(std::string_view text) {
    return replaced(text, kSubscripts);
}

std::optional<char32_t> fromSuperscript(char32_t character) {
    return find(character, kSuperscripts.script, kSuperscripts.plain);
}

std::optional<char32_t> fromSubscript(char32_t character) {
    return find(character, kSubscripts.script, kSubscripts.plain);
}

} // namespace thetascope::text
