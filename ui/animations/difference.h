// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QRect>

namespace thetascope::ui::animations {

/// Returns the smallest rectangle outside of which two images of the same size do not differ; empty
/// if they are equal. The images have 32 bits per pixel.
QRect difference(const QImage& before, const QImage& now);

} // namespace thetascope::ui::animations
