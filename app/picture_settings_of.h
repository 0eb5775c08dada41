// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"
#include "ui/pictures/picture_settings.h"

namespace thetascope::app {

/// Returns the settings of a picture as the command line asks for it.
ui::pictures::PictureSettings pictureSettingsOf(const PictureForm& form);

} // namespace thetascope::app
