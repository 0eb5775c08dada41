// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/encoder.h"

#include <memory>

namespace thetascope::ui::animations {

/// Makes an encoder of animated GIF. All images share one palette, and of each image only the
/// rectangle in which it differs from the one before is kept, without the pixels that do not.
std::unique_ptr<Encoder> makeGif(const Reel& reel);

} // namespace thetascope::ui::animations
