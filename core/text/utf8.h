// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace thetascope::text {

/// The code points of a UTF-8 text, as far as it is valid.
struct Decoded {
    std::u32string text;
    bool valid = true; ///< else `text` ends before the first byte that is not UTF-8
};

Decoded decodeUtf8(std::string_view bytes);

std::string encodeUtf8(std::u32string_view text);

} // namespace thetascope::text
