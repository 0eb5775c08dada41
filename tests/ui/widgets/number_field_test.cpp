// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/find.h"
#include "ui/widgets/number_field.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QSignalSpy>
#include <QVBoxLayout>

#include <numbers>

namespace thetascope::ui::widgets {
namespace {

class NumberFieldTest : public testing::Test {
protected:
    void SetUp() override {
        window.setLayout(new QVBoxLayout);
        window.layout()->addWidget(&other);
        window.layout()->addWidget(&field);
        field.setHelp(QStringLiteral("help"));
        field.setNumber(0.05);
        ui::test::expose(window);
        other.setFocus();
    }

    QWidget window;
    QLineEdit other;
    NumberField field;
    QSignalSpy edited{&field, &NumberField::numberEdited};
};

TEST_F(NumberFieldTest, enter_takesTheNumberOver) {
    ui::test::retypeAndEnter(field, QStringLiteral("1e-3"));
    ASSERT_EQ(edited.size(), 1);
    EXPECT_EQ(edited[0][0].toDouble(), 1e-3);
    EXPECT_EQ(field.number(), 1e-3);
}

TEST_F(NumberFieldTest, leaving_takesTheNumberOver) {
    ui::test::retype(field, QStringLiteral("−5"));
    EXPECT_EQ(edited.size(), 0) << "not yet: it may go on";
    other.setFocus();
    EXPECT_EQ(field.number(), -5);
    EXPECT_EQ(field.text(), QStringLiteral("−5"));
}

TEST_F(NumberFieldTest, fault_isToBeReadBesideTheField) {
    const auto bubble = [this] {
        const auto* const shown = window.findChild<QLabel*>(QStringLiteral("faultBubble"));
        return shown && shown->isVisible() ? shown : nullptr;
    };
    EXPECT_EQ(bubble(), nullptr);
    const QRect before = field.geometry();
    ui::test::retypeAndEnter(field, QStringLiteral("0,5"));
    ASSERT_NE(bubble(), nullptr);
    EXPECT_EQ(bubble()->text(), field.fault());
    EXPECT_EQ(field.accessibleDescription(), field.fault());
    EXPECT_EQ(field.geometry(), before) << "nothing moves";
    EXPECT_TRUE(window.rect().contains(bubble()->geometry()));
    other.setFocus();
    EXPECT_NE(bubble(), nullptr) << "the fault is still there";
    field.hide();
    EXPECT_EQ(bubble(), nullptr);
    field.show();
    EXPECT_NE(bubble(), nullptr);
    ui::test::retype(field, QStringLiteral("0.5"));
    EXPECT_EQ(bubble(), nullptr) << "mended";
    EXPECT_EQ(field.accessibleDescription(), QString());
}

TEST_F(NumberFieldTest, wrongText_staysMarkedAndTheOldNumberInForce) {
    ui::test::retype(field, QStringLiteral("0,5"));
    other.setFocus();
    EXPECT_EQ(field.text(), QStringLiteral("0,5"));
    EXPECT_EQ(field.number(), 0.05);
    EXPECT_EQ(edited.size(), 0);
    EXPECT_TRUE(field.property("fault").toBool());
    EXPECT_TRUE(field.toolTip().contains(QStringLiteral("point")));
    EXPECT_EQ(field.toolTip(), field.fault());

    ui::test::retypeAndEnter(field, QStringLiteral("0.5"));
    EXPECT_EQ(field.number(), 0.5);
    EXPECT_FALSE(field.property("fault").toBool());
    EXPECT_EQ(field.toolTip(), QStringLiteral("help"));
}

TEST_F(NumberFieldTest, wrongText_survivesTheSameNumberBeingSetAgain) {
    ui::test::retype(field, QStringLiteral("0.5.5"));
    other.setFocus();
    field.setNumber(0.05);
    EXPECT_EQ(field.text(), QStringLiteral("0.5.5"));
    field.setNumber(0.06);
    EXPECT_EQ(field.text(), QStringLiteral("0.06"));
    EXPECT_TRUE(field.fault().isEmpty());
}

TEST_F(NumberFieldTest, escape_bringsTheNumberBack) {
    ui::test::retype(field, QStringLiteral("nonsense"));
    QTest::keyClick(&field, Qt::Key_Escape);
    EXPECT_EQ(field.text(), QStringLiteral("0.05"));
    other.setFocus();
    EXPECT_EQ(edited.size(), 0);
}

TEST_F(NumberFieldTest, whatWasTyped_comesBackOnFocus) {
    ui::test::retypeAndEnter(field, QStringLiteral("2π"));
    EXPECT_DOUBLE_EQ(field.number(), 2 * std::numbers::pi);
    other.setFocus();
    EXPECT_EQ(field.text(), QStringLiteral("6.283"));
    field.setFocus();
    EXPECT_EQ(field.text(), QStringLiteral("2π"));
}

TEST_F(NumberFieldTest, shortText_keepsAllDigits) {
    field.setNumber(-3.9723456789012346);
    EXPECT_EQ(field.text(), QStringLiteral("−3.972"));
    field.setFocus();
    EXPECT_EQ(field.text(), QStringLiteral("−3.9723456789012346"));
    other.setFocus();
    EXPECT_EQ(field.number(), -3.9723456789012346);
    EXPECT_EQ(edited.size(), 0);
}

TEST_F(NumberFieldTest, arrows_changeTheSecondDigit) {
    field.setNumber(0.1);
    field.setFocus();
    QTest::keyClick(&field, Qt::Key_Up);
    EXPECT_EQ(field.number(), 0.11);
    QTest::keyClick(&field, Qt::Key_PageDown);
    EXPECT_DOUBLE_EQ(field.number(), 0.01);
    field.setNumber(-5);
    QTest::keyClick(&field, Qt::Key_Down);
    EXPECT_EQ(field.number(), -5.1);
}

struct BoundsRow {
    const char* name;
    NumberBounds bounds;
    const char* typed;
    bool taken;
};

TEST_F(NumberFieldTest, bounds_areKept) {
    const BoundsRow rows[] = {
        {"below", {.minimum = 0}, "-1", false},
        {"atIncluded", {.minimum = 0}, "0", true},
        {"atExcluded", {.minimum = 0, .minimumAllowed = false}, "0", false},
        {"above", {.maximum = 1}, "2", false},
        {"atExcludedTop", {.maximum = 1, .maximumAllowed = false}, "1", false},
        {"zeroToo", {.minimum = 1e-150, .zeroToo = true}, "0", true},
        {"tooSmall", {.minimum = 1e-150, .zeroToo = true}, "1e-200", false},
        {"whole", {.minimum = 0, .maximum = 1e15, .whole = true}, "12", true},
        {"notWhole", {.minimum = 0, .maximum = 1e15, .whole = true}, "12.5", false},
    };
    for (const BoundsRow& row : rows) {
        SCOPED_TRACE(row.name);
        field.setBounds(row.bounds);
        field.setNumber(0.25);
        edited.clear();
        ui::test::retypeAndEnter(field, QString::fromUtf8(row.typed));
        EXPECT_EQ(edited.size(), row.taken ? 1 : 0);
        EXPECT_EQ(field.fault().isEmpty(), row.taken);
        QTest::keyClick(&field, Qt::Key_Escape);
    }
}

TEST_F(NumberFieldTest, zeroText_standsForZero) {
    field.setZeroText(QStringLiteral("off"));
    ui::test::retypeAndEnter(field, QStringLiteral("off"));
    EXPECT_EQ(field.number(), 0);
    other.setFocus();
    EXPECT_EQ(field.text(), QStringLiteral("off"));
}

TEST_F(NumberFieldTest, undoKey_isTheFieldsOnlyWhileItIsTypedIn) {
    const auto takesUndo = [this] {
        QKeyEvent key(QEvent::ShortcutOverride, Qt::Key_Z, Qt::ControlModifier);
        key.ignore();
        QApplication::sendEvent(&field, &key);
        return key.isAccepted();
    };
    field.setFocus();
    EXPECT_FALSE(takesUndo());
    ui::test::retype(field, QStringLiteral("3"));
    EXPECT_TRUE(takesUndo());
}

} // namespace
} // namespace thetascope::ui::widgets
