// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/quotes.h"

namespace thetascope::text {

std::string shortened(std::string_view text) {
    constexpr std::size_t kMostBytes = 80;
    if (text.size() <= kMostBytes)
        return std::string(text);
    const auto continues = [](char byte) { return (static_cast<unsigned char>(byte) >> 6) == 2; };
    std::size_t end = kMostBytes - 3;
    for (int back = 0; back < 3 && continues(text[end]); ++back)
        --end; // to the beginning of a character
    return std::string(text.substr(0, end)) + "…";
}

std::string inQuotes(std::string_view text) {
    return "“" + shortened(text) + "”";
}

} // namespace thetascope::text
