// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thetascope::metadata {

/// Returns an XML element with a text, for the metadata of an SVG file and for XMP packets (of PDF,
/// WebP, …): `<thetascope:experiment
/// xmlns:thetascope="urn:thetascope">{…}</thetascope:experiment>`.
std::string elementWithText(std::string_view text);

/// Returns an XMP packet with that element (ISO 16684-1), for formats that carry XMP.
std::string packetWithText(std::string_view text);

/// Returns the text of the first such element in the bytes of a file, or nothing if there is none.
std::optional<std::string> textInElement(std::string_view file);

} // namespace thetascope::metadata
