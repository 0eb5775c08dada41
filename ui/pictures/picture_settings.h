// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/theme/theme.h"

#include <QSize>
#include <QSizeF>

#include <string>

namespace thetascope::ui::pictures {

/// PictureSettings are the size, scale, background and theme of a picture. PictureChoice makes them
/// of what a user chooses.
struct PictureSettings {
    /// A Background is what is behind everything in a picture.
    enum class Background {
        White,       ///< It is white, with the light theme.
        Transparent, ///< It is transparent.
        Theme,       ///< It is that of the window's theme.
        Dark,        ///< It is that of the dark theme.
    };

    QSize size{1600, 1000}; ///< The size in units, on which the text size depends.
    double scale = 1;       ///< The number of dots per unit.
    QSize dots;             ///< The size of an image in dots; if it is empty, it is size × scale.
    QSizeF inches;          ///< The size on paper; if it is empty, it follows from the units.
    double perInch = 96;    ///< The number of units in an inch on paper.
    bool isMetric = false;  ///< Whether the size was given as one on paper and not in pixels.
    int text = 0;           ///< The size of text in units, or 0 for what suits the size.
    Background background = Background::White;  ///< What is behind everything.
    theme::Theme theme = theme::Theme::light(); ///< The colours.
    std::string theta; ///< The text of the experiment that a file carries; see Page::theta.

    static constexpr int kMinSide = 100;         ///< The least width or height, in units.
    static constexpr int kMaxSide = 20'000;      ///< The largest width or height, in dots.
    static constexpr int kMaxOfferedSide = 5000; ///< The largest that the window offers, in units.
    static constexpr int kMaxScale = 4;          ///< The largest number of dots per pixel.

    /// Returns whether the background is not transparent.
    bool isFilled() const { return background != Background::Transparent; }
};

} // namespace thetascope::ui::pictures
