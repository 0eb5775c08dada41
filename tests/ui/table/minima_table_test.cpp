// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/table/minima_table.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>
#include <QLabel>
#include <QTableView>

namespace thetascope::ui::table {

namespace {

class MinimaTableTest : public testing::Test {
protected:
    MinimaTableTest() { m_table.show(); }

    QString caption() const { return m_table.findChild<QLabel*>("minimaTableCaption")->text(); }

    QTableView& view() { return *m_table.findChild<QTableView*>("minimaTableView"); }

    MinimaTable m_table;
    theme::VariableNames m_theta = theme::VariableNames::usual(1);
};

TEST_F(MinimaTableTest, minima_areListedWithTheirLoss) {
    m_table.setMinima({{{{5.524, 0}, -3.414}, {{-3.9725, 0}, -2.7474}}}, m_theta);
    ASSERT_EQ(view().model()->rowCount(), 2);
    EXPECT_EQ(view().model()->index(1, 0).data().toString(), QStringLiteral("−3.9725"));
    EXPECT_EQ(view().model()->index(1, 1).data().toString(), QStringLiteral("−2.7474"));
    EXPECT_TRUE(caption().startsWith(QStringLiteral("2 local minima"))) << qPrintable(caption());
}

TEST_F(MinimaTableTest, plane_hasAColumnForEachVariable) {
    m_table.setMinima({{{{3, 2}, 0}}}, theme::VariableNames::usual(2));
    ASSERT_EQ(view().model()->columnCount(), 3);
    EXPECT_EQ(view().model()->headerData(1, Qt::Horizontal).toString(), QStringLiteral("y"));
    EXPECT_EQ(caption(), QStringLiteral("One local minimum in the range"));
}

TEST_F(MinimaTableTest, minimaNotFoundYet_areToldFromNone) {
    m_table.setMinima({}, m_theta);
    EXPECT_TRUE(caption().startsWith(QStringLiteral("Looking")));
    m_table.setMinima({{}}, m_theta);
    EXPECT_TRUE(caption().startsWith(QStringLiteral("No local minimum")));
}

TEST_F(MinimaTableTest, rows_areCopiedWithAllDigits) {
    m_table.setMinima({{{{1.0 / 3, 0}, -2}, {{4, 0}, -1}}}, m_theta);
    m_table.copy();
    EXPECT_EQ(QApplication::clipboard()->text(),
              QStringLiteral("θ\tL\n0.3333333333333333\t-2\n4\t-1\n"));
    view().selectRow(1);
    EXPECT_EQ(m_table.selectedText(), QStringLiteral("θ\tL\n4\t-1\n"));
}

TEST_F(MinimaTableTest, hiddenTable_catchesUpWhenItIsShown) {
    m_table.hide();
    m_table.setMinima({{{{1, 0}, -2}}}, m_theta);
    EXPECT_EQ(view().model()->rowCount(), 0);
    m_table.show();
    EXPECT_EQ(view().model()->rowCount(), 1);
}

} // namespace

} // namespace thetascope::ui::table
