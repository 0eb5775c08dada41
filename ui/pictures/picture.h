// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/basin_strip.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/run_view.h"
#include "ui/theme/theme.h"

#include <tl/expected.hpp>

#include <QByteArray>
#include <QImage>
#include <QSize>
#include <QString>

#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::pictures {

/// What is in a picture: the runs of an experiment on its loss.
struct PictureContent {
    std::shared_ptr<plot::LossScene>
        scene;                       ///< a loss of two variables has its field set, or gets it
    std::vector<plot::RunView> runs; ///< those that are to be seen
    loss::Point start{};
    plot::StripsBySlot basins; ///< strips under panels of one run, by slot; empty: there are none
};

/// How it is shown.
struct PictureSettings {
    enum class Layout { SideBySide, Overlay, Curves };

    Layout layout = Layout::SideBySide;
    QSize size{1600, 1000};            ///< before scaling; text follows it
    double scale = 1;                  ///< dots for each of width and height, 1 … 4
    std::optional<std::uint64_t> step; ///< the clock's; absent: the runs' ends
    std::optional<plot::View> view;    ///< absent: the scene's home
    theme::Theme theme = theme::Theme::light();
    enum class Background { White, Transparent, Theme } background = Background::White;
    bool logarithmic = false; ///< α⁽ᵗ⁾, and |dL/dθ| among the curves

    static constexpr int kLeastSide = 100;
    static constexpr int kGreatestSide = 20'000; ///< scaled, too
};

/// Paints the picture with the very panels of the window. The error is a sentence.
tl::expected<QImage, QString> paintPicture(const PictureContent& content,
                                           const PictureSettings& settings);

/// The picture as a PNG.
QByteArray pngOf(const QImage& picture);

/// Writes a PNG. A file comes into being as a whole or not at all; a pipe or a device is written
/// to. The error is a sentence.
tl::expected<void, QString> savePicture(const QImage& picture, const QString& path);

} // namespace thetascope::ui::pictures
