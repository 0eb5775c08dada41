// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/encoder.h"
#include "ui/animations/timing.h"
#include "ui/pictures/picture_settings.h"

#include <tl/expected.hpp>

#include <QString>

#include <memory>
#include <span>
#include <string_view>

namespace thetascope::ui::animations {

/// A Format is a type of file that animations can be written to: one row of a table.
struct Format {
    const char* suffix;    ///< The ending of the file's name without the dot, such as "gif".
    const char* name;      ///< The name for people, such as "GIF".
    int mostRate;          ///< The greatest number of frames a second.
    int mostSide;          ///< The greatest width and height in dots.
    bool canBeTransparent; ///< Whether the background can be transparent.
    bool canLoop;          ///< Whether the file says that it begins again; a player does not ask.
    bool isNumbered;       ///< Whether there is a numbered file for each frame.
    bool needsFfmpeg;      ///< Whether the program ffmpeg makes it.
    /// Makes an encoder of such a file.
    std::unique_ptr<Encoder> (*make)(const Reel& reel);
};

/// Returns all formats.
std::span<const Format> formats();

/// Returns the format with a suffix, or null. That of numbered files is never meant by a suffix
/// alone, since a picture may have the same.
const Format* formatNamed(std::string_view suffix);

/// Returns the format of numbered files.
const Format& numberedFormat();

/// Returns why a format cannot be made here: "MP4 needs the program ffmpeg, which is not
/// installed". The text is empty if it can.
QString missingFor(const Format& format);

/// Returns the pixels of images for these settings.
QSize dotsOf(const pictures::PictureSettings& settings);

/// Returns nothing, or a sentence that says what of these settings the format does not have.
tl::expected<void, QString> checkFormat(const Format& format, const Timing& timing,
                                        const pictures::PictureSettings& settings);

} // namespace thetascope::ui::animations
