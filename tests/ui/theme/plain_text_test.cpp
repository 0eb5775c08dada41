// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"
#include "ui/theme/plain_text.h"

#include <gtest/gtest.h>

#include <QStringList>
#include <QTextDocument>

namespace thetascope::ui::theme {

namespace {

TEST(PlainLine, ordinaryText_staysAsItIs) {
    for (const QString& text :
         {QString(), QStringLiteral("Adam"), QStringLiteral("L(θ) = sin 2θ · log θ², α⁽ᵗ⁾ < 0.5"),
          QStringLiteral("<b>bold</b> & more"), QStringLiteral("naïve e\u0301"),
          QStringLiteral("🙂 שלום")})
        EXPECT_EQ(plainLine(text), text);
}

TEST(PlainLine, lineBreaks_areVisible) {
    EXPECT_EQ(plainLine(QStringLiteral("a\nb\r\nc\rd\u2028e\u2029f\u0085g")),
              QStringLiteral("a↵b↵c↵d↵e↵f↵g"));
}

TEST(PlainLine, controlCharacters_areVisible) {
    EXPECT_EQ(plainLine(QString::fromUtf8("a\0b\033[31m\x7f", 9)), QStringLiteral("a␀b␛[31m␡"));
    EXPECT_EQ(plainLine(QStringLiteral("a\tb")), QStringLiteral("a b"));
    EXPECT_EQ(plainLine(QStringLiteral("\u0090")), QStringLiteral("\ufffd"));
}

TEST(PlainLine, changedDirection_hasNoEffect) {
    EXPECT_EQ(plainLine(QStringLiteral("gpj\u202eateht.\u2066")),
              QStringLiteral("gpj\ufffdateht.\ufffd"));
}

TEST(PlainLine, towerOfMarks_staysWithinItsLine) {
    EXPECT_EQ(plainLine(QStringLiteral("a") + QString(500, QChar(0x301)) + QStringLiteral("b")),
              QStringLiteral("a") + QString(4, QChar(0x301)) + QStringLiteral("b"));
}

TEST(PlainLine, longText_endsInDots) {
    EXPECT_EQ(plainLine(QString(1'000'000, u'x'), 5), QStringLiteral("xxxx…"));
    EXPECT_EQ(plainLine(QStringLiteral("xxxxx"), 5), QStringLiteral("xxxxx"));
    // A character of two units is not cut in half.
    EXPECT_EQ(plainLine(QStringLiteral("xxx🙂🙂"), 5), QStringLiteral("xxx…"));
}

TEST(ToolTip, markup_isNeverTakenAsRichText) {
    for (const QString& text :
         {QStringLiteral("<img src=\"/dev/zero\">"), QStringLiteral("<table><tr><td>"),
          QStringLiteral("  <qt>a"), QStringLiteral("a <b>b</b>"), QStringLiteral("&lt;b>"),
          QStringLiteral("<?xml version='1.0'?>"), QStringLiteral("<!DOCTYPE html>"),
          QStringLiteral("<html>"), QStringLiteral("<a href='x'>y</a>\nz"), QStringLiteral("<br/>"),
          QStringLiteral("<!-- -->")}) {
        const QString shown = toolTip(text);
        EXPECT_FALSE(Qt::mightBeRichText(shown)) << text.toStdString();
        EXPECT_EQ(QString(shown).remove(QChar(0x2060)), text); // what one reads is the same
    }
}

TEST(ToolTip, ordinaryText_staysAsItIs) {
    for (const QString& text : {QString(), QStringLiteral("The low end\nof the slider"),
                                QStringLiteral("0 < α & β < 1"), QStringLiteral("a <= b")})
        EXPECT_EQ(toolTip(text), text);
}

TEST(ToolTip, longLine_isWrappedAtSpaces) {
    const QStringList lines = toolTip(QStringLiteral("word ").repeated(60).trimmed()).split(u'\n');
    ASSERT_EQ(lines.size(), 3);
    for (const QString& line : lines) {
        EXPECT_LE(line.size(), 100);
        EXPECT_TRUE(line.startsWith(QStringLiteral("word")) &&
                    line.endsWith(QStringLiteral("word")));
    }
}

TEST(ToolTip, longWord_isBroken) {
    const QStringList lines = toolTip(QString(250, u'x')).split(u'\n');
    ASSERT_EQ(lines.size(), 3);
    EXPECT_EQ(lines.join(QString()), QString(250, u'x'));
}

TEST(ToolTip, hugeText_isCut) {
    for (const QString& text :
         {QString(1'000'000, u'x'), QString(1'000'000, u'\n'), QString(1'000'000, u'<')}) {
        const QString shown = toolTip(text);
        EXPECT_LT(shown.size(), 6000);
        EXPECT_LE(shown.count(u'\n'), 24);
    }
}

TEST(MenuText, ampersand_marksNoKey) {
    EXPECT_EQ(menuText(QStringLiteral("Salt & pepper\n&c")), QStringLiteral("Salt && pepper↵&&c"));
}

TEST(MenuText, markup_isNeverTakenAsRichText) {
    for (const QString& name : {QStringLiteral("<img src=x>"), QStringLiteral("&lt;b>")}) {
        const QString unmarked = menuText(name).replace(QStringLiteral("&&"), QStringLiteral("&"));
        EXPECT_FALSE(Qt::mightBeRichText(unmarked));
        EXPECT_EQ(QString(unmarked).remove(QChar(0x2060)), name);
    }
}

TEST(TitleText, placeholderOfUnsavedChanges_isShown) {
    EXPECT_EQ(titleText(QStringLiteral("a[*].theta")), QStringLiteral("a[*][*].theta"));
}

TEST(ContenderName, longName_isShortened) {
    experiment::Contender contender = experiment::defaultExperiment().contenders.front();
    const QString usual = contenderName(contender);
    EXPECT_EQ(usual, QString::fromStdString(experiment::screenName(contender)));
    contender.name = "one\ntwo " + std::string(900'000, 'W');
    const QString name = contenderName(contender);
    EXPECT_EQ(name.size(), kLongestName);
    EXPECT_TRUE(name.startsWith(QStringLiteral("one↵two WWW")));
    EXPECT_TRUE(name.endsWith(u'…'));
}

} // namespace

} // namespace thetascope::ui::theme
