// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/theta_file.h"
#include "core/metadata/element.h"
#include "tests/support/checked.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <random>
#include <string>

namespace thetascope::experiment {
namespace {

const Checked& usual() {
    static const Checked kUsual = tests::checked(defaultExperiment());
    return kUsual;
}

/// Returns the text of a file with one more entry.
std::string textWith(const std::string& entry) {
    std::string text = toThetaText(usual());
    return text.insert(text.find("\"loss\""), entry + ", ");
}

TEST(Shown, everyField_roundTrips) {
    const Zoom zoom{{-0.1, 1.0 / 3}, {-1e-9, 2e9}};
    for (const Shown& shown : {Shown{}, Shown{.view = "overlay"}, Shown{.step = 0},
                               Shown{.step = 42}, Shown{.step = kLastStep}, Shown{.zoom = zoom},
                               Shown{"a view of a later version", 7, zoom}}) {
        const auto back = savedFromText(toThetaText(usual(), shown));
        ASSERT_TRUE(back) << back.error();
        EXPECT_EQ(back->shown, shown);
        EXPECT_EQ(back->checked, usual());
    }
}

TEST(Shown, nothingKnown_leavesTheFileAsItWas) {
    const std::string text = toThetaText(usual());
    for (const char* key : {"\"view\"", "\"step\"", "\"zoom\""})
        EXPECT_EQ(text.find(key), text.npos) << key;
}

TEST(Shown, entriesAreLines_afterTheTolerance) {
    const std::string text = toThetaText(usual(), {"overlay", kLastStep, Zoom{{-2, 2}, {0, 1}}});
    EXPECT_NE(text.find("  \"tolerance\": 1e-06,\n"
                        "  \"view\": \"overlay\",\n"
                        "  \"step\": \"last\",\n"
                        "  \"zoom\": [[-2.0,2.0],[0.0,1.0]],\n"
                        "  \"optimizers\": ["),
              text.npos)
        << text;
}

TEST(Shown, brokenEntries_areRefusedWithASentence) {
    const struct {
        const char* entry;
        const char* sentence;
    } kBroken[] = {
        {"\"view\": 1", "“view” in the file must be a string in quotes"},
        {"\"step\": -1", "“step” in the file must be a whole number or “last”"},
        {"\"step\": \"first\"", "“step” in the file must be a whole number or “last”"},
        {"\"zoom\": [0, 1]", "“zoom” in the file must be a list of 2 numbers"},
        {"\"zoom\": [[0, 1]]", "“zoom” in the file must be a list of two ranges, across and up"},
        {"\"zoom\": [[0, 1], [1, 1]]",
         "“zoom” in the file must be two ranges, each with its lower end first"},
        {"\"zoom\": [[-1.7e308, 1.7e308], [0, 1]]",
         "“zoom” in the file must be two ranges, each with its lower end first"},
    };

    for (const auto& broken : kBroken) {
        const auto read = savedFromText(textWith(broken.entry));
        ASSERT_FALSE(read) << broken.entry;
        EXPECT_EQ(read.error(), broken.sentence);
    }
}

TEST(ReadSaved, picture_isReadByItsContent) {
    const std::string path = (std::filesystem::temp_directory_path() /
                              ("thetascope-" + std::to_string(std::random_device()()) + ".theta"))
                                 .string();
    const auto readWith = [&](const std::string& content) {
        std::ofstream(path) << content;
        auto read = readSaved(path);
        std::filesystem::remove(path);
        return read;
    };
    const Shown shown{"overlay", 12, Zoom{{0, 1}, {2, 3}}};
    const std::string rest(2 * kMaxThetaFile, ' '); // pictures may be larger than texts
    const auto read =
        readWith("<svg><metadata>" + metadata::elementWithText(toThetaText(usual(), shown)) + rest);
    ASSERT_TRUE(read) << read.error();
    EXPECT_EQ(read->checked, usual());
    EXPECT_EQ(read->shown, shown);
    EXPECT_TRUE(read->isCarried);
    EXPECT_FALSE(readWith(toThetaText(usual())).value().isCarried);
    EXPECT_EQ(readWith("<svg></svg>").error(), path + ": the picture carries no experiment");
    EXPECT_EQ(readWith("<svg>" + metadata::elementWithText("{]")).error(),
              path + ": the file is not valid JSON: there is an error in line 1, column 2");
}

} // namespace
} // namespace thetascope::experiment
