// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/utf8.h"

namespace thetascope::text {

std::optional<CodePoint> firstCodePoint(std::string_view bytes) {
    if (bytes.empty())
        return std::nullopt;
    const auto lead = static_cast<unsigned char>(bytes[0]);
    const std::size_t length = lead < 0x80             ? 1
                               : (lead & 0xE0) == 0xC0 ? 2
                               : (lead & 0xF0) == 0xE0 ? 3
                               : (lead & 0xF8) == 0xF0 ? 4
                                                       : 0;
    if (length == 0 || length > bytes.size())
        return std::nullopt;
    char32_t point = length == 1 ? lead : lead & (0x7Fu >> length);
    for (const char byte : bytes.substr(1, length - 1)) {
        const auto next = static_cast<unsigned char>(byte);
        if ((next & 0xC0) != 0x80)
            return std::nullopt;
        point = point << 6 | (next & 0x3Fu);
    }
    constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
    if (point < kSmallest[length] || point > 0x10FFFF || (point >= 0xD800 && point < 0xE000))
        return std::nullopt;
    return CodePoint{point, length};
}

Decoded decodeUtf8(std::string_view bytes) {
    Decoded result;
    while (!bytes.empty()) {
        const std::optional<CodePoint> next = firstCodePoint(bytes);
        if (!next) {
            result.valid = false;
            break;
        }
        result.text.push_back(next->value);
        bytes.remove_prefix(next->length);
    }
    return result;
}

std::string encodeUtf8(std::u32string_view text) {
    std::string bytes;
    const auto put = [&bytes](char32_t byte) { bytes.push_back(static_cast<char>(byte)); };
    for (const char32_t point : text) {
        if (point < 0x80) {
            put(point);
        } else if (point < 0x800) {
            put(0xC0 | point >> 6);
            put(0x80 | (point & 0x3F));
        } else if (point < 0x10000) {
            put(0xE0 | point >> 12);
            put(0x80 | (point >> 6 & 0x3F));
            put(0x80 | (point & 0x3F));
        } else {
            put(0xF0 | point >> 18);
            put(0x80 | (point >> 12 & 0x3F));
            put(0x80 | (point >> 6 & 0x3F));
            put(0x80 | (point & 0x3F));
        }
    }
    return bytes;
}

} // namespace thetascope::text
