// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture_settings.h"

class QPrinter;

namespace thetascope::ui::pictures {
struct Page;
}

namespace thetascope::ui::exports {

/// Returns the settings of a picture that fills a sheet of paper, within its margins.
pictures::PictureSettings settingsForPaper(const QPrinter& printer);

/// Prints a page in the middle of a sheet, as large as there is room for. Returns whether the
/// printer has taken it.
bool print(const pictures::Page& page, QPrinter& printer);

} // namespace thetascope::ui::exports
