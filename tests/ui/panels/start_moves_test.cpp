// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/start_moves.h"

#include <gtest/gtest.h>

#include <QString>

namespace thetascope::ui::panels {

namespace {

const plot::View kView{{-6, 6}, {-4, 4}};

TEST(StartMoves, values_areRoundedToTheDot) {
    EXPECT_EQ(roundedToDot(-4.9812, 0.012), -4.98);
    EXPECT_EQ(roundedToDot(0.123456, 0.001), 0.123);
    EXPECT_EQ(roundedToDot(1234.5, 25), 1230);
}

TEST(StartMoves, start_staysWithinTheView) {
    EXPECT_EQ(startAt({-99, 99}, {0, 0.5}, kView, {600, 400}, true), (loss::Point{-6, 4}));
    EXPECT_EQ(startAt({1.23456, 2.34567}, {0, 0.5}, kView, {600, 400}, true),
              (loss::Point{1.23, 2.35}));
}

TEST(StartMoves, oneVariable_keepsTheSecondCoordinate) {
    EXPECT_EQ(startAt({1.23456, 2.34567}, {0, 0.5}, kView, {600, 400}, false),
              (loss::Point{1.23, 0.5}));
}

TEST(StartMoves, arrowKeys_moveByAPartOfTheView) {
    EXPECT_EQ(startAfterKey(Qt::Key_Right, false, {-4.97, 0}, kView, false),
              (loss::Point{-4.94, 0}));
    EXPECT_EQ(startAfterKey(Qt::Key_Left, true, {-4.97, 0}, kView, false), (loss::Point{-5.27, 0}));
    EXPECT_EQ(startAfterKey(Qt::Key_Up, false, {1, 0}, kView, false), (loss::Point{1.03, 0}))
        << "along the only axis that there is";
    EXPECT_EQ(startAfterKey(Qt::Key_Up, false, {1, 0}, kView, true), (loss::Point{1, 0.02}));
    EXPECT_EQ(startAfterKey(Qt::Key_Down, false, {1, 0}, kView, true), (loss::Point{1, -0.02}));
    EXPECT_FALSE(startAfterKey(Qt::Key_A, false, {1, 0}, kView, true));
}

} // namespace

} // namespace thetascope::ui::panels
