// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/shown_window.h"

#include <QSize>

#include <cstddef>

class QSettings;

namespace thetascope::ui::pictures {

/// Which picture of a window is asked for.
struct PictureWish {
    enum class What { SideBySide, Overlay, Chosen, Curves, Maps, OneMap };
    using Background = PictureSettings::Background;

    What what = What::SideBySide;
    std::size_t map = 0;    ///< with OneMap: which of the shown ones
    QSize size{1600, 1000}; ///< before scaling; each side PictureSettings::kLeastSide … kMostSide
    int scale = 2;          ///< 1 … kMostScale
    Background background = Background::White;

    static constexpr int kMostSide = 5000;
    static constexpr int kMostScale = 4;
};

/// What is in front in the window, as large and on such a background as was asked for last.
PictureWish usualWish(const ShownWindow& shown, const QSettings& settings);

/// Keeps size and background for the next time.
void keep(const PictureWish& wish, QSettings& settings);

} // namespace thetascope::ui::pictures
