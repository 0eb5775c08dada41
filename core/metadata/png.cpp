// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/png.h"

#include "core/metadata/carried_text.h"

#include <zlib.h>

#include <cstddef>
#include <cstdint>

namespace thetascope::metadata {

namespace {

constexpr std::string_view kKeyword("thetascope\0", 11);

// A chunk is its length, its type, its data, and the checksum of type and data.
constexpr std::size_t kNumberSize = 4;
constexpr std::size_t kTypeSize = 4;
constexpr std::size_t kAroundData = kNumberSize + kTypeSize + kNumberSize;

std::uint32_t numberAt(std::string_view bytes) {
    std::uint32_t number = 0;
    for (const char byte : bytes.substr(0, kNumberSize))
        number = number << 8 | static_cast<unsigned char>(byte);
    return number;
}

void appendNumber(std::string& bytes, std::uint32_t number) {
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift);
}

std::uint32_t checksumOf(std::string_view bytes) {
    return static_cast<std::uint32_t>(
        ::crc32_z(0, reinterpret_cast<const Bytef*>(bytes.data()), bytes.size()));
}

struct Chunk {
    std::string_view type;
    std::string_view data;
    std::size_t size; ///< The number of bytes of the whole chunk.
};

/// Returns the chunk with which bytes begin, or nothing if it is not complete.
std::optional<Chunk> firstChunk(std::string_view bytes) {
    if (bytes.size() < kAroundData)
        return std::nullopt;
    const std::size_t length = numberAt(bytes);
    if (length > bytes.size() - kAroundData)
        return std::nullopt;
    return Chunk{bytes.substr(kNumberSize, kTypeSize),
                 bytes.substr(kNumberSize + kTypeSize, length), kAroundData + length};
}

bool isIntact(const Chunk& chunk) {
    const std::string_view sum(chunk.data.data() + chunk.data.size(), kNumberSize);
    return checksumOf({chunk.type.data(), kTypeSize + chunk.data.size()}) == numberAt(sum);
}

/// Returns what was compressed, or nothing if it is damaged or longer than a text may be.
std::optional<std::string> inflated(std::string_view compressed) {
    std::string text(kMaxCarried + 1, '\0');
    auto length = static_cast<uLongf>(text.size());
    if (::uncompress(reinterpret_cast<Bytef*>(text.data()), &length,
                     reinterpret_cast<const Bytef*>(compressed.data()), compressed.size()) != Z_OK)
        return std::nullopt;
    text.resize(length);
    return text;
}

/// Returns a text in Latin-1 as UTF-8.
std::string fromLatin1(std::string_view text) {
    std::string result;
    for (const char character : text) {
        const auto code = static_cast<unsigned char>(character);
        if (code < 0x80) {
            result += character;
        } else {
            result += static_cast<char>(0xC0 | code >> 6);
            result += static_cast<char>(0x80 | (code & 0x3F));
        }
    }
    return result;
}

/// Returns the text of a chunk "iTXt", without its keyword: whether and how it is compressed, the
/// language and the translated keyword, which end with a zero each, and the text.
std::optional<std::string> internationalText(std::string_view data) {
    if (data.size() < 2)
        return std::nullopt;
    const bool isCompressed = data[0] != 0;
    data.remove_prefix(2);
    for (int skipped = 0; skipped < 2; ++skipped) {
        const std::size_t zero = data.find('\0');
        if (zero == data.npos)
            return std::nullopt;
        data.remove_prefix(zero + 1);
    }
    return isCompressed ? inflated(data) : std::string(data);
}

std::optional<std::string> textOf(const Chunk& chunk) {
    if (!chunk.data.starts_with(kKeyword))
        return std::nullopt;
    const std::string_view data = chunk.data.substr(kKeyword.size());
    if (chunk.type == "iTXt")
        return internationalText(data);
    if (chunk.type == "tEXt")
        return fromLatin1(data);
    if (chunk.type == "zTXt" && !data.empty()) {
        auto text = inflated(data.substr(1)); // after the method, of which there is one
        return text ? std::optional(fromLatin1(*text)) : std::nullopt;
    }
    return std::nullopt;
}

} // namespace

std::string pngWithText(std::string_view png, std::string_view text) {
    std::string chunk;
    appendNumber(chunk, static_cast<std::uint32_t>(kKeyword.size() + 4 + text.size()));
    chunk += "iTXt";
    chunk += kKeyword;
    chunk.append(4, '\0'); // not compressed, and no language
    chunk += text;
    appendNumber(chunk, checksumOf(std::string_view(chunk).substr(kNumberSize)));

    const std::size_t place =
        kPngSignature.size() + firstChunk(png.substr(kPngSignature.size()))->size;
    return std::string(png.substr(0, place)) + chunk + std::string(png.substr(place));
}

std::optional<std::string> textInPng(std::string_view png) {
    png.remove_prefix(kPngSignature.size());
    while (const std::optional<Chunk> chunk = firstChunk(png)) {
        if (auto text = textOf(*chunk); text && isIntact(*chunk))
            return text;
        png.remove_prefix(chunk->size);
    }
    return std::nullopt;
}

} // namespace thetascope::metadata
