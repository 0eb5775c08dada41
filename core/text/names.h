// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::text {

/// Returns a name without what people spell differently: letters of ASCII are small, and spaces,
/// "-", "_", "–" and the "'s" of a possessive are left out. "RMS-Prop" becomes "rmsprop".
std::string plainName(std::string_view name);

/// Returns the parts of a list with commas, such as "sgd, steepest_descent", without the spaces
/// after the commas.
std::vector<std::string_view> partsOfList(std::string_view list);

/// Returns texts as a list within a sentence: "one", "one and two", "one, two and three".
std::string listed(std::span<const std::string> texts);

/// Returns whether two names are the same but for their spelling, as plainName() has it. A name
/// that is empty or longer than 64 bytes is equal to none.
bool isSameName(std::string_view a, std::string_view b);

/// Returns whether a list with commas contains a name, whatever its spelling.
bool listContains(std::string_view list, std::string_view name);

/// This is the largest number of characters of a name that people give, such as that of an
/// optimizer or the title of a lesson.
inline constexpr std::size_t kLongestName = 100;

/// Returns whether a name that people give has more than kLongestName characters.
bool isTooLong(std::string_view name);

/// Returns the first kLongestName characters of a name that people give, without spaces at the end.
std::string cutName(std::string_view name);

/// Returns a name that people give on one line: line breaks, other control characters, characters
/// that turn the direction of the text around, and bytes that are not UTF-8 become spaces.
std::string onOneLine(std::string_view name);

/// Returns the name that is nearest to a wrong one, as it may have been meant, or an empty text
/// if none is near or the wrong one is longer than 64 bytes. Words of up to six letters may differ
/// in one letter or by two neighbours that changed places, longer ones in two, and those of more
/// than eleven in three; otherwise a name that begins with the wrong one is taken, if that has at
/// least four letters.
std::string_view nearestName(std::string_view wrong, std::span<const std::string_view> names);

/// Returns "; did you mean “NAME”?" for the nearest of the names, or nothing if none is near.
std::string suggestion(std::string_view wrong, std::span<const std::string_view> names);

} // namespace thetascope::text
