// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metadata/carried_text.h"
#include "core/metadata/element.h"
#include "core/metadata/png.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <string>
#include <vector>

namespace thetascope::metadata {

namespace {

constexpr std::string_view kText = "{\n  \"loss\": \"θ² < 1 & 'x' > \\\"y\\\"\"\n}\n";

std::string bigEndian(std::size_t number) {
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift);
    return bytes;
}

/// Returns a chunk of a PNG file.
std::string chunk(const std::string& typeAndData) {
    const auto sum =
        ::crc32_z(0, reinterpret_cast<const Bytef*>(typeAndData.data()), typeAndData.size());
    return bigEndian(typeAndData.size() - 4) + typeAndData + bigEndian(sum);
}

std::string png(const std::string& more = {}) {
    return std::string(kPngSignature) + chunk("IHDR" + std::string(13, '\1')) + more +
           chunk("IDAT....") + chunk("IEND");
}

std::string compressed(std::string_view text) {
    std::string bytes(::compressBound(text.size()), '\0');
    auto length = static_cast<uLongf>(bytes.size());
    ::compress(reinterpret_cast<Bytef*>(bytes.data()), &length,
               reinterpret_cast<const Bytef*>(text.data()), text.size());
    bytes.resize(length);
    return bytes;
}

std::string keyworded(const std::string& type, std::string_view rest) {
    return chunk(type + "thetascope" + std::string(1, '\0') + std::string(rest));
}

/// Returns a GIF file with a comment, in pieces of at most 255 bytes, after another extension.
std::string gif(std::string_view comment) {
    std::string file("GIF89a\1\0\1\0\xF0\0\0", 13);
    file += std::string(6, '\0') + std::string("!\xF9\4\0\0\0\0\0!\xFE", 10);
    while (!comment.empty()) {
        const std::string_view piece = comment.substr(0, 255);
        file += static_cast<char>(piece.size());
        file += piece;
        comment.remove_prefix(piece.size());
    }
    return file + std::string("\0,", 2);
}

TEST(CarriedText, png_keepsTheTextAndItsOtherChunks) {
    const std::string with = pngWithText(png(), kText);
    EXPECT_EQ(carriedText(with), std::string(kText));
    EXPECT_EQ(with.substr(0, 33), png().substr(0, 33));
    EXPECT_TRUE(with.ends_with(png().substr(33)));
}

TEST(CarriedText, pngOfAnotherProgram_isRead) {
    const std::string plain = "{\"loss\": \"x\"}";
    EXPECT_EQ(carriedText(png(keyworded("tEXt", plain))), plain);
    EXPECT_EQ(carriedText(png(keyworded("tEXt", "\xB5"))), "µ");
    EXPECT_EQ(carriedText(png(keyworded("zTXt", std::string(1, '\0') + compressed(plain)))), plain);
    EXPECT_EQ(carriedText(png(keyworded("iTXt", std::string("\1\0en\0\0", 6) + compressed(kText)))),
              std::string(kText));
    EXPECT_EQ(carriedText(png() + "behind the end"),
              tl::unexpected(std::string("the picture carries no experiment")));
}

TEST(CarriedText, elements_areFoundInXmlPdfAndFilms) {
    for (const std::string before :
         {"<svg><metadata>", "\xEF\xBB\xBF <?xml version=\"1.0\"?>", "<!DOCTYPE html>",
          "%PDF-1.4\n\xE2\xE3", "RIFF....WEBP", "....ftypisom", "\x1A\x45\xDF\xA3"}) {
        EXPECT_TRUE(canCarryText(before)) << before;
        EXPECT_EQ(carriedText(before + elementWithText(kText) + "</metadata>"), std::string(kText));
        EXPECT_EQ(carriedText(before + packetWithText(kText)), std::string(kText)) << before;
        EXPECT_FALSE(carriedText(before)) << before;
    }
    EXPECT_EQ(carriedText("<a><thetascope:experiment a='b'>&#952;&#x3b8;&apos;&quot;"
                          "</thetascope:experiment>"),
              "θθ'\"");
}

TEST(CarriedText, gifCommentsOfManyPieces_areRead) {
    const std::string longText(1000, 'a');
    EXPECT_EQ(carriedText(gif(elementWithText(longText))), longText);
    EXPECT_FALSE(carriedText(gif("made by a program")));
}

TEST(CarriedText, otherFiles_carryNone) {
    for (const std::string_view other :
         {"", "{\"thetascope\": 1}", "thetascope", "\x89PNG", "RIFF"})
        EXPECT_FALSE(canCarryText(other)) << other;
}

TEST(CarriedText, damagedAndHostileFiles_carryNone) {
    const std::string whole = pngWithText(png(), kText);
    const std::size_t end = 33 + 12 + 11 + 4 + kText.size();
    for (std::size_t size = kPngSignature.size(); size < end; ++size)
        EXPECT_FALSE(carriedText(whole.substr(0, size))) << size;
    for (std::size_t i = 33; i < end; ++i) {
        std::string damaged = whole;
        damaged[i] = static_cast<char>(damaged[i] ^ 0x10);
        EXPECT_FALSE(carriedText(damaged)) << i;
    }
    const std::vector<std::string> hostile = {
        "\x89PNG\r\n\x1A\n\xFF\xFF\xFF\xFFiTXtthetascope",
        png(keyworded("iTXt", "")),
        png(keyworded("iTXt", std::string("\1\0\0\0broken", 10))),
        png(keyworded("zTXt", compressed(std::string(2 << 20, 'a')).insert(0, 1, '\0'))), // a bomb
        "<svg><thetascope:experiment>",
        "<svg><thetascope:experiment>&</thetascope:experiment>",
        "<svg><thetascope:experiment>&nbsp;</thetascope:experiment>",
        "<svg><thetascope:experiment>&#xD800;</thetascope:experiment>",
        "<svg><thetascope:experiment>&#99999999999;</thetascope:experiment>",
        "<svg><thetascope:experiment </thetascope:experiment",
        std::string("GIF89a\1\0\1\0\xF7", 11),
        std::string("GIF89a\1\0\1\0\0\0\0!\xFE\xFF.", 17),
    };
    for (const std::string& file : hostile)
        EXPECT_EQ(carriedText(file),
                  tl::unexpected(std::string("the picture carries no experiment")))
            << file;
    EXPECT_EQ(carriedText("<svg>" + elementWithText(std::string(kMaxCarried + 1, 'a'))),
              tl::unexpected(std::string(
                  "the experiment that the picture carries is larger than a megabyte")));
}

} // namespace

} // namespace thetascope::metadata
