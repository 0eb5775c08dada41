// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/encoder.h"

#include <memory>

namespace thetascope::ui::animations {

/// Makes an encoder of numbered PNG files, one for each frame. The path of the reel has the place
/// of the number (file::numberedPath()). What is written is removed if the animation is not
/// finished.
std::unique_ptr<Encoder> makeNumbered(const Reel& reel);

} // namespace thetascope::ui::animations
