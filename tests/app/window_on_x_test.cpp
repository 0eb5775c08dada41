// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The built program on a real X server, used from outside: what a person does first.
#include "tests/app/x_server.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>
#include <vector>

namespace thetascope::tests {

namespace {

/// Colours of the first four optimizers in a light window (Okabe and Ito).
constexpr std::array<QRgb, 4> kColours{0xff0072b2, 0xffe69f00, 0xff009e73, 0xffcc5fa0};

bool isLike(QRgb a, QRgb b) {
    return std::abs(qRed(a) - qRed(b)) + std::abs(qGreen(a) - qGreen(b)) +
               std::abs(qBlue(a) - qBlue(b)) <
           30;
}

/// The connected spots of a colour, by their bounding boxes.
std::vector<QRect> spots(const QImage& image, QRgb colour) {
    std::vector<QRect> found;
    QImage seen(image.size(), QImage::Format_Grayscale8);
    seen.fill(0);
    std::vector<QPoint> open;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x) {
            if (!isLike(image.pixel(x, y), colour) || qGray(seen.pixel(x, y)) != 0)
                continue;
            QRect box(x, y, 1, 1);
            open.assign(1, {x, y});
            while (!open.empty()) {
                const QPoint here = open.back();
                open.pop_back();
                if (!image.rect().contains(here) || qGray(seen.pixel(here)) != 0 ||
                    !isLike(image.pixel(here), colour))
                    continue;
                seen.scanLine(here.y())[here.x()] = 255;
                box |= QRect(here, QSize(1, 1));
                for (const int dx : {-1, 0, 1}) {
                    for (const int dy : {-1, 0, 1})
                        open.push_back(here + QPoint(dx, dy));
                }
            }
            found.push_back(box);
        }
    }
    return found;
}

/// Where the ring of a colour is: a round spot with nothing in its middle.
std::optional<QPoint> ring(const QImage& image, QRgb colour) {
    for (const QRect& box : spots(image, colour)) {
        const bool isRound =
            std::abs(box.width() - box.height()) <= 3 && box.width() >= 10 && box.width() <= 24;
        if (isRound && qGray(image.pixel(box.center())) > 245)
            return box.center();
    }
    return std::nullopt;
}

TEST(WindowOnX, ringDraggedInOnePanel_movesInAll) {
    ProgramOnX program;
    ASSERT_TRUE(program.isUp()) << "needs Xvfb, xdotool and ImageMagick, and the built program";
    // It opens playing; the rings are free of the present points when all descents have ended.
    program.hand({"key", "--window", program.window(), "End"});
    std::array<std::optional<QPoint>, 4> before;
    QImage last;
    const auto rest = [&] { // until nothing moves any more
        return ProgramOnX::until([&] {
            const QImage image = program.picture();
            for (std::size_t i = 0; i < before.size(); ++i)
                before[i] = ring(image, kColours[i]);
            return std::exchange(last, image) == image &&
                   std::ranges::all_of(before, [](const auto& place) { return place.has_value(); });
        });
    };
    ASSERT_TRUE(rest());
    const auto moveTo = [&](QPoint place) {
        program.hand({"mousemove", "--window", program.window(), QString::number(place.x()),
                      QString::number(place.y())});
    };
    const auto drag = [&](int far) {
        moveTo(*before[0]);
        program.hand({"mousedown", "1"});
        for (int x = 10; x <= far; x += 10)
            moveTo(*before[0] + QPoint(x, 0));
        program.hand({"mouseup", "1"});
    };
    // The invitation leaves when it has been taken up, and makes room for the panels.
    const QPoint invited = *before[0];
    drag(40);
    ASSERT_TRUE(ProgramOnX::until([&] { return rest() && before[0]->x() > invited.x() + 30; }));
    constexpr int kFar = 120;
    drag(kFar);

    std::array<std::optional<QPoint>, 4> after;
    // Panels are painted one after another: a picture may show some of them as they were.
    EXPECT_TRUE(ProgramOnX::until([&] {
        const QImage image = program.picture();
        bool allThere = true;
        for (std::size_t i = 0; i < after.size(); ++i) {
            after[i] = ring(image, kColours[i]);
            allThere &= after[i] && std::abs(after[i]->x() - before[i]->x() - kFar) <= 3;
        }
        return allThere;
    }));
    for (std::size_t i = 0; i < after.size(); ++i) {
        ASSERT_TRUE(after[i]);
        EXPECT_NEAR(after[i]->x() - before[i]->x(), kFar, 3) << "panel " << i;
        EXPECT_NEAR(after[i]->y() - before[i]->y(), after[0]->y() - before[0]->y(), 3)
            << "each on the curve, in panel " << i;
    }
}

} // namespace

} // namespace thetascope::tests
