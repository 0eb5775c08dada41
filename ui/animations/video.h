// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/encoder.h"

#include <memory>

namespace thetascope::ui::animations {

/// Makes an encoder of MP4 videos, by the program ffmpeg.
std::unique_ptr<Encoder> makeMp4(const Reel& reel);
/// Makes an encoder of WebM videos, by the program ffmpeg.
std::unique_ptr<Encoder> makeWebm(const Reel& reel);

/// Returns whether the program ffmpeg is installed.
bool hasFfmpeg();

} // namespace thetascope::ui::animations
