// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string>
#include <vector>

namespace thetascope::app {

/// An ExportKind is what a file of "export" is, on which its options depend.
enum class ExportKind {
    Picture,   ///< It is a picture of one moment.
    Animation, ///< It shows the steps one after the other.
    Page,      ///< It is a page for browsers, in which the experiment runs.
    Text,      ///< It is a script, or the source of a document.
};

/// An ExportChoice is a format of the files that "export" writes.
struct ExportChoice {
    std::string ending;                    ///< The ending without the dot, such as "png".
    std::string name;                      ///< The name for people, such as "PNG".
    ExportKind kind = ExportKind::Picture; ///< What such a file is.
};

/// PictureChoices are what can be asked of pictures on a command line. The parser is given them
/// instead of asking the window's libraries, so that it can be used without these.
struct PictureChoices {
    std::vector<std::string> pictures; ///< The endings of pictures, such as "png", without dots.
    std::string formats;               ///< The names of these formats, such as "PNG or SVG".
    std::vector<ExportChoice> exports; ///< What "export" writes: pictures, and more.
    std::vector<std::string> views;    ///< The names of the views that show runs.
    std::string viewNames;             ///< The same names in one sentence, for the help.
    std::uint64_t leastSide;           ///< The least width and height of a picture, in pixels.
    std::uint64_t mostSide;            ///< The largest width and height of a picture, in pixels.
};

} // namespace thetascope::app
