// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/scripts.h"

#include "core/text/utf8.h"

namespace thetascope::text {

namespace {

/// A character stands at the same place of both texts.
struct Forms {
    std::u32string_view plain;
    std::u32string_view moved;
};

constexpr Forms kRaised{U"0123456789+−()t", U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁽⁾ᵗ"};
/// ∞ is low enough.
constexpr Forms kLowered{U"0123456789+−()aehijklmnoprstuvxβγρφχ∞",
                         U"₀₁₂₃₄₅₆₇₈₉₊₋₍₎ₐₑₕᵢⱼₖₗₘₙₒₚᵣₛₜᵤᵥₓᵦᵧᵨᵩᵪ∞"};

static_assert(kRaised.plain.size() == kRaised.moved.size());
static_assert(kLowered.plain.size() == kLowered.moved.size());

std::optional<char32_t> find(char32_t character, std::u32string_view from, std::u32string_view to) {
    const std::size_t at = from.find(character);
    return at == from.npos ? std::nullopt : std::optional(to[at]);
}

std::string moved(std::string_view text, const Forms& forms) {
    std::u32string result;
    for (const char32_t character : decodeUtf8(text).text) {
        if (character == U' ')
            continue;
        const auto form = find(character, forms.plain, forms.moved);
        if (!form)
            return {};
        result += *form;
    }
    return encodeUtf8(result);
}

} // namespace

std::string raised(std::string_view text) {
    return moved(text, kRaised);
}

std::string lowered(std::string_view text) {
    return moved(text, kLowered);
}

std::optional<char32_t> withoutRaising(char32_t character) {
    return find(character, kRaised.moved, kRaised.plain);
}

std::optional<char32_t> withoutLowering(char32_t character) {
    return find(character, kLowered.moved, kLowered.plain);
}

} // namespace thetascope::text
