// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/timing.h"
#include "ui/pictures/picture.h"
#include "ui/pictures/picture_settings.h"

#include <tl/expected.hpp>

#include <QImage>
#include <QString>

#include <cstdint>
#include <memory>
#include <vector>

namespace thetascope::ui::animations {

/// A Film paints a picture at one step after the other. It is used in the main thread, as all
/// plots are.
class Film {
public:
    /// Makes a film of a picture that has steps.
    Film(std::shared_ptr<const pictures::Picture> picture,
         const pictures::PictureSettings& settings);

    /// Paints a step. The error is a sentence.
    tl::expected<QImage, QString> imageAt(std::uint64_t step);

private:
    QImage& freeImage();

    std::shared_ptr<const pictures::Picture> m_picture;
    pictures::PictureSettings m_settings;
    /// Images that are painted on again when nobody else has them any more: getting memory from the
    /// system would take longer than to paint.
    std::vector<QImage> m_images;
};

} // namespace thetascope::ui::animations
