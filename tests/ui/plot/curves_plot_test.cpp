// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/plot/plot_fixture.h"
#include "ui/plot/caption_item.h"
#include "ui/plot/curves_plot.h"
#include "ui/plot/series_edges_item.h"

namespace thetascope::ui::plot {

namespace {

class CurvesPlotTest : public PlotTest {
protected:
    CurvesPlotTest() {
        m_plot.setStyle(m_style);
        m_plot.setLastStep(20);
        m_plot.setRuns(
            {run("θ²", "gd:alpha=0.3", {3, 0}, 20, 0), run("θ²", "gd:alpha=0.05", {3, 0}, 20, 1)});
        m_plot.update();
        m_plot.update(); // the legend's height may have been a guess
    }

    QCPAxisRect& rect(int row) { return *m_widget.axisRect(row); }

    QCPRange values(int row) { return rect(row).axis(QCPAxis::atLeft)->range(); }

    bool leavesTheGround() {
        m_replots.clear();
        m_plot.update();
        return m_replots.isEmpty();
    }

    int dotsOfRun(std::size_t slot) {
        int dots = 0;
        for (int row = 0; row < m_widget.axisRectCount(); ++row)
            dots += dotsOf(m_style.theme.contender({slot}), rect(row).rect());
        return dots;
    }

    /// The texts of the arrows at the edges of a row.
    QStringList arrows(int row) {
        QStringList texts;
        for (int i = 0; i < m_widget.itemCount(); ++i) {
            const auto* const edges = dynamic_cast<const SeriesEdgesItem*>(m_widget.item(i));
            if (edges && edges->clipAxisRect() == &rect(row))
                texts << edges->texts();
        }
        return texts;
    }

    /// What the axis of L subtracts.
    QString caption() {
        for (int i = 0; i < m_widget.itemCount(); ++i) {
            if (const auto* const found = dynamic_cast<const CaptionItem*>(m_widget.item(i)))
                return found->text();
        }
        return {};
    }

