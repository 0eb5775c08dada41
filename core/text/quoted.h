// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace thetascope::text {

/// Returns a UTF-8 text in quotation marks, as sentences quote what was typed: “adm”. A long text
/// is cut off and ends in "…".
std::string quoted(std::string_view text);

} // namespace thetascope::text
