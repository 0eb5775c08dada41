// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace thetascope::text {

/// A CodePoint is one code point of a UTF-8 text.
struct CodePoint {
    char32_t value;     ///< The code point.
    std::size_t length; ///< The number of its bytes.
};

/// Returns the code point with which a UTF-8 text begins, or nothing if the text is empty or begins
/// with bytes that are not UTF-8. Overlong forms, surrogates and code points above U+10FFFF are
/// not.
std::optional<CodePoint> firstCodePoint(std::string_view bytes);

/// Decoded holds the code points of a UTF-8 text, as far as the text is valid.
struct Decoded {
    std::u32string text; ///< The code points before the first invalid byte.
    bool valid = true;   ///< Whether all bytes are valid UTF-8.
};

/// Decodes UTF-8, as firstCodePoint() does.
Decoded decodeUtf8(std::string_view bytes);

/// Encodes code points, which must be valid, as UTF-8.
std::string encodeUtf8(std::u32string_view text);

} // namespace thetascope::text
