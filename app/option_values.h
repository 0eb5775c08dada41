// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace thetascope::app {

// How the values of options are written. Numbers are those of expression::readNumber(); what is
// written otherwise gives nothing.

std::optional<std::uint64_t> readCount(std::string_view text);

/// What the two sides of a size may be, in pixels.
struct Sides {
    std::uint64_t least;
    std::uint64_t most;
};

struct Size {
    int width;
    int height;
};

/// "WxH", both within the bounds.
std::optional<Size> readSize(std::string_view text, Sides sides);

/// "a width and a height from 1x1 to 100x100"
std::string sizesText(Sides sides);

struct Interval {
    double low;
    double high;
};

/// "LO:HI", the lower first.
std::optional<Interval> readRange(std::string_view text);

/// Whether the text is `least` … `most` numbers with `separator` between them.
bool areNumbers(std::string_view text, char separator, std::size_t least, std::size_t most);

inline constexpr const char* kViews = "side-by-side, overlay or curves";
inline constexpr const char* kDefaultView = "side-by-side";

/// One of kViews.
std::optional<ExportView> readView(std::string_view text);

} // namespace thetascope::app
