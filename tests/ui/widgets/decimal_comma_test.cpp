// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/find.h"
#include "ui/widgets/decimal_comma.h"
#include "ui/widgets/number_field.h"

#include <gtest/gtest.h>

namespace thetascope::ui::widgets {
namespace {

const QLocale kGerman(QLocale::German, QLocale::Germany);
const QLocale kEnglish(QLocale::English, QLocale::UnitedKingdom);

TEST(DecimalComma, commaOfTheLocale_becomesAPoint) {
    EXPECT_EQ(withDecimalPoints("0,5", kGerman), "0.5");
    EXPECT_EQ(withDecimalPoints("−1,25e-3", kGerman), "−1.25e-3");
    EXPECT_EQ(withDecimalPoints("1,5π + 2,5", kGerman), "1.5π + 2.5");
    EXPECT_EQ(withDecimalPoints(",5", kGerman), ".5");
}

TEST(DecimalComma, whatIsNotClear_stays) {
    for (const char* text : {"1,2,3", "1.000,5", "max(1,5)", "0.5", "a,b"})
        EXPECT_EQ(withDecimalPoints(text, kGerman), text);
}

TEST(DecimalComma, localeWithPoint_changesNothing) {
    EXPECT_EQ(withDecimalPoints("0,5", kEnglish), "0,5");
}

TEST(DecimalComma, fieldInALocaleThatHasIt_takesItAndShowsAPoint) {
    const QLocale before;
    QLocale::setDefault(kGerman);
    NumberField field;
    ui::test::expose(field);
    ui::test::retypeAndEnter(field, QStringLiteral("0,5"));
    EXPECT_EQ(field.number(), 0.5);
    EXPECT_EQ(field.text(), QStringLiteral("0.5"));
    EXPECT_TRUE(field.fault().isEmpty());
    ui::test::retypeAndEnter(field, QStringLiteral("1,2,3"));
    EXPECT_EQ(field.number(), 0.5);
    EXPECT_FALSE(field.fault().isEmpty());
    QLocale::setDefault(before);
}

} // namespace
} // namespace thetascope::ui::widgets
