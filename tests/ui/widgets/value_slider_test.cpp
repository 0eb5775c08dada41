// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/find.h"
#include "ui/widgets/value_slider.h"

#include <gtest/gtest.h>

#include <QSignalSpy>

namespace thetascope::ui::widgets {
namespace {

class ValueSliderTest : public testing::Test {
protected:
    void SetUp() override {
        slider.resize(218, 24); // 200 px from end to end
        slider.setScale(SliderScale::linear(0, 10));
        slider.setNumber(5);
        ui::test::expose(slider);
        slider.setFocus();
    }

    QPoint at(double fraction) const { return {static_cast<int>(9 + 200 * fraction), 12}; }

    ValueSlider slider;
    QSignalSpy edited{&slider, &ValueSlider::numberEdited};
    QSignalSpy began{&slider, &ValueSlider::dragBegan};
    QSignalSpy ended{&slider, &ValueSlider::dragEnded};
};

TEST_F(ValueSliderTest, setNumber_isSilent) {
    slider.setNumber(7);
    EXPECT_EQ(slider.number(), 7);
    EXPECT_EQ(edited.size(), 0);
}

TEST_F(ValueSliderTest, drag_reportsItsBeginEveryNumberAndItsEnd) {
    QTest::mousePress(&slider, Qt::LeftButton, {}, at(0.5));
    EXPECT_EQ(began.size(), 1);
    QTest::mouseMove(&slider, at(0.6));
    QTest::mouseMove(&slider, at(0.8));
    EXPECT_EQ(ended.size(), 0);
    QTest::mouseRelease(&slider, Qt::LeftButton, {}, at(0.8));
    EXPECT_EQ(ended.size(), 1);
    EXPECT_NEAR(slider.number(), 8, 0.05) << "a pixel is a twentieth";
    EXPECT_GE(edited.size(), 2);
    QTest::mouseMove(&slider, at(0.1));
    EXPECT_NEAR(slider.number(), 8, 0.05) << "after the release nothing moves";
}

TEST_F(ValueSliderTest, keys_moveIt) {
    struct Row {
        Qt::Key key;
        Qt::KeyboardModifiers modifiers;
        double expected;
    };

    for (const Row& row : {Row{Qt::Key_Right, {}, 5.1}, Row{Qt::Key_Left, {}, 4.9},
                           Row{Qt::Key_Up, Qt::ShiftModifier, 6}, Row{Qt::Key_PageDown, {}, 4},
                           Row{Qt::Key_Home, {}, 0}, Row{Qt::Key_End, {}, 10}}) {
        SCOPED_TRACE(row.key);
        slider.setNumber(5);
        QTest::keyClick(&slider, row.key, row.modifiers);
        EXPECT_DOUBLE_EQ(slider.number(), row.expected);
    }
    EXPECT_EQ(edited.size(), 6);
}

TEST_F(ValueSliderTest, arrowKey_movesByOneOnAScaleOfSteps) {
    slider.setScale(SliderScale::whole(0, 1'000'000));
    slider.setNumber(24);
    QTest::keyClick(&slider, Qt::Key_Right);
    EXPECT_EQ(slider.number(), 25);
}

TEST_F(ValueSliderTest, arrowKey_alwaysChangesTheNumber) {
    slider.setScale(SliderScale::logarithmicWhole(1, 1e7));
    slider.setNumber(1);
    QTest::keyClick(&slider, Qt::Key_Right);
    EXPECT_EQ(slider.number(), 2) << "a hundredth of the way would round to 1 again";
}

TEST_F(ValueSliderTest, exactNumberBetweenPositions_isKept) {
    slider.setNumber(3.123456789);
    EXPECT_EQ(slider.number(), 3.123456789);
}

} // namespace
} // namespace thetascope::ui::widgets
