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

    /// Until all steps of all runs have arrived, painted on the way.
    bool arrived() {
        return QTest::qWaitFor([this] { return chunks() == kChunks; }, 120'000) && settled();
    }
};

TEST_F(LongRuns, asTheyArrive_workDoesNotGrowWithWhatIsThere) {
    const ChunkList::Work before = ChunkList::work();
    showLongRuns();
    std::uint64_t most = 0; ///< read beyond what is new, from one look to the next
    std::uint64_t read = before.read;
    std::size_t there = 0;
    ASSERT_TRUE(QTest::qWaitFor(
        [&] {
            const std::uint64_t now = ChunkList::work().read;
            const std::size_t arrived = chunks();
            const std::uint64_t ofNew = kReaders * (arrived > there ? arrived - there : 0);
            most = std::max(most, now - read > ofNew ? now - read - ofNew : 0);
            read = now;
            there = arrived;
            return arrived == kChunks;
        },
        120'000));
    EXPECT_EQ(ChunkList::work().copied, before.copied);
    std::printf("most %llu\n", static_cast<unsigned long long>(most));
}

} // namespace

} // namespace thetascope::ui::window
