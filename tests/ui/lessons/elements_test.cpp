// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What pages are made of.
#include "tests/ui/support/find.h"
#include "ui/lessons/averages_view.h"
#include "ui/lessons/guessing_view.h"
#include "ui/lessons/highlight_frame.h"
#include "ui/lessons/invitation.h"
#include "ui/lessons/page_text.h"
#include "ui/lessons/question_box.h"
#include "ui/lessons/wrapped_choice.h"

#include <gtest/gtest.h>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QToolButton>

namespace thetascope::ui::lessons {
namespace {

QString column(const QWidget& view, int beta) {
    QStringList texts;
    for (int t = 0; t < 6; ++t)
        texts << test::find<QLabel>(view, qPrintable(QStringLiteral("m%1_%2").arg(beta).arg(t)))
                     .text();
    return texts.join(u' ');
}

TEST(AveragesView, notesTable_isShownFirstAndFollowsTyping) {
    AveragesView view({{3, 5, 6, 2, 4, 8}, {0.5, 0.9}});
    test::expose(view);
    // golden/decaying-average.json, to four digits
    EXPECT_EQ(column(view, 0), "1.5 3.25 4.625 3.313 3.656 5.828");
    EXPECT_EQ(column(view, 1), "0.3 0.77 1.293 1.364 1.627 2.265");

    test::retypeAndEnter(test::find<QLineEdit>(view, "beta0Field"), "0");
    EXPECT_EQ(column(view, 0), "3 5 6 2 4 8");
    EXPECT_EQ(column(view, 1), "0.3 0.77 1.293 1.364 1.627 2.265");

    test::retypeAndEnter(test::find<QLineEdit>(view, "q5Field"), "-8"); // 0.9·1.62733 − 0.8
    EXPECT_EQ(column(view, 0), "3 5 6 2 4 −8");
    EXPECT_EQ(column(view, 1), "0.3 0.77 1.293 1.364 1.627 0.6646");

    test::retypeAndEnter(test::find<QLineEdit>(view, "beta1Field"), "1"); // not below 1
    EXPECT_EQ(column(view, 1), "0.3 0.77 1.293 1.364 1.627 0.6646");
}

TEST(PageText, equations_stayOnOneLine) {
    EXPECT_EQ(unbroken("With β = 3 and α · g < 0.5 it goes").replace(QChar(0xa0), u'_'),
              "With β_=_3 and α_·_g_<_0.5 it goes");
    EXPECT_EQ(unbroken("L ≈ −2.75, 0.2 α, 2.8 % (p. 302)").replace(QChar(0xa0), u'_'),
              "L_≈_−2.75, 0.2_α, 2.8_% (p._302)");
    EXPECT_EQ(unbroken("step 83 in 200 steps. 5 of them").replace(QChar(0xa0), u'_'),
              "step_83 in 200 steps. 5 of them");
}

TEST(GuessingView, guess_isAnsweredHigherOrLowerAndCounted) {
    GuessingView view(1000);
    view.startGame(11);
    test::expose(view);
    auto& field = test::find<QLineEdit>(view, "guessField");
    auto& answers = test::find<QLabel>(view, "guessAnswers");
    auto& guess = test::find<QPushButton>(view, "guessButton");
    test::retypeAndEnter(field, "8");
    EXPECT_EQ(answers.text(), "8: higher");
    test::retype(field, "16");
    guess.setFocus(); // leaving the field takes the number over
    QTest::mouseClick(&guess, Qt::LeftButton);
    EXPECT_EQ(answers.text(), "8: higher\n16: lower");
    test::retypeAndEnter(field, "2.5");
    EXPECT_EQ(answers.text(), "8: higher\n16: lower"); // not a whole number
    test::retypeAndEnter(field, "1e300");
    EXPECT_EQ(answers.text(), "8: higher\n16: lower"); // nor one that could be counted
    EXPECT_TRUE(field.toolTip().contains("at most")) << qPrintable(field.toolTip());
    test::retypeAndEnter(field, "11");
    EXPECT_TRUE(answers.text().contains("11: that is it, after 3 ")) << qPrintable(answers.text());
    EXPECT_TRUE(answers.text().contains("takes 8")) << qPrintable(answers.text());
    EXPECT_FALSE(guess.isEnabled());
    QTest::mouseClick(&test::find<QPushButton>(view, "guessAgainButton"), Qt::LeftButton);
    EXPECT_TRUE(answers.text().isEmpty());
    EXPECT_TRUE(guess.isEnabled());
}

TEST(QuestionBox, answer_isRevealedOnlyAfterAPrediction) {
    QuestionBox box({"Which?", {"one", "two"}, 1, "Two, because."});
    const QSignalSpy revealed(&box, &QuestionBox::revealed);
    test::expose(box);
    auto& reveal = test::find<QPushButton>(box, "revealButton");
    auto& answer = test::find<QLabel>(box, "answerLabel");
    QTest::mouseClick(&reveal, Qt::LeftButton);
    EXPECT_FALSE(answer.isVisible());
    EXPECT_EQ(revealed.size(), 0);
    QTest::mouseClick(&test::find<QRadioButton>(box, "choice1"), Qt::LeftButton, {}, {8, 8});
    QTest::mouseClick(&reveal, Qt::LeftButton);
    EXPECT_TRUE(answer.isVisible());
    EXPECT_EQ(answer.text(), "✗ Not quite. Two, because.");
    EXPECT_FALSE(test::find<QRadioButton>(box, "choice2").isEnabled());
    EXPECT_EQ(revealed.size(), 1);
}

TEST(QuestionBox, rightPrediction_isConfirmed) {
    QuestionBox box({"Which?", {"one", "two"}, 1, "Two, because."});
    test::expose(box);
    QTest::mouseClick(&test::find<QRadioButton>(box, "choice2"), Qt::LeftButton, {}, {8, 8});
    QTest::mouseClick(&test::find<QPushButton>(box, "revealButton"), Qt::LeftButton);
    EXPECT_EQ(test::find<QLabel>(box, "answerLabel").text(), "✓ As you said. Two, because.");
}

TEST(QuestionBox, questionWithoutChoices_revealsAtOnce) {
    QuestionBox box({"Why?", {}, {}, "Because."});
    test::expose(box);
    QTest::mouseClick(&test::find<QPushButton>(box, "revealButton"), Qt::LeftButton);
    EXPECT_EQ(test::find<QLabel>(box, "answerLabel").text(), "Because.");
}

TEST(HighlightFrame, frame_surroundsItsTargetAndFollowsIt) {
    QWidget window;
    window.resize(300, 200);
    auto* const holder = new QWidget(&window);
    holder->setGeometry(0, 0, 300, 200);
    auto* const target = new QWidget(holder);
    target->setGeometry(50, 60, 100, 40);
    HighlightFrame frame(window);
    test::expose(window);
    EXPECT_FALSE(frame.isVisible());
    frame.pointAt(target);
    EXPECT_TRUE(frame.isVisible());
    EXPECT_TRUE(frame.geometry().contains(target->geometry()));
    target->setGeometry(120, 100, 60, 90);
    EXPECT_TRUE(frame.geometry().contains(target->geometry()));
    EXPECT_LE(frame.width(), 60 + 20);
    EXPECT_EQ(window.childAt(150, 150), target) << "the mouse goes through";
    holder->move(20, 10);
    EXPECT_TRUE(frame.geometry().contains(QRect(140, 110, 60, 90)));
    holder->move(0, 0);
    target->hide();
    EXPECT_FALSE(frame.isVisible());
    target->show();
    EXPECT_TRUE(frame.isVisible());
    frame.pointAt(nullptr);
    EXPECT_FALSE(frame.isVisible());
}

TEST(Invitation, invitation_appearsOnce) {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    {
        Invitation first(settings);
        EXPECT_FALSE(first.isHidden());
        test::expose(first);
        const QSignalSpy begun(&first, &Invitation::begun);
        QTest::mouseClick(&test::find<QPushButton>(first, "beginLessonsButton"), Qt::LeftButton);
        EXPECT_EQ(begun.size(), 1);
        EXPECT_TRUE(first.isHidden());
    }
    EXPECT_TRUE(Invitation(settings).isHidden());
}

TEST(Invitation, closeButton_closesIt) {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    Invitation invitation(settings);
    test::expose(invitation);
    QTest::mouseClick(&test::find<QToolButton>(invitation, "invitationClose"), Qt::LeftButton);
    EXPECT_TRUE(invitation.isHidden());
}

TEST(WrappedChoice, longText_wrapsToTheNextLine) {
    const QString text = QStringLiteral("Less than a hundred thousandth of it");
    WrappedChoice choice(text, nullptr);
    choice.resize(600, 30);
    choice.show();
    EXPECT_EQ(choice.text(), text);
    choice.resize(150, 60);
    EXPECT_GE(choice.text().count(u'\n'), 1);
    EXPECT_EQ(choice.accessibleName(), text);
    EXPECT_LT(choice.minimumSizeHint().width(), 150);
    choice.resize(600, 30);
    EXPECT_EQ(choice.text(), text);
}

} // namespace
} // namespace thetascope::ui::lessons
