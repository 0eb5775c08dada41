// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/races/losses_fixture.h"
#include "ui/races/losses_work.h"

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QSignalSpy>

#include <set>

namespace thetascope::ui::races {

namespace {

TEST(LossesWork, order_comparesOnEveryLossOfTheCatalogue) {
    LossesWork work;
    work.order(smallOrder());
    ASSERT_TRUE(work.isRunning());
    ASSERT_TRUE(settled(work));
    EXPECT_TRUE(work.isComplete());
    ASSERT_EQ(work.table().rows.size(), loss::catalogue().size());
    for (const LossRow& row : work.table().rows) {
        if (row.loss->key == "saddle") {
            EXPECT_TRUE(row.fault.contains(QStringLiteral("no minimum"))) << qPrintable(row.fault);
            continue;
        }
        // The same as without threads and without the others.
        const race::Course course =
            race::makeCourse(*loss::Loss::fromText(row.loss->formula),
                             {row.loss->range, row.loss->rangeY}, work.table().order.settings)
                .value();
        for (std::size_t i = 0; i < work.table().order.entrants.size(); ++i) {
            const race::Result alone = race::summarize(
                course.rates,
                race::run(race::raceOf(course, work.table().order.entrants[i].optimizer)));
            const race::Standing& standing = *row.standings[i];
            EXPECT_EQ(standing.result.best, alone.best);
            if (alone.best) {
                EXPECT_EQ(costOf(&standing), alone.rates[*alone.best].cost);
            }
        }
    }
}

TEST(LossesWork, rows_comeAsTheyAreReadyWithTheirProgress) {
    LossesWork work;
    QSignalSpy advanced(&work, &LossesWork::advanced);
    std::vector<double> shares;
    bool isSensible = true;
    QObject::connect(&work, &LossesWork::progressed, [&](double share, double left) {
        shares.push_back(share);
        isSensible = isSensible && left >= 0 && left < 60;
    });
    work.order(smallOrder());
    ASSERT_TRUE(settled(work));
    EXPECT_GE(advanced.count(), static_cast<int>(loss::catalogue().size()));
    EXPECT_EQ(shares.size(), 4 * (loss::catalogue().size() - 1));
    EXPECT_TRUE(std::ranges::is_sorted(shares));
    EXPECT_EQ(shares.back(), 1);
    EXPECT_TRUE(isSensible);
}

TEST(LossesWork, equalOrder_doesNothing) {
    LossesWork work;
    work.order(smallOrder());
    ASSERT_TRUE(settled(work));
    work.order(smallOrder());
    EXPECT_FALSE(work.isRunning());
    EXPECT_TRUE(work.isComplete());
}

TEST(LossesWork, anotherRateOfItsOwn_isNoOtherOptimizer) {
    LossesWork work;
    LossesOrder order = smallOrder();
    work.order(order);
    ASSERT_TRUE(settled(work));
    const auto before = work.table().rows[0].standings;
    order.entrants[1].optimizer.settings.front().value = 0.0123;
    order.entrants[2].name = QStringLiteral("another name");
    work.order(order);
    EXPECT_FALSE(work.isRunning());
    EXPECT_TRUE(work.isComplete());
    EXPECT_EQ(work.table().rows[0].standings, before);
    for (const LossRow& row : work.table().rows) {
        if (row.fault.isEmpty() && !row.standings[1]->result.best) {
            EXPECT_EQ(row.standings[1]->optimizer, order.entrants[1].optimizer);
        }
    }
}

TEST(LossesWork, anotherOptimizer_isComputedAlone) {
    LossesWork work;
    LossesOrder order = smallOrder();
    work.order(order);
    ASSERT_TRUE(settled(work));
    const auto before = work.table().rows[3].standings;
    ASSERT_TRUE(optimizer::set(order.entrants[1].optimizer, "mu", 0.5));
    QSignalSpy progressed(&work, &LossesWork::progressed);
    work.order(order);
    EXPECT_EQ(work.table().rows[3].standings[0], before[0]) << "what is known is there at once";
    EXPECT_EQ(work.table().rows[3].standings[1], nullptr);
    ASSERT_TRUE(settled(work));
    EXPECT_EQ(progressed.count(), static_cast<int>(loss::catalogue().size()) - 1);
    EXPECT_NE(work.table().rows[3].standings[1], nullptr);
    work.order(smallOrder());
    EXPECT_TRUE(work.isComplete()) << "back to what was kept";
    EXPECT_EQ(work.table().rows[3].standings, before);
}

TEST(LossesWork, otherSettings_areComputedAnew) {
    LossesWork work;
    LossesOrder order = smallOrder();
    work.order(order);
    ASSERT_TRUE(settled(work));
    order.settings.starts = 5;
    work.order(order);
    EXPECT_EQ(work.table().rows[0].standings[0], nullptr);
    ASSERT_TRUE(settled(work));
    EXPECT_TRUE(work.isComplete());
    order.isTuned = true;
    work.order(order);
    ASSERT_TRUE(settled(work));
    EXPECT_GT(work.table().rows[0].standings[1]->settings, 8 * order.settings.rates.count);
}

TEST(LossesWork, cancel_isAtOnceAndResumeGoesOn) {
    LossesWork work;
    work.order(hugeOrder());
    QTest::qWait(50);
    QElapsedTimer clock;
    clock.start();
    QSignalSpy running(&work, &LossesWork::runningChanged);
    work.cancel();
    EXPECT_FALSE(work.isRunning());
    EXPECT_EQ(running.count(), 1);
    work.order(hugeOrder());
    EXPECT_FALSE(work.isRunning()) << "it was cancelled";
    work.resume();
    EXPECT_TRUE(work.isRunning());
    work.order(smallOrder()); // which has to wait until the threads have noticed
    ASSERT_TRUE(settled(work));
    EXPECT_TRUE(work.isComplete());
    EXPECT_LT(clock.elapsed(), 10'000);
}

TEST(LossesWork, cancelledOrder_goesOnWhereItWas) {
    LossesWork work;
    LossesOrder order = smallOrder();
    order.settings.starts = 64;
    order.settings.steps = 2000;
    QObject::connect(&work, &LossesWork::progressed, &work, [&](double share, double) {
        if (share > 0.3)
            work.cancel();
    });
    work.order(order);
    ASSERT_TRUE(settled(work));
    ASSERT_FALSE(work.isComplete());
    const auto kept = work.table().rows[0].standings;
    EXPECT_NE(kept[0], nullptr);
    QObject::disconnect(&work, &LossesWork::progressed, &work, nullptr);
    QSignalSpy progressed(&work, &LossesWork::progressed);
    work.resume();
    ASSERT_TRUE(settled(work));
    EXPECT_TRUE(work.isComplete());
    EXPECT_EQ(work.table().rows[0].standings, kept);
    EXPECT_LT(progressed.count(), static_cast<int>(3 * loss::catalogue().size()));
}

TEST(LossesWork, destruction_waitsForNothing) {
    QElapsedTimer clock;
    clock.start();
    {
        LossesWork work;
        work.order(hugeOrder());
        QTest::qWait(50);
    }
    EXPECT_LT(clock.elapsed(), 5000);
}

} // namespace

} // namespace thetascope::ui::races
