// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "core/loss/range.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace thetascope::app {

// These functions read the values of options. Numbers are read by machine::readConstant(). Text
// that has another form gives nothing.

/// Reads a number.
std::optional<double> readNumber(std::string_view text);

/// Sides are the bounds of both the width and the height of a size, in pixels.
struct Sides {
    std::uint64_t least; ///< The smallest width and height.
    std::uint64_t most;  ///< The largest width and height.
};

/// A Size is a width and a height in pixels.
struct Size {
    int width;  ///< The width.
    int height; ///< The height.
};

/// Reads a size of the form "WxH" with both sides within the bounds.
std::optional<Size> readSize(std::string_view text, Sides sides);

/// A PictureSize is the size of a picture in pixels or on paper.
struct PictureSize {
    double width;    ///< The width.
    double height;   ///< The height.
    LengthUnit unit; ///< The unit of both.
};

/// Reads a size of the form "WxH" in pixels, with or without "px", or with the unit "cm", "mm" or
/// "in". Both sides are within the bounds, of which 96 pixels are an inch.
std::optional<PictureSize> readPictureSize(std::string_view text, Sides sides);

/// Returns the bounds as text, such as "a width and a height from 1x1 to 100x100".
std::string sizesText(Sides sides);

/// Reads a range of the form "LO:HI" with experiment::readRange(), if the lower number comes first.
std::optional<loss::Range> readRange(std::string_view text);

/// Reads an axis of a map, of the form "Q=LO:HI", if Q is not empty and readRange() reads the rest.
std::optional<MapAxis> readMapAxis(std::string_view text);

/// Reads learning rates of the form "LO:HI", "LO:HI:N" or "LO", with 0 < LO. Without N there are as
/// many as race::RateGrid has by default, or one if there is no other number.
std::optional<race::RateGrid> readRates(std::string_view text);

/// Reads a tile of the form "K/N" with 1 ≤ K ≤ N ≤ basins::Tile::kMost.
std::optional<basins::Tile> readTile(std::string_view text);

/// Reads a whole number from `least` to `most`.
std::optional<std::uint64_t> readCountWithin(std::string_view text, std::uint64_t least,
                                             std::uint64_t most);

/// Returns whether a text is a range of the form "LO:HI", or two with a comma between them, as the
/// ranges of x and y are given.
bool areOneOrTwoRanges(std::string_view text);

/// Returns whether a text consists of `least` to `most` numbers with commas between them.
bool areNumbers(std::string_view text, std::size_t least, std::size_t most);

/// Returns the end of a sentence about a value that is refused: ", not “VALUE”". A decimal comma
/// gets the advice of machine::pointSentence().
std::string notThis(std::string_view value);

} // namespace thetascope::app
