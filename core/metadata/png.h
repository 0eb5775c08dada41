// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thetascope::metadata {

/// These are the bytes with which a PNG file begins.
inline constexpr std::string_view kPngSignature = "\x89PNG\r\n\x1A\n";

/// Returns a PNG file that also carries a text, in a chunk "iTXt" with the keyword "thetascope"
/// after the first chunk (PNG specification, third edition, 11.3.3.4).
std::string pngWithText(std::string_view png, std::string_view text);

/// Returns the text that a PNG file carries, or nothing if there is none or its checksum is wrong.
/// A text that another program has written anew (as "tEXt", or compressed) is found, too.
std::optional<std::string> textInPng(std::string_view png);

} // namespace thetascope::metadata
