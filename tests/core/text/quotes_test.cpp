// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/text/plain_text.h"
#include "core/text/quotes.h"
#include "core/text/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <string>

namespace thetascope::text {
namespace {

using namespace std::string_literals;

std::string repeated(const std::string& part, int times) {
    std::string all;
    for (int i = 0; i < times; ++i)
        all += part;
    return all;
}

TEST(InQuotes, shortText_staysAsItIs) {
    EXPECT_EQ(inQuotes("adm"), "“adm”");
    EXPECT_EQ(inQuotes(""), "“”");
    EXPECT_EQ(inQuotes("x̄·ᾱ = θ², 深い 🙂 <b>\\n"),
              "“x̄·ᾱ = θ², 深い 🙂 <b>\\n”");
    EXPECT_EQ(inQuotes(std::string(80, 'x')), "“" + std::string(80, 'x') + "”");
}

TEST(InQuotes, longText_isCutBetweenCharacters) {
    EXPECT_EQ(inQuotes(std::string(81, 'x')), "“" + std::string(79, 'x') + "…”");
    EXPECT_EQ(inQuotes(std::string(100'000, 'x')), "“" + std::string(79, 'x') + "…”");
    EXPECT_EQ(inQuotes(repeated("θ", 100)), "“" + repeated("θ", 79) + "…”");
    // a letter keeps its mark, or both are cut off
    EXPECT_EQ(inQuotes(repeated("x", 78) + "ā" + repeated("x", 9)),
              "“" + repeated("x", 78) + "ā…”");
    EXPECT_EQ(inQuotes(repeated("x", 78) + "a\u0304" + repeated("x", 9)),
              "“" + repeated("x", 78) + "…”");
}

TEST(InQuotes, whatHasNoInk_isVisible) {
    EXPECT_EQ(inQuotes("a\nb\tc\r\0d\x1B[31m\x7F"s), "“a␊b␉c␍␀d␛[31m␡”");
    EXPECT_EQ(inQuotes("a\u202Eb\u200Bc\u2028d\u00A0e\u0085f"),
              "“a\\u202Eb\\u200Bc\\u2028d\\u00A0e\\u0085f”");
    EXPECT_EQ(inQuotes("\U000E0041"), "“\\U000E0041”");
    EXPECT_EQ(inQuotes("a\xFF\xC3(b\xED\xA0\x80"), "“a\\xFF\\xC3(b\\xED\\xA0\\x80”");
    EXPECT_EQ(inQuotes("θ\xCE"), "“θ\\xCE”") << "a text that ends within a character";
}

TEST(InQuotes, anyBytes_areBoundedUtf8WithoutControls) {
    std::mt19937 random(13);
    for (int i = 0; i < 20'000; ++i) {
        std::string bytes(random() % 300, '\0');
        for (char& byte : bytes)
            byte = static_cast<char>(random() % 4 == 0 ? random() : random() % 128);
        const Decoded quoted = decodeUtf8(inQuotes(bytes));
        ASSERT_TRUE(quoted.valid);
        ASSERT_LE(quoted.text.size(), kMostQuoted + 2);
        for (const char32_t c : quoted.text)
            ASSERT_TRUE(c == U' ' || !isInvisible(c)) << static_cast<unsigned>(c);
    }
}

TEST(ShownPath, longPath_keepsTheNameOfTheFile) {
    EXPECT_EQ(shownPath("notes/run 1.theta"), "notes/run 1.theta");
    EXPECT_EQ(shownPath("a\nb\xFF.theta"), "a␊b\\xFF.theta");
    const std::string path = shownPath(repeated("folder/", 1000) + "run.theta");
    EXPECT_TRUE(path.starts_with("folder/folder/"));
    EXPECT_TRUE(path.ends_with("folder/run.theta"));
    EXPECT_EQ(decodeUtf8(path).text.size(), 200U);
}

} // namespace
} // namespace thetascope::text
