// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/gif.h"

#include "core/metadata/element.h"

#include <algorithm>
#include <cstddef>

namespace thetascope::metadata {

namespace {

constexpr std::size_t kHeaderSize = 13; ///< The signature, the size, the flags and two more bytes.
constexpr std::size_t kFlags = 10;
constexpr unsigned char kHasColours = 0x80;
constexpr char kExtension = 0x21;
constexpr auto kComment = static_cast<char>(0xFE);

/// Takes the sub-blocks of an extension off the front of the bytes, and returns what they hold.
std::string takeBlocks(std::string_view& bytes) {
    std::string content;
    while (!bytes.empty()) {
        const auto length = static_cast<unsigned char>(bytes.front());
        bytes.remove_prefix(1);
        if (length == 0)
            break;
        content += bytes.substr(0, length);
        bytes.remove_prefix(std::min<std::size_t>(length, bytes.size()));
    }
    return content;
}

} // namespace

std::optional<std::string> textInGif(std::string_view gif) {
    if (gif.size() < kHeaderSize)
        return std::nullopt;
    const auto flags = static_cast<unsigned char>(gif[kFlags]);
    const std::size_t colours = flags & kHasColours ? std::size_t{3} << ((flags & 7) + 1) : 0;
    gif.remove_prefix(std::min(kHeaderSize + colours, gif.size()));
    while (gif.size() > 2 && gif[0] == kExtension) {
        const char label = gif[1];
        gif.remove_prefix(2);
        const std::string content = takeBlocks(gif);
        if (label != kComment)
            continue;
        if (auto text = textInElement(content))
            return text;
    }
    return std::nullopt;
}

} // namespace thetascope::metadata