    CurvesPlot m_plot{m_widget};
    QSignalSpy m_replots{&m_widget, &QCustomPlot::afterReplot};
};

TEST_F(CurvesPlotTest, rows_shareTheirSteps) {
    ASSERT_EQ(m_widget.axisRectCount(), 5);
    for (int row = 0; row < 5; ++row) {
        EXPECT_EQ(rect(row).axis(QCPAxis::atBottom)->range(), QCPRange(0, 20));
        EXPECT_EQ(rect(row).rect().left(), rect(0).rect().left());
        EXPECT_EQ(rect(row).rect().right(), rect(0).rect().right());
    }
}

TEST_F(CurvesPlotTest, everyRow_holdsItsValues) {
    EXPECT_TRUE(values(0).contains(9)) << "L";
    EXPECT_TRUE(values(1).contains(0.3) && values(1).contains(0.05)) << "the learning rate";
    EXPECT_TRUE(values(2).contains(6)) << "the slope";
    EXPECT_TRUE(values(3).contains(1.8)) << "the step";
    EXPECT_TRUE(values(4).contains(3)) << "θ";
}

TEST_F(CurvesPlotTest, position_tellsItsStep) {
    const QRect area = rect(2).rect();
    EXPECT_NEAR(m_plot.stepAt({area.left() + area.width() / 2.0, double(area.center().y())}), 10,
                1e-9);
    EXPECT_TRUE(std::isnan(m_plot.stepAt({double(area.left()) - 20, double(area.center().y())})));
}

TEST_F(CurvesPlotTest, toggledRun_isNotPainted) {
    ASSERT_GT(dotsOfRun(0), 100);
    ASSERT_GT(dotsOfRun(1), 100);
    m_plot.toggle(0);
    m_plot.update();
    EXPECT_FALSE(m_plot.isShown(0));
    EXPECT_EQ(dotsOfRun(0), 0);
    EXPECT_GT(dotsOfRun(1), 100);
    EXPECT_FALSE(values(1).contains(0.3)) << "the axes are those of what is shown";
    m_plot.toggle(0);
    m_plot.update();
    EXPECT_GT(dotsOfRun(0), 100);
}

TEST_F(CurvesPlotTest, divergingRun_doesNotFlattenTheOthers) {
    const RunView wild = run("θ^4", "gd:alpha=1", {100, 0}, 20, 1);
    m_plot.setRuns({run("θ²", "gd:alpha=0.3", {3, 0}, 20, 0), wild});
    EXPECT_LT(values(0).upper, 20);
    m_plot.setRuns({wild});
    EXPECT_GT(values(0).upper, 1e6) << "alone it is shown whole";
}

TEST_F(CurvesPlotTest, divergingRun_leavesThroughAnArrow) {
    const RunView wild = run("θ^4", "gd:alpha=1", {100, 0}, 20, 1);
    m_plot.setRuns({run("θ²", "gd:alpha=0.3", {3, 0}, 20, 0), wild});
    m_plot.update();
    ASSERT_EQ(arrows(0).size(), 1);
    EXPECT_TRUE(arrows(0).front().startsWith(QStringLiteral("L = "))) << qPrintable(arrows(0)[0]);
    EXPECT_TRUE(arrows(3).front().startsWith(QStringLiteral("|σ⁽ᵗ⁾| = ")));
    EXPECT_GT(dotsOf(m_style.theme.contender({1}), rect(0).rect()), 20) << "its head";
    m_plot.setRuns({wild});
    EXPECT_TRUE(arrows(0).empty()) << "alone it is shown whole";
}

TEST_F(CurvesPlotTest, runThatSwingsWider_doesNotFillTheAxis) {
    m_plot.setRuns(
        {run("θ²", "gd:alpha=0.3", {3, 0}, 20, 0), run("θ²", "gd:alpha=1.5", {3, 0}, 300, 1)});
    m_plot.setLastStep(300);
    m_plot.update();
    QRect beyond = rect(4).rect();
    beyond.setLeft(beyond.center().x());
    EXPECT_EQ(dotsOf(m_style.theme.contender({1}), beyond), 0);
}

TEST_F(CurvesPlotTest, rateThatDropsAtOnce_doesNotFlattenTheRest) {
    // From 11 it drops to 0.8 in three steps; what it does then is what is to be seen.
    m_plot.setRuns(
        {run("e^(θ-9) - tanh(θ+5) - tanh(θ-3) - 0.02θ", "adagrad:alpha=1", {-7, 0}, 300)});
    m_plot.setLastStep(300);
    EXPECT_LT(values(1).upper, 1.5);
    EXPECT_TRUE(values(1).contains(0.77) && values(1).contains(0.42));
    ASSERT_EQ(arrows(1).size(), 1);
    EXPECT_TRUE(arrows(1).front().startsWith(QStringLiteral("α⁽ᵗ⁾ = 11."))) << "where it begins";
    m_plot.setLogarithmic(true);
    EXPECT_TRUE(values(1).contains(11)) << "a logarithmic axis shows all";
}

TEST_F(CurvesPlotTest, logarithmicScale_isForAllButTheta) {
    m_plot.setLogarithmic(true);
    m_plot.update();
    for (int row = 0; row < 5; ++row)
        EXPECT_EQ(rect(row).axis(QCPAxis::atLeft)->scaleType() == QCPAxis::stLogarithmic, row < 4)
            << row;
    EXPECT_GT(values(2).lower, 0);
    EXPECT_EQ(caption(), QString()) << "L is above 0";
}

TEST_F(CurvesPlotTest, logarithmicLoss_isAboveTheLowestShown) {
    m_plot.setRuns(
        {run("θ²-2", "gd:alpha=0.3", {3, 0}, 20, 0), run("θ²-2", "gd:alpha=0.05", {3, 0}, 20, 1)});
    EXPECT_EQ(caption(), QString()) << "the axis is linear";
    m_plot.setLogarithmic(true);
    m_plot.update();
    EXPECT_EQ(caption(), QStringLiteral("min L = −2"));
    EXPECT_TRUE(values(0).contains(9 + 1e-3));
    EXPECT_GT(values(0).lower, 0);
    EXPECT_TRUE(arrows(0).empty());
    m_plot.toggle(0);
    EXPECT_NE(caption(), QStringLiteral("min L = −2")) << "the other ends higher";
}

TEST_F(CurvesPlotTest, runAtTheLowestLoss_isSeenAtTheBottom) {
    m_plot.setRuns({run("θ²-2", "gd:alpha=0.5", {3, 0}, 20, 0)}); // there after one step
    m_plot.setLogarithmic(true);
    m_plot.update();
    QRect bottom = rect(0).rect();
    bottom.setTop(bottom.bottom() - 2);
    EXPECT_GT(dotsOf(m_style.theme.contender({0}), bottom), 10) << "it ends at once";
}

TEST_F(CurvesPlotTest, step_leavesTheGroundAlone) {
    ASSERT_FALSE(m_plot.isStale());
    const QImage before = seen();
    m_plot.setStep(7);
    EXPECT_TRUE(m_plot.isStale());
    EXPECT_TRUE(leavesTheGround());
    EXPECT_NE(seen(), before);
    m_plot.setLastStep(20);
    EXPECT_FALSE(m_plot.isStale()) << "it is the last already";
    m_plot.setLastStep(30);
    EXPECT_FALSE(leavesTheGround());
}

TEST_F(CurvesPlotTest, legend_tellsItsEntries) {
    int entries = 0;
    for (int x = 0; x < m_widget.width(); x += 2) {
        for (int y = 0; y < rect(0).rect().top(); y += 2)
            entries |= 1 << (m_plot.legendEntryAt(QPointF(x, y)) + 1);
    }
    EXPECT_EQ(entries, 0b111) << "none, the first and the second";
}

} // namespace

} // namespace thetascope::ui::plot
