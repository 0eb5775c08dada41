// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What pages are made of.
#include "tests/ui/support/find.h"
#include "ui/lessons/averages_view.h"
#include "ui/lessons/blank_screen.h"
#include "ui/lessons/formula_label.h"
#include "ui/lessons/guessing_view.h"
#include "ui/lessons/highlight_frame.h"
#include "ui/lessons/invitation.h"
#include "ui/lessons/page_text.h"
#include "ui/lessons/paragraph_label.h"
#include "ui/lessons/question_box.h"
#include "ui/lessons/wrapped_choice.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QLineEdit>
#include <QMouseEvent>
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

/// A game whose number is 11.
struct Game {
    Game() {
        view.startGame(11);
        test::expose(view);
    }

    QPushButton& button(const char* name) { return test::find<QPushButton>(view, name); }

    QString answer() { return test::find<QLabel>(view, "guessAnswers").text(); }

    GuessingView view{1000};
    QLineEdit& field = test::find<QLineEdit>(view, "guessField");
};

TEST(GuessingView, guess_isAnsweredHigherOrLowerAndCounted) {
    Game game;
    EXPECT_EQ(game.answer(), "I have a number. What is your first guess?");
    test::retypeAndEnter(game.field, "8");
    EXPECT_TRUE(game.answer().startsWith("8: higher. After 1 guess you"))
        << qPrintable(game.answer());
    EXPECT_TRUE(game.answer().endsWith("above 8.")) << qPrintable(game.answer());
    test::retype(game.field, "16");
    game.button("guessButton").setFocus(); // leaving the field takes the number over
    QTest::mouseClick(&game.button("guessButton"), Qt::LeftButton);
    const QString before = game.answer();
    EXPECT_TRUE(before.startsWith("16: lower. After 2 guesses you")) << qPrintable(before);
    EXPECT_TRUE(before.endsWith("between 8 and 16.")) << qPrintable(before);
    test::retypeAndEnter(game.field, "2.5");
    EXPECT_EQ(game.answer(), before); // not a whole number
    test::retypeAndEnter(game.field, "1e300");
    EXPECT_EQ(game.answer(), before); // nor one that could be counted
    EXPECT_TRUE(game.field.toolTip().contains("at most")) << qPrintable(game.field.toolTip());
    test::retypeAndEnter(game.field, "11");
    EXPECT_TRUE(game.answer().contains("11: that is it, after 3 ")) << qPrintable(game.answer());
    EXPECT_TRUE(game.answer().contains("takes 8 guesses.")) << qPrintable(game.answer());
    EXPECT_FALSE(game.button("guessButton").isEnabled());
    QTest::mouseClick(&game.button("guessAgainButton"), Qt::LeftButton);
    EXPECT_TRUE(game.answer().startsWith("I have a number.")) << qPrintable(game.answer());
    EXPECT_TRUE(game.button("guessButton").isEnabled());
}

TEST(GuessingView, doublingAndHalving_areAKeyAway) {
    Game game;
    auto& line = test::find<QWidget>(game.view, "guessingLine");
    EXPECT_FALSE(game.button("halveButton").isEnabled());
    game.button("doubleButton").setFocus();
    for (int i = 0; i < 8; ++i) // once it is too high, the focus goes on to the button that halves
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Space);
    EXPECT_EQ(line.accessibleDescription(), "1, 2, 4, 8, 16, 12, 10, 11");
    EXPECT_TRUE(game.answer().contains("11: that is it, after 8 ")) << qPrintable(game.answer());
    EXPECT_EQ(QApplication::focusWidget(), &game.field) << "the focus stays in the game";
    EXPECT_FALSE(game.button("doubleButton").isEnabled());
    EXPECT_FALSE(game.button("halveButton").isEnabled());
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

