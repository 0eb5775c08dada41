// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thetascope::metadata {

/// Returns the text in the comments before the first frame of a GIF file (GIF89a, 24), or nothing
/// if none of them has an element of elementWithText().
std::optional<std::string> textInGif(std::string_view gif);

} // namespace thetascope::metadata
