// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/descend.h"
#include "tests/support/checked.h"
#include "tests/ui/window/window_fixture.h"

namespace thetascope::ui::window {

namespace {

using descent::ChunkList;

/// Nine runs so long that work which grew with what is there already would stand out.
class LongRuns : public test::WindowTest {
protected:
    static constexpr std::uint64_t kSteps = 400'000;
    static constexpr std::size_t kRuns = experiment::kMaxContenders;
    static constexpr std::size_t kChunks = kRuns * (kSteps / descent::Chunk::kPoints + 1);
    static constexpr std::uint64_t kPoints = kRuns * (kSteps + 1);

    /// Where no optimizer comes to rest, all steps are made.
    void showLongRuns() {
        experiment::Experiment experiment = experiment::defaultExperiment();
        experiment.until = {kSteps, 0};
        while (experiment.contenders.size() < kRuns) {
            experiment.contenders.push_back(experiment.contenders.back());
            experiment.contenders.back().slot = experiment::Slot{experiment.contenders.size() - 1};
        }
        model().reset(tests::checked(std::move(experiment)));
    }

    /// How many points the panels show.
    std::uint64_t points() {
        std::uint64_t count = 0;
        for (const panels::Panel* each : panels())
            count += each->plot().runs().front().trajectory.points();
        return count;
    }

    /// Waits until all steps of all runs have arrived, painted on the way.
    bool arrived() {
        return QTest::qWaitFor([this] { return points() == kPoints; }, 120'000) && settled();
    }
};

TEST_F(LongRuns, handedOnAndPainted_noPlaceIsCopiedAndFewAreRead) {
    const ChunkList::Work before = ChunkList::work();
    showLongRuns();
    ASSERT_TRUE(arrived());
    EXPECT_EQ(ChunkList::work().copied, before.copied) << "as they arrived";
    for (const panels::Panel* each : panels()) {
        const ChunkList& chunks = each->plot().runs().front().trajectory.chunks();
        EXPECT_LE(chunks.size(), 2 * descent::Trajectory::kWhole) << "the others are not kept";
        for (std::size_t k = 1; k + 1 < chunks.size(); ++k)
            ASSERT_LE(chunks[k].use_count(), 2) << "however many show it, in this list or the last";
    }

    // The first name may be shorter than the last one, and leave more room for the plots.
    model().setLabel(0, QStringLiteral("name"));
    QApplication::processEvents();
    ASSERT_TRUE(settled());

    // Each of these hands all runs on to everything that shows them, and has them painted.
    for (int i = 0; i < 10; ++i) {
        const ChunkList::Work handed = ChunkList::work();
        model().setLabel(0, QStringLiteral("name %1").arg(i));
        QApplication::processEvents();
        QApplication::processEvents();
        EXPECT_EQ(ChunkList::work().copied, handed.copied);
        EXPECT_LT(ChunkList::work().read - handed.read, kChunks / 5);
    }
}

TEST_F(LongRuns, stepsThatAreNotKept_areSaidAndCanBeVisited) {
    const auto* const label = window().findChild<QLabel*>(QStringLiteral("pastLabel"));
    ASSERT_NE(label, nullptr);
    ASSERT_TRUE(settled());
    EXPECT_FALSE(label->isVisible()) << "of short runs all steps are kept";
    showLongRuns();
    ASSERT_TRUE(arrived());
    EXPECT_TRUE(label->isVisible());
    EXPECT_FALSE(label->toolTip().isEmpty());

    const descent::Trajectory run = panel(0).plot().runs().front().trajectory;
    ASSERT_GT(run.wholeFrom(), 12'345U);
    const auto whole = descent::trajectories(*model().checked().loss(),
                                             experiment::optimizers(model().experiment()),
                                             model().experiment().start, {12'345, 0});
    EXPECT_EQ(run.theta(12'345), whole.front().theta(12'345));
}

TEST_F(LongRuns, startDragged_aMoveReadsFewPlaces) {
    showLongRuns();
    ASSERT_TRUE(arrived());
    const QPoint from = ring(panel(0));
    press(panel(0), from);
    for (int i = 1; i <= 10; ++i) {
        const ChunkList::Work before = ChunkList::work();
        moveTo(panel(0), from + QPoint(3 * i, 0));
        EXPECT_EQ(ChunkList::work().copied, before.copied);
        EXPECT_LT(ChunkList::work().read - before.read, kChunks / 5);
    }
    release(panel(0), from + QPoint(30, 0));
}

} // namespace

} // namespace thetascope::ui::window
