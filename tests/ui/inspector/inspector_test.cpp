// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/support/checked.h"
#include "ui/inspector/inspector.h"
#include "ui/inspector/line_view.h"
#include "ui/model/clock.h"
#include "ui/stream/runs.h"
#include "ui/theme/number_format.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QToolButton>

#include <utility>

namespace thetascope::ui::inspector {
namespace {

class InspectorTest : public testing::Test {
protected:
    InspectorTest() {
        m_inspector.resize(320, 640);
        m_inspector.show();
    }

    /// One contender, in slot 3, run to its end.
    void run(const char* loss, loss::Point start, const char* spec, std::uint64_t steps = 20) {
        experiment::Experiment experiment = m_model.experiment();
        experiment.loss = loss;
        experiment.start = start;
        experiment.until = {steps, 0};
        experiment.contenders = {{*optimizer::parseSpec(spec), "", "", {3}, true}};
        m_model.reset(tests::checked(std::move(experiment)));
        runModel();
        m_inspector.setContender(experiment::Slot{3});
    }

    void runModel() {
        QSignalSpy finished(&m_runs, &stream::Runs::finished);
        m_runs.start(m_model.checked());
        ASSERT_TRUE(finished.wait());
        m_clock.setLast(m_runs.longest());
    }

    /// What stands there once all is settled.
    QString textAt(quint64 step) {
        m_clock.setStep(step);
        return text();
    }

    QString text() {
        QApplication::processEvents();
        QApplication::processEvents();
        return m_inspector.lines().text();
    }

    QString label(const char* name) {
        QApplication::processEvents();
        const auto* found = m_inspector.findChild<QLabel*>(name);
        return found->isVisible() ? found->text() : QString();
    }

