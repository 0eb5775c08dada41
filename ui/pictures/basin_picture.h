// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/shown_maps.h"
#include "ui/pictures/picture.h"

#include <tl/expected.hpp>

#include <QImage>
#include <QString>

namespace thetascope::ui::pictures {

/// Paints maps side by side, with curve, axes, figures and a legend for all of them (at least one),
/// as large as asked for. Of the settings, size, scale, theme and background count. The error is a
/// sentence.
tl::expected<QImage, QString> paintBasinPicture(const maps::ShownMaps& content,
                                                const PictureSettings& settings);

/// How many dots each map has in that picture.
QSize mapDots(const maps::ShownMaps& content, const PictureSettings& settings);

/// Paints a single map, each pixel one dot of the picture, or a square or box of dots where there
/// are so few pixels that the picture would be too small for its words.
tl::expected<QImage, QString> paintBasinMap(const maps::ShownMaps& content);

/// Writes the numbers of a complete map as CSV; the file comes into being as a whole or not at all.
/// The error is a sentence.
tl::expected<void, QString> saveNumbers(const maps::Map& map, const QString& path);

} // namespace thetascope::ui::pictures
