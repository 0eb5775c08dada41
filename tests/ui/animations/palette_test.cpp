// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/difference.h"
#include "ui/animations/palette.h"

#include <gtest/gtest.h>

#include <QPainter>

namespace thetascope::ui::animations {

namespace {

QImage plain(QSize size, QRgb colour) {
    QImage image(size, QImage::Format_ARGB32_Premultiplied);
    image.fill(colour);
    return image;
}

TEST(Palette, fewColours_areExact) {
    QImage image = plain({20, 20}, 0xFFFFFFFF);
    image.setPixel(3, 4, 0xFF0072B2);
    image.setPixel(5, 6, 0xFF0072B3);
    const Palette palette({image}, 255);
    ASSERT_EQ(palette.colours().size(), 3U);
    Matcher match(palette);
    for (const QRgb colour : {0xFFFFFFFFU, 0xFF0072B2U, 0xFF0072B3U})
        EXPECT_EQ(palette.colours()[match(colour)], colour);
}

TEST(Palette, largeAreas_areExactAmongThousandsOfColours) {
    QImage image(256, 256, QImage::Format_ARGB32_Premultiplied);
    for (int y = 0; y < 256; ++y) {
        for (int x = 0; x < 256; ++x)
            image.setPixel(x, y, qRgb(x, y, 128));
    }
    QPainter painter(&image);
    painter.fillRect(0, 0, 100, 50, QColor(250, 251, 252));
    painter.fillRect(0, 60, 100, 50, QColor(250, 251, 253));
    painter.end();
    const Palette palette({image}, 255);
    EXPECT_EQ(palette.colours().size(), 255U);
    Matcher match(palette);
    EXPECT_EQ(palette.colours()[match(qRgb(250, 251, 252))], qRgb(250, 251, 252));
    EXPECT_EQ(palette.colours()[match(qRgb(250, 251, 253))], qRgb(250, 251, 253));
    const QRgb near = palette.colours()[match(qRgb(77, 190, 128))];
    EXPECT_LT(std::abs(qRed(near) - 77), 16);
    EXPECT_LT(std::abs(qGreen(near) - 190), 16);
}

TEST(Palette, sameImages_sameColours) {
    const QImage image = plain({8, 8}, 0xFF112233);
    EXPECT_EQ(Palette({image, image}, 255).colours(), Palette({image}, 255).colours());
}

TEST(Difference, equalImages_none) {
    EXPECT_TRUE(difference(plain({7, 5}, 0xFF000000), plain({7, 5}, 0xFF000000)).isEmpty());
}

TEST(Difference, changes_areJustEnclosed) {
    const QImage before = plain({30, 20}, 0xFF000000);
    for (const QRect box : {QRect(0, 0, 1, 1), QRect(29, 19, 1, 1), QRect(4, 5, 6, 7),
                            QRect(0, 0, 30, 20), QRect(0, 7, 30, 1)}) {
        QImage now = before;
        now.setPixel(box.topLeft(), 0xFFFFFFFF);
        now.setPixel(box.bottomRight(), 0xFFFFFFFF);
        EXPECT_EQ(difference(before, now), box);
        now.setPixel(box.topLeft(), 0xFF000000);
        now.setPixel(box.bottomRight(), 0xFF000000);
        now.setPixel(box.topRight(), 0xFFFFFFFF);
        now.setPixel(box.bottomLeft(), 0xFFFFFFFF);
        EXPECT_EQ(difference(before, now), box);
    }
}

} // namespace

} // namespace thetascope::ui::animations
