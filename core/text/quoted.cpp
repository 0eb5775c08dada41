// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/quoted.h"

namespace thetascope::text {

std::string quoted(std::string_view text) {
    constexpr std::size_t kMostBytes = 80;
    const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) >> 6) == 2; };
    std::string result = "“";
    if (text.size() <= kMostBytes) {
        result += text;
    } else {
        std::size_t end = kMostBytes - 3;
        for (int back = 0; back < 3 && continues(text[end]); ++back)
            --end; // to the beginning of a character
        result += text.substr(0, end);
        result += "…";
    }
    return result += "”";
}

} // namespace thetascope::text
