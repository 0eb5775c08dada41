// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <vector>

namespace thetascope::app {

/// Returns whether the name of a file indicates a format of pictures.
bool isPicture(const std::string& file);

/// Returns the names of the formats of pictures, for sentences.
std::string pictureNames();

/// Returns the patterns of the names of picture files, such as "*.png".
std::string picturePatterns();

/// Returns the names of the views that show runs, as --view takes them.
std::vector<std::string> runViews();

} // namespace thetascope::app
