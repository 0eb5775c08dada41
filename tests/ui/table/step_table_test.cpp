// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/number_cell.h"
#include "ui/table/step_table.h"
#include "ui/table/step_table_model.h"
#include "ui/theme/variable_names.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <limits>
#include <utility>

namespace thetascope::ui::table {
namespace {

using descent::Chunk;
using descent::Trajectory;

/// A run with n updates whose numbers tell where they come from: θ⁽ᵗ⁾ = t + 0.1, L = t + 0.2, …
Trajectory madeUpRun(std::size_t steps, std::size_t dimension = 1) {
    Trajectory run(dimension);
    const double none = std::numeric_limits<double>::quiet_NaN();
    for (std::size_t t = 0; t <= steps;) {
        auto chunk = std::make_shared<Chunk>();
        for (; t <= steps && chunk->size < Chunk::kPoints; ++t, ++chunk->size) {
            const auto at = static_cast<double>(t);
            chunk->loss.push_back(at + 0.2);
            for (std::size_t c = 0; c < dimension; ++c) {
                const double shift = 1000 * static_cast<double>(c);
                chunk->theta[c].push_back(at + 0.1 + shift);
                chunk->slope[c].push_back(at + 0.3 + shift);
                chunk->rate[c].push_back(t == steps ? none : at + 0.4 + shift);
                chunk->sigma[c].push_back(t == steps ? none : at + 0.5 + shift);
            }
        }
        run.append(std::move(chunk));
    }
    run.finish({descent::Outcome::StepLimit});
    return run;
}

QStringList row(const StepTableModel& model, int index) {
    QStringList cells;
    for (int column = 0; column < model.columnCount(); ++column)
        cells << model.data(model.index(index, column)).toString();
    return cells;
}

TEST(StepTableModel, row_isAStepWithItsColumns) {
    StepTableModel model;
    model.setTrajectory(madeUpRun(3), theme::VariableNames::usual(1));
    EXPECT_EQ(model.rowCount(), 4);
    EXPECT_EQ(row(model, 2), (QStringList{"2", "2.1", "2.2", "2.3", "2.4", "2.5"}));
}

TEST(StepTableModel, lastPoint_hasNoRateAndNoUpdate) {
    StepTableModel model;
    model.setTrajectory(madeUpRun(3), theme::VariableNames::usual(1));
    EXPECT_EQ(row(model, 3), (QStringList{"3", "3.1", "3.2", "3.3", "", ""}));
}

TEST(StepTableModel, twoVariables_haveTwoColumnsEach) {
    StepTableModel model;
    model.setTrajectory(madeUpRun(3, 2), theme::VariableNames::usual(2));
    EXPECT_EQ(row(model, 1), (QStringList{"1", "1.1", "1001.1", "1.2", "1.3", "1001.3", "1.4",
                                          "1001.4", "1.5", "1001.5"}));
    EXPECT_EQ(model.headerData(2, Qt::Horizontal).toString(), "y");
}

TEST(StepTableModel, longRun_isShownOnePageAtATime) {
    StepTableModel model;
    model.setTrajectory(madeUpRun(25'000), theme::VariableNames::usual(1));
    EXPECT_EQ(model.rowCount(), 10'000);
    model.showPageOf(24'999);
    EXPECT_EQ(model.firstStep(), 20'000U);
    EXPECT_EQ(model.rowCount(), 5'001);
    EXPECT_EQ(model.fullText(1, 0), "20001");
}

class StepTableTest : public testing::Test {
protected:
    StepTableTest() {
        m_table.setRun("RMSProp", madeUpRun(25'000), theme::VariableNames::usual(1));
        m_table.resize(600, 300);
        m_table.show();
    }

    StepTable m_table;
    QTableView& m_view = *m_table.findChild<QTableView*>("stepTableView");
    QSignalSpy m_chosen{&m_table, &StepTable::stepChosen};
};

TEST_F(StepTableTest, clock_isFollowedWithoutAskingForAStep) {
    m_table.setStep(12'345);
    EXPECT_EQ(m_view.currentIndex().row(), 2'345);
    EXPECT_EQ(m_chosen.count(), 0);
    EXPECT_TRUE(m_table.findChild<QLabel*>("stepTableCaption")->text().contains("RMSProp"));
}

TEST_F(StepTableTest, runThatHasEnded_staysAtItsLastPoint) {
    m_table.setStep(90'000);
    EXPECT_EQ(m_view.currentIndex().row(), 5'000);
}

TEST_F(StepTableTest, clickOnARow_asksForItsStep) {
    m_table.setStep(10'000);
    const QRect cell = m_view.visualRect(m_view.model()->index(3, 2));
    QTest::mouseClick(m_view.viewport(), Qt::LeftButton, {}, cell.center());
    ASSERT_EQ(m_chosen.count(), 1);
    EXPECT_EQ(m_chosen.front().front().toULongLong(), 10'003U);
}

TEST_F(StepTableTest, copy_takesTheSelectedRowsWithAllDigits) {
    m_view.selectRow(1);
    m_table.copy();
    EXPECT_EQ(QApplication::clipboard()->text(),
              "t\tθ\tL\tdL/dθ\tα⁽ᵗ⁾\tσ⁽ᵗ⁾\n1\t1.1\t1.2\t1.3\t1.4\t1.5\n");
}

TEST_F(StepTableTest, hasOneRowSelectedWhileTheClockRuns_whateverKeyIsHeld) {
    QTest::keyPress(&m_view, Qt::Key_Control, Qt::ControlModifier); // on its way to Ctrl+C
    m_table.setStep(3);
    m_table.setStep(4);
    EXPECT_EQ(m_view.selectionModel()->selectedRows().size(), 1);
    QTest::keyRelease(&m_view, Qt::Key_Control);
}

/// What a cell shows in a column so wide.
QString shownIn(int width, double number) {
    Trajectory run(1);
    auto chunk = std::make_shared<Chunk>();
    chunk->loss.push_back(number);
    for (auto* values : {&chunk->theta[0], &chunk->slope[0], &chunk->rate[0], &chunk->sigma[0]})
        values->push_back(number);
    chunk->size = 1;
    run.append(std::move(chunk));
    StepTableModel model;
    model.setTrajectory(run, theme::VariableNames::usual(run.dimension()));
    QTableView view;
    view.setModel(&model);

    QStyleOptionViewItem option;
    option.widget = &view;
    option.rect = QRect(0, 0, width, 20);
    option.fontMetrics = view.fontMetrics();
    NumberCell().initStyleOption(&option, model.index(0, 1));
    return option.text;
}

TEST(NumberCell, digits_areAsManyAsThereIsRoomFor) {
    EXPECT_EQ(shownIn(300, -0.26658321), QStringLiteral("−0.266583"));
    const QString narrow = shownIn(60, -0.26658321);
    EXPECT_LT(narrow.size(), 9);
    EXPECT_TRUE(narrow.startsWith(QStringLiteral("−0.26"))) << qPrintable(narrow);
    EXPECT_EQ(shownIn(10, -0.26658321), QStringLiteral("−0.3")) << "nothing fits";
}

TEST(NumberCell, narrowCell_usesAPowerOfTenBeforeLosingDigits) {
    const QFontMetrics metrics{QApplication::font()};
    const int room = metrics.horizontalAdvance(QStringLiteral("−1.24e−4"));
    EXPECT_EQ(numberFor(-0.000124, metrics, room), QStringLiteral("−1.24e−4"));
    EXPECT_EQ(numberFor(-0.00012431, metrics, room), QStringLiteral("−1.24e−4"));
    EXPECT_EQ(numberFor(0.05, metrics, room), QStringLiteral("0.05"));
    EXPECT_EQ(numberFor(-0.000124, metrics, 1), QStringLiteral("−1e−4"));
}

TEST(StepTable, longCaption_makesItNoWider) {
    StepTable table;
    const int before = table.minimumSizeHint().width();
    table.setRun(QStringLiteral("Gradient descent with a long name and more of it"),
                 madeUpRun(12'000), theme::VariableNames::usual(1));
    table.setStep(11'000);
    EXPECT_EQ(table.minimumSizeHint().width(), before);
}

TEST(StepTable, columns_haveTheRoomTheirNumbersNeed) {
    StepTable table;
    table.resize(420, 300);
    table.setRun(QStringLiteral("Gradient descent"), madeUpRun(200),
                 theme::VariableNames::usual(1));
    table.show();
    auto& view = *table.findChild<QTableView*>();
    ASSERT_TRUE(QTest::qWaitFor([&] { return view.viewport()->width() > 300; }, 5000));
    int sum = 0;
    for (int column = 0; column < 6; ++column)
        sum += view.columnWidth(column);
    EXPECT_EQ(sum, view.viewport()->width()) << "nothing to scroll to, nothing left";
    EXPECT_LT(view.columnWidth(0), view.columnWidth(1)) << "steps need little room";
}

} // namespace
} // namespace thetascope::ui::table
