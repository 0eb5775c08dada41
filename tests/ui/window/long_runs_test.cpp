// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
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

    /// How many chunks the panels show.
    std::size_t chunks() {
        std::size_t count = 0;
        for (const panels::Panel* each : panels())
            count += each->plot().runs().front().trajectory.chunks().size();
        return count;
    }

    /// Waits until all steps of all runs have arrived, painted on the way.
    bool arrived() {
        return QTest::qWaitFor([this] { return chunks() == kChunks; }, 120'000) && settled();
    }
};

TEST_F(LongRuns, handedOnAndPainted_noPlaceIsCopiedAndFewAreRead) {
    const ChunkList::Work before = ChunkList::work();
    showLongRuns();
    ASSERT_TRUE(arrived());
    EXPECT_EQ(ChunkList::work().copied, before.copied) << "as they arrived";
    for (const panels::Panel* each : panels()) {
        const ChunkList& chunks = each->plot().runs().front().trajectory.chunks();
        for (std::size_t k = 1; k + 1 < chunks.size(); ++k)
            ASSERT_EQ(chunks[k].use_count(), 1) << "however many show it";
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