TEST(QuestionBox, answerRevealedWithoutAPrediction_isNotJudged) {
    QuestionBox box({"Which?", {"one", "two"}, 1, "Two, because."});
    test::expose(box);
    box.askToPredict();
    EXPECT_TRUE(test::find<QLabel>(box, "predictFirstLabel").isVisible());
    box.reveal();
    EXPECT_TRUE(box.isRevealed());
    EXPECT_EQ(test::find<QLabel>(box, "answerLabel").text(), "Two, because.");
    EXPECT_FALSE(test::find<QLabel>(box, "predictFirstLabel").isVisible());
}

TEST(ParagraphLabel, formula_standsOnTheLineAndIsReadAsWritten) {
    const QString text = QStringLiteral("The rate $α⁽ᵗ⁾ = α/√(δ + m⁽ᵗ⁾)$, as it falls.");
    ParagraphLabel label(text);
    label.resize(1000, 60);
    test::expose(label);
    EXPECT_EQ(label.text(), unbroken("The rate α⁽ᵗ⁾ = α/√(δ + m⁽ᵗ⁾), as it falls."));
    const int oneLine = label.heightForWidth(1000);
    EXPECT_LT(oneLine, 2 * label.fontMetrics().height());
    EXPECT_GT(label.heightForWidth(120), 2 * oneLine) << "and lines wrap between formulas";
    QTest::keyClick(&label, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), QString(text).remove(u'$'));
    QTest::mousePress(&label, Qt::LeftButton, {}, {1, 5});
    QMouseEvent move(QEvent::MouseMove, QPointF(label.fontMetrics().horizontalAdvance("The "), 5),
                     label.mapToGlobal(QPointF(0, 5)), Qt::NoButton, Qt::LeftButton, {});
    QApplication::sendEvent(&label, &move);
    QTest::keyClick(&label, Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QApplication::clipboard()->text(), "The ");
}

TEST(FormulaLabel, longFormula_isBrokenIntoLines) {
    FormulaLabel label(QStringLiteral("dL/dθ = 2 cos(2θ) log(θ²) + 2 sin(2θ)/θ"));
    EXPECT_GT(label.heightForWidth(150), 1.5 * label.heightForWidth(600));
    EXPECT_EQ(label.text(), "dL/dθ = 2 cos(2θ) log(θ²) + 2 sin(2θ)/θ");
    label.actions().at(1)->trigger();
    EXPECT_TRUE(QApplication::clipboard()->text().startsWith("\\frac{dL}{d\\theta }"))
        << qPrintable(QApplication::clipboard()->text());
}

TEST(BlankScreen, anyKey_takesItAwayAndDoesNothingElse) {
    QWidget window;
    window.resize(300, 200);
    auto* const field = new QLineEdit(&window);
    test::expose(window);
    field->setFocus();
    BlankScreen screen(window);
    screen.cover();
    EXPECT_EQ(screen.geometry(), window.rect());
    window.resize(400, 300);
    EXPECT_TRUE(QTest::qWaitFor([&] { return screen.geometry() == window.rect(); }));
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Shift);
    EXPECT_TRUE(screen.isVisible());
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_A);
    EXPECT_FALSE(screen.isVisible());
    EXPECT_EQ(QApplication::focusWidget(), field);
    EXPECT_EQ(field->text(), "");
    screen.cover();
    QTest::mouseClick(&screen, Qt::LeftButton);
    EXPECT_FALSE(screen.isVisible());
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

TEST(Invitation, narrowWindow_wrapsTheSentence) {
    const QTemporaryDir folder;
    QSettings settings(folder.filePath("settings.ini"), QSettings::IniFormat);
    Invitation invitation(settings);
    invitation.setText(QStringLiteral("A sentence of so many words that a window which is no more "
                                      "than a few hundred pixels wide has to show it in lines"));
    invitation.resize(invitation.minimumSizeHint());
    test::expose(invitation);
    const auto& text = test::find<QLabel>(invitation, "invitationText");
    EXPECT_GE(invitation.heightForWidth(500), 2 * text.fontMetrics().lineSpacing());
    invitation.resize(500, invitation.heightForWidth(500));
    EXPECT_GE(text.height(), text.heightForWidth(text.width()));
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
