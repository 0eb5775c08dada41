// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/theme/icons.h"
#include "ui/theme/marker_path.h"
#include "ui/theme/style.h"
#include "ui/theme/theme.h"

#include <gtest/gtest.h>

#include <QDir>
#include <QSet>

#include <cmath>

namespace thetascope::ui::theme {

namespace {

/// Relative luminance of WCAG 2.
double luminance(const QColor& colour) {
    const auto linear = [](double part) {
        return part <= 0.04045 ? part / 12.92 : std::pow((part + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

double contrast(const QColor& a, const QColor& b) {
    const double la = luminance(a);
    const double lb = luminance(b);
    return (std::max(la, lb) + 0.05) / (std::min(la, lb) + 0.05);
}

class EachTheme : public testing::TestWithParam<bool> {
protected:
    Theme m_theme = GetParam() ? Theme::darkened() : Theme::light();
};

TEST_P(EachTheme, text_hasEnoughContrast) {
    EXPECT_GE(contrast(m_theme.ink, m_theme.surface), 7);
    EXPECT_GE(contrast(m_theme.ink, m_theme.ground), 7);
    for (const QColor& colour :
         {m_theme.fadedInk, m_theme.good, m_theme.warning, m_theme.bad, m_theme.accent})
        EXPECT_GE(contrast(colour, m_theme.surface), 4.5) << colour.name().toStdString();
}

TEST_P(EachTheme, contenders_haveVisibleColoursOfTheirOwn) {
    QSet<QRgb> seen;
    for (std::size_t slot = 0; slot < 9; ++slot) {
        EXPECT_GE(contrast(m_theme.contender({slot}), m_theme.surface), 2) << slot;
        seen.insert(m_theme.contender({slot}).rgb());
    }
    EXPECT_EQ(seen.size(), 9);
}

TEST_P(EachTheme, styleSheet_hasNoNameLeftIn) {
    EXPECT_FALSE(styleSheet(m_theme).contains('@'));
    EXPECT_EQ(Theme::from(themePalette(m_theme)).dark, m_theme.dark);
}

INSTANTIATE_TEST_SUITE_P(Themes, EachTheme, testing::Bool());

TEST(Markers, markers_differAndAreOfEqualWeight) {
    QSet<int> seen;
    for (std::size_t slot = 0; slot < 9; ++slot) {
        seen.insert(static_cast<int>(marker({slot})));
        const QRectF box = markerPath(marker({slot}), {50, 50}, 20).boundingRect();
        EXPECT_TRUE(QRectF(35, 35, 30, 30).contains(box)) << slot;
        EXPECT_GT(box.width(), 14) << slot;
    }
    EXPECT_EQ(seen.size(), 9);
}

TEST(Icons, icons_areAllThere) {
    const QStringList names = QDir(QStringLiteral(":/icons")).entryList({"*.svg"});
    ASSERT_GT(names.size(), 15);
    for (const QString& name : names) {
        const QImage drawn = icon(name.chopped(4), Theme::light()).pixmap(24, 24).toImage();
        bool hasInk = false;
        for (int y = 0; y < drawn.height(); ++y) {
            for (int x = 0; x < drawn.width(); ++x)
                hasInk |= qAlpha(drawn.pixel(x, y)) > 0;
        }
        EXPECT_TRUE(hasInk) << name.toStdString();
    }
}

} // namespace

} // namespace thetascope::ui::theme
