// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/support/find.h"
#include "ui/typeset/formula_view.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QClipboard>

namespace thetascope::ui::typeset {
namespace {

std::shared_ptr<const loss::Loss> lossOf(const std::string& text) {
    return loss::Loss::fromText(text).value();
}

/// A mean over `count` data points.
std::string mean(int count) {
    std::string text = "(1/2)(";
    for (int i = 1; i <= count; ++i)
        text += (i > 1 ? " + " : "") + std::string("(") + std::to_string(i) + "θ - 3)^2";
    return text + ")";
}

class FormulaViewTest : public testing::Test {
protected:
    void SetUp() override {
        view.resize(260, 300);
        view.setLoss(lossOf("θ^2/2 + 1/θ"));
        ui::test::expose(view);
        view.setFocus();
    }

    FormulaView view;
};

TEST_F(FormulaViewTest, lossAndDerivative_areCopiedAsText) {
    QTest::keySequence(&view, QKeySequence::Copy);
    const QString copied = QApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(QStringLiteral("L = θ²/2 + 1/θ\ndL/dθ = ")))
        << copied.toStdString();
}

TEST_F(FormulaViewTest, selectedLine_isCopiedAlone) {
    QTest::keyClick(&view, Qt::Key_Down);
    QTest::keySequence(&view, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    EXPECT_EQ(QApplication::clipboard()->text().toStdString(),
              std::string("L = \\frac{\\theta^{2}}{2} + \\frac{1}{\\theta }"));
    QTest::keyClick(&view, Qt::Key_Down);
    EXPECT_TRUE(view.text().startsWith(QStringLiteral("dL/dθ = "))) << view.text().toStdString();
    QTest::mouseClick(&view, Qt::LeftButton, {}, {100, 10});
    EXPECT_TRUE(view.text().startsWith(QStringLiteral("L = "))) << view.text().toStdString();
    QTest::keySequence(&view, QKeySequence::SelectAll);
    EXPECT_EQ(view.text().count(QLatin1Char('\n')), 1);
}

TEST_F(FormulaViewTest, fraction_isHigherThanALine) {
    const int withFraction = view.heightForWidth(260);
    view.setLoss(lossOf("θ"));
    EXPECT_GT(withFraction, view.heightForWidth(260));
}

TEST_F(FormulaViewTest, narrowView_breaksLines) {
    view.setLoss(lossOf(mean(4)));
    EXPECT_GT(view.heightForWidth(150), view.heightForWidth(600));
}

TEST_F(FormulaViewTest, largerFont_isHigher) {
    const int before = view.heightForWidth(260);
    QFont larger = view.font();
    larger.setPointSizeF(2 * larger.pointSizeF());
    view.setFont(larger);
    EXPECT_GT(view.heightForWidth(260), before * 3 / 2);
}

TEST_F(FormulaViewTest, longFormula_isBoundedInHeightAndTime) {
    view.setLoss(lossOf(mean(300)));
    EXPECT_TRUE(view.isCut());
    const int few = view.heightForWidth(260);
    EXPECT_LT(few, 20 * view.fontMetrics().height());
    view.setOpen(true);
    EXPECT_GT(view.heightForWidth(260), few);
    EXPECT_LT(view.heightForWidth(260), 60 * view.fontMetrics().height());
    EXPECT_TRUE(view.text().contains(QStringLiteral("300θ"))) << "what is copied is whole";
}

TEST_F(FormulaViewTest, otherValueOfAConstant_keepsTheSelection) {
    view.setLoss(lossOf("a θ^2"));
    QTest::keyClick(&view, Qt::Key_Down);
    const std::vector<expression::ConstantValue> values{{"a", 2}};
    view.setLoss(loss::Loss::fromText("a θ^2", values).value());
    EXPECT_EQ(view.text().count(QLatin1Char('\n')), 0);
}

} // namespace
} // namespace thetascope::ui::typeset
