// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace thetascope::text {

/// Returns a UTF-8 text as sentences show what was typed: a long one is cut off and ends in "…".
std::string shortened(std::string_view text);

/// Returns a UTF-8 text in quotation marks, as sentences quote what was typed: “adm”. It is
/// shortened() if it is long.
std::string inQuotes(std::string_view text);

} // namespace thetascope::text
