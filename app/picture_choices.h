// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <string>
#include <vector>

namespace thetascope::app {

/// PictureChoices are what can be asked of pictures on a command line. The parser is given them
/// instead of asking the window's libraries, so that it can be used without these.
struct PictureChoices {
    /// Whether the name of a file indicates a format of pictures.
    std::function<bool(const std::string& file)> isPicture;
    std::string formats;            ///< The names of the formats, such as "PNG or SVG".
    std::string patterns;           ///< The patterns of their files, such as "*.png or *.svg".
    std::vector<std::string> views; ///< The names of the views that show runs.
    std::string viewNames;          ///< The same names in one sentence, for the help.
    std::uint64_t leastSide;        ///< The least width and height of a picture, in pixels.
    std::uint64_t mostSide;         ///< The largest width and height of a picture, in pixels.
};

} // namespace thetascope::app
