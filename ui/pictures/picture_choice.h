// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture_settings.h"

class QSettings;

namespace thetascope::ui::pictures {

/// A PictureChoice is what a user chooses about a picture: its size in pixels, or on paper, the
/// size of its text, and its background.
struct PictureChoice {
    /// A Unit is what a size is given in.
    enum class Unit { Pixel, Centimetre, Millimetre, Inch };

    Unit unit = Unit::Pixel; ///< The unit of width and height.
    double width = 1600;     ///< The width.
    double height = 1000;    ///< The height.
    double scale = 1;        ///< The number of dots per pixel, for a size in pixels.
    double resolution = 300; ///< The number of dots per inch, for a size on paper.
    double text = 0;         ///< The size of text in points, or 0 for what suits the size.
    PictureSettings::Background background =
        PictureSettings::Background::White; ///< The background.

    static constexpr int kLeastText = 4;         ///< The smallest text, in points.
    static constexpr int kMostText = 72;         ///< The largest text, in points.
    static constexpr int kLeastResolution = 30;  ///< The least resolution, in dots per inch.
    static constexpr int kMostResolution = 2400; ///< The highest resolution, in dots per inch.

    /// Returns how many of a unit are an inch; a pixel is 1/96 inch.
    static double perInch(Unit unit);

    /// Returns the settings for a picture of this choice. `shown` is the theme of the window, which
    /// a background "as on screen" has.
    PictureSettings settings(const theme::Theme& shown) const;
};

/// Returns what was chosen in the export dialog when a picture was last saved or copied, or the
/// defaults.
PictureChoice lastChoice(const QSettings& kept);

/// Returns the settings of that choice. `shown` is the theme of the window.
PictureSettings lastSettings(const QSettings& kept, const theme::Theme& shown);

/// Stores a choice for lastChoice().
void keep(const PictureChoice& choice, QSettings& kept);

} // namespace thetascope::ui::pictures
