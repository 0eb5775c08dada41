// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/words.h"
#include "tests/ui/support/find.h"
#include "ui/model/experiment_model.h"
#include "ui/plot/frame_clock.h"
#include "ui/races/losses_page.h"
#include "ui/races/race_chart.h"
#include "ui/races/race_view.h"
#include "ui/races/ranking_model.h"
#include "ui/table/number_table.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QHeaderView>
#include <QLabel>
#include <QSignalSpy>
#include <QTest>
#include <QUndoStack>

#include <algorithm>
#include <cmath>
#include <functional>

namespace thetascope::ui::races {

namespace {

/// A view of the default experiment's race, complete.
class RaceViewTest : public testing::Test {
protected:
    RaceViewTest() {
        m_view.resize(1000, 700);
        m_view.show();
        EXPECT_TRUE(isComplete());
    }

    static bool until(const std::function<bool()>& condition) {
        return QTest::qWaitFor(condition, 20'000);
    }

    /// Waits until all results are of the present experiment.
    bool isComplete() {
        QCoreApplication::processEvents(); // a change is followed a moment later
        return until([this] {
            return m_view.work().isComplete() && m_view.board().course &&
                   m_view.board().course->loss == m_model.loss() && !m_frames.isPending();
        });
    }

    void show(Show what) {
        auto& combo = test::find<QComboBox>(m_view, "raceShowCombo");
        combo.setFocus();
        QTest::keyClick(&combo, Qt::Key_Home);
        for (int i = 0; i < static_cast<int>(what); ++i)
            QTest::keyClick(&combo, Qt::Key_Down);
        ASSERT_EQ(m_view.bar().show(), what);
        ASSERT_TRUE(until([this] { return !m_frames.isPending(); }));
    }

    table::NumberTable& table() { return test::find<table::NumberTable>(m_view, "raceRanking"); }

    const plot::ChartContent& content() { return m_view.chart().chart().content(); }

    /// The middle of the cell of an entrant in the ranking.
    QPoint cellOf(std::size_t entrant) {
        const int row = m_view.ranking().rowOf(entrant);
        return table().visualRect(m_view.ranking().index(row, RankingModel::Name)).center();
    }

    /// The place of a point of a line on the canvas.
    QPoint placeOf(std::size_t line, std::size_t point) {
        const QRect area = m_view.chart().chart().area();
        const auto share = [](const plot::ChartAxis& axis, double value) {
            return axis.logarithmic ? std::log(value / axis.range.low) /
                                          std::log(axis.range.high / axis.range.low)
                                    : (value - axis.range.low) / axis.range.width();
        };
        const QPointF at = content().lines[line].points[point];
        return {area.left() + qRound(share(content().across, at.x()) * area.width()),
                area.bottom() - qRound(share(content().up, at.y()) * area.height())};
    }

    model::ExperimentModel m_model;
    plot::FrameClock m_frames;
    RaceView m_view{m_model, m_frames};
};

TEST_F(RaceViewTest, everyContender_isRankedWithItsNumbers) {
    const Board& board = m_view.board();
    ASSERT_EQ(board.entrants.size(), m_model.experiment().contenders.size());
    ASSERT_EQ(table().model()->rowCount(), 4);
    for (std::size_t i = 0; i < board.entrants.size(); ++i) {
        ASSERT_TRUE(board.standings[i]);
        const race::Course course =
            race::makeCourse(m_model.loss(), {{-6, 6}, {-6, 6}}, {}).value();
        const race::Field field = race::run(race::raceOf(course, board.entrants[i].optimizer));
        const race::Result expected = race::summarize(course.rates, field);
        const race::Result& result = board.standings[i]->result;
        ASSERT_TRUE(result.best);
        EXPECT_EQ(result.best, expected.best);
        EXPECT_EQ(board.best(i).cost, expected.rates[*expected.best].cost);
        const int row = m_view.ranking().rowOf(i);
        EXPECT_EQ(m_view.ranking().fullText(row, RankingModel::Cost).toDouble(),
                  board.best(i).cost);
        EXPECT_EQ(m_view.ranking().fullText(row, RankingModel::Rate).toDouble(),
                  board.best(i).rate);
    }
}

TEST_F(RaceViewTest, rankingByCost_beginsWithTheLeast) {
    double last = 0;
    for (int row = 0; row < table().model()->rowCount(); ++row) {
        const double cost = m_view.board().best(m_view.ranking().entrantAt(row)).cost;
        EXPECT_LE(last, cost);
        last = cost;
    }
}

TEST_F(RaceViewTest, clickOnAHeading_sortsByIt) {
    m_view.resize(1600, 700); // wide enough for all columns
    ASSERT_TRUE(until([this] { return !m_frames.isPending(); }));
    QHeaderView& header = *table().horizontalHeader();
    ASSERT_FALSE(header.isSectionHidden(RankingModel::Band));
    const QPoint at(header.sectionViewportPosition(RankingModel::Band) + 5, header.height() / 2);
    QTest::mouseClick(header.viewport(), Qt::LeftButton, {}, at);
    const auto decades = [this](int row) {
        return m_view.board().standings[m_view.ranking().entrantAt(row)]->result.decades();
    };
    const bool isAscending = header.sortIndicatorOrder() == Qt::AscendingOrder;
    for (int row = 1; row < table().model()->rowCount(); ++row)
        EXPECT_TRUE(isAscending ? decades(row - 1) <= decades(row)
                                : decades(row - 1) >= decades(row));
}

TEST_F(RaceViewTest, narrowRanking_keepsNameRateAndCost) {
    m_view.resize(380, 700);
    ASSERT_TRUE(until([this] { return !m_frames.isPending(); }));
    const QHeaderView& header = *table().horizontalHeader();
    EXPECT_TRUE(header.isSectionHidden(RankingModel::Median));
    for (const int column : {RankingModel::Name, RankingModel::Rate, RankingModel::Cost})
        EXPECT_FALSE(header.isSectionHidden(column));
    EXPECT_LE(header.length(), table().viewport()->width());
}

TEST_F(RaceViewTest, clickOnARow_takesItsBestRate) {
    const std::size_t entrant = 1;
    const double best = m_view.board().best(entrant).rate;
    ASSERT_NE(m_model.experiment().contenders[entrant].optimizer.value("alpha"), best);
    QTest::mouseClick(table().viewport(), Qt::LeftButton, {}, cellOf(entrant));
    EXPECT_EQ(m_model.experiment().contenders[entrant].optimizer.value("alpha"), best);
    EXPECT_EQ(m_view.board().chosen, entrant);
    ASSERT_EQ(m_model.undoStack().count(), 1);
    m_model.undoStack().undo();
    EXPECT_EQ(m_model.experiment(), experiment::defaultExperiment());
}

TEST_F(RaceViewTest, keysInTheRanking_chooseWithoutChangingTheExperiment) {
    table().setFocus();
    const auto before = m_view.board().chosen;
    QTest::keyClick(&table(), table().currentIndex().row() == 0 ? Qt::Key_Down : Qt::Key_Up);
    EXPECT_NE(m_view.board().chosen, before);
    EXPECT_EQ(m_model.undoStack().count(), 0);
    QTest::keyClick(&table(), Qt::Key_Return);
    EXPECT_EQ(m_model.undoStack().count(), 1);
}

TEST_F(RaceViewTest, clickOnALine_takesTheRateThatIsThere) {
    const std::size_t line = 1;
    const auto& points = content().lines[line].points;
    // a point of this line that no other is near, and that is not where the line begins
    std::size_t point = 0;
    for (std::size_t i = 1; i < points.size() && point == 0; ++i) {
        const bool isAlone =
            std::ranges::none_of(content().lines, [&](const plot::ChartLine& other) {
                return &other != &content().lines[line] &&
                       std::abs(std::log(other.points[i].y() / points[i].y())) < 0.5;
            });
        if (std::isfinite(points[i - 1].y()) && std::isfinite(points[i].y()) && isAlone)
            point = i;
    }
    ASSERT_GT(point, 0U);
    const double rate = points[point].x();
    QTest::mouseClick(&m_view.chart().canvas(), Qt::LeftButton, {}, placeOf(line, point));
    EXPECT_EQ(m_model.experiment().contenders[line].optimizer.value("alpha"), rate);
    EXPECT_EQ(m_view.board().chosen, line);
}

TEST_F(RaceViewTest, hover_tellsTheNumbersThatAreThere) {
    QSignalSpy told(&m_view, &RaceView::readoutChanged);
    const std::size_t chosen = *m_view.board().chosen;
    const std::size_t point = 20;
    QTest::mouseMove(&m_view.chart().canvas(), placeOf(chosen, point));
    ASSERT_TRUE(until([&] { return !told.isEmpty(); }));
    const QString text = told.back().front().toString();
    const race::RateResult& result = m_view.board().standings[chosen]->result.rates[point];
    EXPECT_TRUE(text.contains(QStringLiteral("arrives from"))) << qPrintable(text);
    EXPECT_TRUE(text.contains(QStringLiteral("%1 %").arg(std::round(100 * result.share))))
        << qPrintable(text);
}

TEST_F(RaceViewTest, bestRates_areTakenInOneStep) {
    auto& button = test::find<QAbstractButton>(m_view, "raceBestButton");
    ASSERT_TRUE(button.isEnabled());
    QTest::mouseClick(&button, Qt::LeftButton);
    ASSERT_EQ(m_model.undoStack().count(), 1);
    for (std::size_t i = 0; i < 4; ++i)
        EXPECT_EQ(m_model.experiment().contenders[i].optimizer.value("alpha"),
                  m_view.board().best(i).rate);
}

TEST_F(RaceViewTest, raceAll_comparesEveryNamedOptimizerWithoutAddingIt) {
    auto& box = test::find<QCheckBox>(m_view, "raceAllBox");
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(8, box.height() / 2));
    ASSERT_TRUE(isComplete());
    EXPECT_EQ(m_model.undoStack().count(), 0);
    const auto named = static_cast<std::size_t>(
        std::ranges::count_if(optimizer::recipes(), &optimizer::Recipe::offered));
    EXPECT_GE(m_view.board().entrants.size(), named);
    EXPECT_TRUE(std::ranges::all_of(m_view.board().standings,
                                    [](const auto& standing) { return standing.has_value(); }));
    EXPECT_EQ(m_view.ranking().rowCount(), static_cast<int>(m_view.board().entrants.size()));
}

TEST_F(RaceViewTest, tuned_isNeverWorseThanAsSet) {
    auto& box = test::find<QCheckBox>(m_view, "raceTuneBox");
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(8, box.height() / 2));
    ASSERT_TRUE(isComplete());
    for (std::size_t i = 0; i < 4; ++i) {
        const race::Standing& standing = *m_view.board().standings[i];
        ASSERT_TRUE(standing.asSet.best);
        EXPECT_LE(m_view.board().best(i).cost, standing.asSet.rates[*standing.asSet.best].cost);
        EXPECT_GE(standing.settings, 9U * 49 - 8);
    }
}

TEST_F(RaceViewTest, anotherSettingOfOne_runsItAgainAndKeepsTheOthers) {
    const double other = m_view.board().best(0).cost;
    const double before = m_view.board().best(1).cost;
    optimizer::Optimizer changed = m_model.experiment().contenders[1].optimizer;
    ASSERT_TRUE(optimizer::set(changed, "mu", 0.3));
    m_model.setOptimizer(1, changed);
    ASSERT_TRUE(isComplete());
    EXPECT_NE(m_view.board().best(1).cost, before);
    EXPECT_EQ(m_view.board().best(0).cost, other);
}

TEST_F(RaceViewTest, drag_isFollowedCoarselyAndThenFully) {
    optimizer::Optimizer changed = m_model.experiment().contenders[1].optimizer;
    const auto rates = [this](std::size_t i) {
        return m_view.board().standings[i]->result.rates.size();
    };
    m_model.beginDrag();
    for (const double mu : {0.7, 0.6, 0.5}) {
        ASSERT_TRUE(optimizer::set(changed, "mu", mu));
        m_model.setOptimizer(1, changed);
        ASSERT_TRUE(until([&] {
            const race::Standing& standing = *m_view.board().standings[1];
            return standing.optimizer.value("mu") == mu;
        }));
        EXPECT_EQ(rates(1), 25U);
        EXPECT_EQ(rates(0), 49U) << "the others stay as they are";
    }
    m_model.endDrag();
    ASSERT_TRUE(isComplete());
    EXPECT_EQ(rates(1), 49U);
    EXPECT_EQ(m_model.undoStack().count(), 1);
}

TEST_F(RaceViewTest, resultsOfAnotherOrder_doNotStayForLong) {
    ASSERT_TRUE(m_model.setUntil({.steps = 10'000'000})); // AdaGrad takes seconds for them
    auto& words = test::find<QLabel>(m_view, "raceWords");
    ASSERT_TRUE(until([this] { return !m_view.board().course; }));
    EXPECT_TRUE(m_view.work().isRunning());
    EXPECT_FALSE(words.isVisible()) << qPrintable(words.text());
    EXPECT_TRUE(content().lines.empty());
    ASSERT_TRUE(m_model.setUntil({.steps = 100}));
    ASSERT_TRUE(isComplete());
    EXPECT_EQ(m_view.board().course->settings.steps, 100U);
    EXPECT_TRUE(words.isVisible());
}

TEST_F(RaceViewTest, anotherRateOfOne_movesItsMarkOnly) {
    QSignalSpy advanced(&m_view.work(), &RaceWork::advanced);
    optimizer::Optimizer changed = m_model.experiment().contenders[1].optimizer;
    ASSERT_TRUE(optimizer::set(changed, "alpha", 0.007));
    m_model.setOptimizer(1, changed);
    ASSERT_TRUE(until([this] { return content().lines[1].mark == 0.007; }));
    EXPECT_FALSE(m_view.work().isRunning());
    EXPECT_TRUE(advanced.isEmpty());
}

TEST_F(RaceViewTest, lossWithoutMinimum_isToldInWords) {
    ASSERT_TRUE(m_model.setLoss(QStringLiteral("exp θ")));
    auto& words = test::find<QLabel>(m_view, "raceWords");
    ASSERT_TRUE(until([&] { return words.text().contains(QStringLiteral("no minimum")); }))
        << qPrintable(words.text());
    EXPECT_TRUE(words.isVisible());
    EXPECT_TRUE(content().lines.empty());
    ASSERT_TRUE(m_model.setLoss(QStringLiteral("θ^2")));
    ASSERT_TRUE(isComplete());
    EXPECT_FALSE(words.text().contains(QStringLiteral("no minimum")));
    EXPECT_EQ(m_view.board().best(0).share, 1);
}

TEST_F(RaceViewTest, noVisibleOptimizer_isToldInWords) {
    for (std::size_t i = 0; i < m_model.experiment().contenders.size(); ++i)
        m_model.setVisible(i, false);
    auto& words = test::find<QLabel>(m_view, "raceWords");
    EXPECT_TRUE(until([&] { return words.text().contains(QStringLiteral("No optimizer")); }))
        << qPrintable(words.text());
    EXPECT_TRUE(content().lines.empty());
    m_model.setVisible(0, true);
    EXPECT_TRUE(isComplete());
    EXPECT_FALSE(words.text().contains(QStringLiteral("No optimizer")));
}

/// While another loss is slow, no rows remain of those that are no longer raced.
TEST_F(RaceViewTest, othersOnASlowLoss_haveNoRowsOfThoseBefore) {
    test::find<QCheckBox>(m_view, "raceAllBox").click();
    ASSERT_TRUE(isComplete());
    const std::size_t all = m_view.board().entrants.size();
    const std::size_t own = m_model.experiment().contenders.size();
    ASSERT_GT(all, own);
    ASSERT_TRUE(m_model.setLoss(QStringLiteral("sum(sin(k*θ)^2, k, 1, 1000)")));
    test::find<QCheckBox>(m_view, "raceAllBox").click();
    QCoreApplication::processEvents(); // a change is followed a moment later
    EXPECT_TRUE(m_view.board().entrants.empty());
    EXPECT_LT(*m_view.board().chosen, own);
}

TEST_F(RaceViewTest, orbit_isOneLineWhereItConverges) {
    show(Show::Orbit);
    ASSERT_TRUE(until([this] { return content().cloud.has_value(); }));
    const plot::ChartCloud& cloud = *content().cloud;
    const std::size_t depth = cloud.depth();
    const auto column =
        static_cast<std::size_t>(std::ranges::lower_bound(cloud.x, 0.05) - cloud.x.begin());
    const auto begin = cloud.y.begin() + static_cast<std::ptrdiff_t>(column * depth);
    const auto [least, most] =
        std::minmax_element(begin, begin + static_cast<std::ptrdiff_t>(depth));
    EXPECT_NEAR(*least, -3.9725, 1e-3); // the minimum beside the start
    EXPECT_NEAR(*most, *least, 1e-9);
    ASSERT_TRUE(m_model.setStart({1, 0}));
    ASSERT_TRUE(until([&] {
        return content().cloud && std::abs(content().cloud->y[column * depth] + 3.9725) > 0.1;
    })) << "it follows the start";
}

TEST_F(RaceViewTest, stepsFromThisStart_areThoseOfTheRuns) {
    show(Show::Steps);
    ASSERT_TRUE(until([this] { return content().lines.size() == 4; }));
    const auto at = std::ranges::find_if(content().lines[0].points,
                                         [](const QPointF& point) { return point.x() > 0.04; });
    optimizer::Optimizer optimizer = m_model.experiment().contenders[0].optimizer;
    ASSERT_TRUE(optimizer::set(optimizer, "alpha", at->x()));
    const race::Swept swept =
        race::sweep(
            {m_model.loss(), optimizer, {-5, 0}, {}, {{-6, 6}, {-6, 6}}, {at->x(), at->x(), 1}})
            .front();
    EXPECT_EQ(at->y(), swept.end.steps);
}

TEST_F(RaceViewTest, distribution_growsToTheShareOfTargetsReached) {
    show(Show::Distribution);
    ASSERT_TRUE(until(
        [this] { return content().lines.size() == 4 && !content().lines[0].points.empty(); }));
    for (const plot::ChartLine& line : content().lines) {
        for (std::size_t i = 1; i < line.points.size(); ++i)
            EXPECT_LE(line.points[i - 1].y(), line.points[i].y());
        EXPECT_GT(line.points.back().y(), 0);
        EXPECT_LE(line.points.back().y(), 100);
    }
}

TEST_F(RaceViewTest, sentences_areThoseOfTheNumbers) {
    std::vector<race::Named> named;
    for (std::size_t i = 0; i < 4; ++i)
        named.push_back(
            {m_view.board().entrants[i].name.toStdString(), *m_view.board().standings[i]});
    const QString text = test::find<QLabel>(m_view, "raceWords").text();
    for (const std::string& sentence : race::sentences(*m_view.board().course, named))
        EXPECT_TRUE(text.contains(QString::fromStdString(sentence).left(20))) << sentence;
}

TEST_F(RaceViewTest, otherSettings_areMeasuredWith) {
    QTest::mouseClick(&test::find<QAbstractButton>(m_view, "raceSettingsButton"), Qt::LeftButton);
    test::retypeAndEnter(test::find<QWidget>(m_view, "raceStartsField"), QStringLiteral("10"));
    ASSERT_TRUE(until(
        [this] { return m_view.board().course && m_view.board().course->settings.starts == 10; }));
    ASSERT_TRUE(isComplete());
    test::retypeAndEnter(test::find<QWidget>(m_view, "raceRatesField"), QStringLiteral("1"));
    ASSERT_TRUE(until(
        [this] { return m_view.board().course && m_view.board().course->rates.size() == 1; }));
    ASSERT_TRUE(isComplete());
    EXPECT_TRUE(test::find<QLabel>(m_view, "raceWords").text().contains("single learning rate"));
}

TEST_F(RaceViewTest, allLosses_comeToTheFrontAndOpenALoss) {
    show(Show::Losses);
    EXPECT_TRUE(m_view.losses().isVisible());
    EXPECT_FALSE(m_view.chart().isVisible());
    show(Show::Cost);
    EXPECT_FALSE(m_view.losses().isVisible());
    EXPECT_TRUE(m_view.chart().isVisible());
}

TEST_F(RaceViewTest, everyControl_hasATooltip) {
    for (const char* name :
         {"raceShowCombo", "raceTuneBox", "raceAllBox", "raceBestButton", "raceSettingsButton",
          "raceCancelButton", "raceLowField", "raceHighField", "raceRatesField", "raceStartsField",
          "raceSeedField", "raceTargetField"})
        EXPECT_FALSE(test::find<QWidget>(m_view, name).toolTip().isEmpty()) << name;
}

} // namespace

} // namespace thetascope::ui::races
