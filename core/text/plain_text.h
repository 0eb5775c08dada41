// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::text {

/// PlainText is a text in which characters of the same meaning are one character, and which knows
/// where each of them was in the original.
struct PlainText {
    std::u32string characters; ///< The characters.
    /// For each character, and for the end, the index of the code point it comes from.
    std::vector<std::size_t> origins;
};

/// Returns a text with the characters that a formula needs, as Word, web pages and LaTeX viewers
/// paste it. Letters and digits get their plain form (NFKC, Unicode Standard Annex 15): 𝑥 is x,
/// Ｆ is F. Every dash is '-', every sign of multiplication is '*' or '·', every bar is '|', every
/// space is ' ', and every line break is '\n'. Superscripts, subscripts and fractions such as ⅓
/// stay as they are, and invisible characters that mean nothing are left out.
PlainText plainText(std::u32string_view text);

/// Returns the plain characters of a single one: "1⁄3" for ⅓, "n" for ⁿ, or the character itself.
std::u32string decomposed(char32_t character);

/// A Script is how a character is set.
enum class Script {
    Plain,       ///< It stands on the line.
    Superscript, ///< It is raised, such as ².
    Subscript,   ///< It is lowered, such as ₁.
    Fraction,    ///< It is a fraction, such as ⅓.
};

/// Returns how a character is set.
Script scriptOf(char32_t character);

/// Returns whether a character is a letter or a mark that belongs to one, in any script.
bool isLetter(char32_t character);

/// Returns whether a character is a mark above or below the letter before it.
bool isMark(char32_t character);

/// Returns whether a character leaves no ink: a control, a format character, an unusual space, or
/// a code point without a character.
bool isInvisible(char32_t character);

} // namespace thetascope::text
