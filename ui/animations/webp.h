// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/encoder.h"

#include <memory>

namespace thetascope::ui::animations {

/// Makes an encoder of animated WebP. The first image is kept without loss, and of each other one
/// only the rectangle in which it differs from the one before. If nothing is transparent, the
/// pixels that do not differ are left out, and the others have few colours.
std::unique_ptr<Encoder> makeWebp(const Reel& reel);

} // namespace thetascope::ui::animations
