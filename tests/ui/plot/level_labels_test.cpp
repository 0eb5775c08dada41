// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/level_labels.h"

#include <gtest/gtest.h>

#include <QFont>

#include <cmath>

namespace thetascope::ui::plot {

namespace {

loss::Field fieldOf(const char* text) {
    return loss::field(**loss::Loss::fromText(text), {-2, 2}, {-2, 2}, 81, 81);
}

TEST(LevelLabels, numbers_areOnTheirLines) {
    const loss::Field bowl = fieldOf("x² + y²");
    const std::vector<double> levels{0.5, 1, 2, 3, 4};
    const auto labels = levelLabels(bowl, levels, {600, 600}, QFontMetricsF(QFont()));
    ASSERT_EQ(labels.size(), 2U) << "every second level has one";
    for (const LevelLabel& label : labels) {
        const double x = label.centre.x() / 150 - 2;
        const double y = 2 - label.centre.y() / 150;
        EXPECT_NEAR(x * x + y * y, levels[label.level], 0.1) << label.level;
    }
    EXPECT_EQ(labels[0].text, QStringLiteral("1"));
    EXPECT_EQ(labels[1].text, QStringLiteral("3"));
}

TEST(LevelLabels, crowdedLines_haveNone) {
    const std::vector<double> levels{0.5, 1, 2, 3, 4};
    EXPECT_TRUE(levelLabels(fieldOf("x² + y²"), levels, {60, 60}, QFontMetricsF(QFont())).empty());
}

TEST(RoundLevels, levels_haveFewDigitsAndKeepTheirOrder) {
    const std::vector<double> rounded = roundLevels({0.013842, 0.52871, 9.8713, 2486.31}, 0);
    EXPECT_DOUBLE_EQ(rounded[0], 0.014);
    EXPECT_DOUBLE_EQ(rounded[1], 0.5);
    EXPECT_DOUBLE_EQ(rounded[2], 10);
    EXPECT_DOUBLE_EQ(rounded[3], 2000);
}

TEST(RoundLevels, nearLevels_stayApart) {
    const std::vector<double> levels{100.001, 100.002, 100.0025};
    const std::vector<double> rounded = roundLevels(levels, 100);
    EXPECT_LT(100, rounded[0]);
    EXPECT_LT(rounded[0], rounded[1]);
    EXPECT_LT(rounded[1], rounded[2]);
}

} // namespace

} // namespace thetascope::ui::plot
