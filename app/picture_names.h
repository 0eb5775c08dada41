// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/picture_choices.h"

namespace thetascope::app {

/// Returns what the program can draw: its formats of pictures, its views and its sizes.
PictureChoices pictureChoices();

} // namespace thetascope::app