    model::ExperimentModel m_model;
    stream::Runs m_runs;
    model::Clock m_clock;
    Inspector m_inspector{m_model, m_runs, m_clock};
};

TEST_F(InspectorTest, linesThatNoLongerBreak_takeLessRoom) {
    run("sin 2θ · log θ²", {-5, 0}, "rmsprop");
    textAt(4);
    const auto height = [this] {
        QApplication::processEvents();
        LineView& lines = m_inspector.lines();
        return lines.visualRect(lines.model()->index(0, 0)).height();
    };
    const int narrow = height();
    m_inspector.resize(900, 640);
    EXPECT_LT(height(), narrow);
    m_inspector.resize(320, 640);
    EXPECT_EQ(height(), narrow);
}

TEST_F(InspectorTest, noOptimizerChosen_asksForOne) {
    EXPECT_EQ(text(), "");
    EXPECT_EQ(label("inspectorMessage"), "Choose an optimizer to see its arithmetic.");
}

TEST_F(InspectorTest, nothingHasRun_isSaid) {
    m_inspector.setContender(m_model.experiment().contenders[0].slot);
    EXPECT_EQ(text(), "");
    EXPECT_EQ(label("inspectorMessage"), "No steps have been made yet.");
}

/// The erratum's run: θ = −5, −2.19033, −1.24797.
TEST_F(InspectorTest, notesFirstSteps_areShown) {
    run("sin 2θ · log θ²", {-5, 0}, "gd:alpha=0.5");
    EXPECT_EQ(textAt(0),
              QString::fromUtf8("g⁽ᵗ⁾ = dL / dθ = 2 cos(2θ) log(θ²) + 2 sin(2θ) / θ\n"
                                "    = 2 · cos(2 · (−5)) · log((−5)²) + 2 · sin(2 · (−5)) / −5 ≈ "
                                "−5.6193\n"
                                "α⁽ᵗ⁾ = α\n    = 0.5\n"
                                "σ⁽ᵗ⁾ = −α⁽ᵗ⁾ g⁽ᵗ⁾\n    ≈ −0.5 · (−5.6193) ≈ 2.8097\n"
                                "θ⁽ᵗ⁺¹⁾ = θ⁽ᵗ⁾ + σ⁽ᵗ⁾\n    ≈ −5 + 2.8097 ≈ −2.1903\n"));
    EXPECT_EQ(label("inspectorCaption"), "STEP 0 · GRADIENT DESCENT");
    EXPECT_TRUE(textAt(1).endsWith("≈ −2.1903 + 0.94236 ≈ −1.248\n"));
    EXPECT_EQ(label("inspectorCaption"), "STEP 1 · GRADIENT DESCENT");
    EXPECT_TRUE(label("inspectorPoint").startsWith("θ = −2.1903"));
}

TEST_F(InspectorTest, lastPoint_hasNoStep) {
    run("θ²", {1, 0}, "momentum:alpha=0.1", 7);
    EXPECT_EQ(textAt(6).count('\n'), 8); // slope, rate, update and move
    EXPECT_EQ(label("inspectorMessage"), "");
    EXPECT_EQ(textAt(7).count('\n'), 2); // the slope alone
    EXPECT_TRUE(
        label("inspectorMessage").startsWith("The run ends here: still moving after 7 steps"));
}

TEST_F(InspectorTest, runThatHasEnded_staysAtItsLastPoint) {
    run("θ²", {1, 0}, "gd:alpha=0.1", 7);
    m_clock.setLast(50);
    EXPECT_EQ(textAt(40).count('\n'), 2);
    EXPECT_EQ(label("inspectorCaption"), "STEP 7 · GRADIENT DESCENT");
}

TEST_F(InspectorTest, runThatDiverges_isShownToItsEnd) {
    run("θ⁴", {3, 0}, "gd:alpha=1");
    m_clock.toLast();
    EXPECT_NE(text(), "");
    EXPECT_TRUE(label("inspectorMessage").contains("diverged"));
}

TEST_F(InspectorTest, variableButtons_chooseWhoseLinesAreShown) {
    run("0.5(x²+20y²)", {3, -1}, "rmsprop");
    auto& x = *m_inspector.findChild<QToolButton*>("xButton");
    auto& y = *m_inspector.findChild<QToolButton*>("yButton");
    EXPECT_TRUE(textAt(0).contains(QString::fromUtf8("∂L / ∂x = x\n    = 3\n")));
    EXPECT_TRUE(x.isVisible() && x.isChecked());
    QTest::mouseClick(&y, Qt::LeftButton);
    EXPECT_TRUE(text().contains(QString::fromUtf8("∂L / ∂y = 20y\n    = 20 · (−1) = −20\n")));
    EXPECT_TRUE(y.isChecked() && !x.isChecked());
    run("θ²", {1, 0}, "rmsprop");
    EXPECT_TRUE(text().contains(QString::fromUtf8("dL / dθ")));
    EXPECT_FALSE(x.isVisible());
}

/// Between a change of the optimizer and its run's first points the numbers stay true.
TEST_F(InspectorTest, run_isNotShownWithAnotherOptimizersRules) {
    run("θ²", {1, 0}, "gd:alpha=0.1");
    const QString before = textAt(2);
    m_model.setOptimizer(0, *optimizer::parseSpec("gd:alpha=0.2"));
    EXPECT_EQ(text(), before);
    runModel();
    EXPECT_NE(textAt(2), before);
    EXPECT_TRUE(text().contains("= 0.2\n"));
}

TEST_F(InspectorTest, startThatMoves_isFollowed) {
    run("θ²", {1, 0}, "adam");
    textAt(5);
    m_model.setStart({2, 0});
    runModel();
    EXPECT_TRUE(textAt(0).contains(QString::fromUtf8("2θ\n    = 2 · 2 = 4\n")));
}

TEST_F(InspectorTest, hiddenInspector_computesNothing) {
    run("θ²", {1, 0}, "gd:alpha=0.1");
    const QString before = textAt(2);
    m_inspector.hide();
    EXPECT_EQ(textAt(3), before);
    m_inspector.show();
    EXPECT_NE(text(), before);
}

/// Far into a long run the points before are not kept.
TEST_F(InspectorTest, stepFarAway_arrives) {
    constexpr std::uint64_t kLast = 299'999;
    run("sin θ", {1, 0}, "adam:alpha=0.7", kLast + 1);
    m_clock.setStep(kLast);
    const QString caption = QStringLiteral("STEP %1 ·").arg(theme::formatCount(kLast));
    ASSERT_TRUE(QTest::qWaitFor([&] { return label("inspectorCaption").startsWith(caption); }));
    const descent::Trajectory& run = m_runs.trajectory({3});
    EXPECT_TRUE(
        m_inspector.lines().text().endsWith(theme::formatNumber(run.theta(run.steps()), 5) + '\n'));
}

TEST_F(InspectorTest, copy_takesAllOrTheSelectedLines) {
    run("θ²", {1, 0}, "gd:alpha=0.1");
    const QString all = textAt(0);
    LineView& view = m_inspector.lines();
    view.setFocus();
    QTest::keySequence(&view, QKeySequence::Copy);
    EXPECT_EQ(QApplication::clipboard()->text(), all);
    const QRect row = view.visualRect(view.model()->index(1, 0));
    QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, row.center());
    QTest::keySequence(&view, QKeySequence::Copy);
    EXPECT_EQ(QApplication::clipboard()->text(), QString::fromUtf8("α⁽ᵗ⁾ = α\n    = 0.1\n"));
    view.findChild<QAction*>("copyLatexAction")->trigger();
    EXPECT_EQ(QApplication::clipboard()->text(),
              "\\[\n\\begin{aligned}\n\\alpha^{\\left( t \\right)} & = \\alpha  \\\\\n"
              " & = 0.1 \\\\\n\\end{aligned}\n\\]\n");
}

TEST_F(InspectorTest, selection_staysWhileTheClockRuns) {
    run("θ²", {1, 0}, "gd:alpha=0.1");
    textAt(0);
    m_inspector.lines().setCurrentIndex(m_inspector.lines().model()->index(3, 0));
    EXPECT_TRUE(textAt(1).startsWith(QString::fromUtf8("θ⁽ᵗ⁺¹⁾")));
}

/// Those who cannot see the formulas have them as text.
TEST_F(InspectorTest, lines_haveTextForScreenReaders) {
    run("θ²", {1, 0}, "gd:alpha=0.1");
    textAt(0);
    const QModelIndex slope = m_inspector.lines().model()->index(0, 0);
    EXPECT_EQ(slope.data(Qt::AccessibleTextRole).toString(),
              QString::fromUtf8("g⁽ᵗ⁾ = dL / dθ = 2θ = 2 · 1 = 2"));
    EXPECT_FALSE(slope.data(Qt::ToolTipRole).toString().isEmpty());
}

TEST_F(InspectorTest, numbers_haveFiveDigitsHoweverSmall) {
    for (const double value : {123.456789, 1.23456789, 0.123456789, 0.0123456789, 0.00123456789})
        EXPECT_NEAR(theme::formatNumber(value, 5).toDouble(), value, 0.5e-4 * value) << value;
}

} // namespace
} // namespace thetascope::ui::inspector
