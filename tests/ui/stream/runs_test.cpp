// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run.h"
#include "core/loss/sketch.h"
#include "tests/support/checked.h"
#include "ui/stream/runs.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QEventLoop>
#include <QTimer>

#include <bit>
#include <functional>

namespace thetascope::ui::stream {

namespace {

using namespace std::chrono_literals;
using descent::Outcome;
using descent::Trajectory;
using experiment::Experiment;

constexpr auto kDeadline = 60s; ///< for what takes milliseconds; reached only by a fault

/// The default four, of so many steps.
Experiment withSteps(std::uint64_t steps) {
    Experiment experiment = experiment::defaultExperiment();
    experiment.until = {.steps = steps, .tolerance = 0};
    return experiment;
}

/// Lets events happen until the condition holds; false if it never does.
bool waitUntil(Runs& runs, const std::function<bool()>& holds) {
    QEventLoop loop;
    const auto look = [&] {
        if (holds())
            loop.quit();
    };
    QObject::connect(&runs, &Runs::changed, &loop, look);
    QObject::connect(&runs, &Runs::finished, &loop, look);
    QTimer::singleShot(kDeadline, &loop, &QEventLoop::quit);
    if (!holds())
        loop.exec();
    return holds();
}

bool waitUntilFinished(Runs& runs) {
    return waitUntil(runs, [&runs] { return !runs.isRunning(); });
}

bool runToTheEnd(Runs& runs, const Experiment& experiment) {
    runs.start(tests::checked(experiment));
    return waitUntilFinished(runs);
}

/// To the bit; not a number where there is none.
void expectSame(const Trajectory& got, const Trajectory& wanted) {
    ASSERT_EQ(got.points(), wanted.points());
    ASSERT_EQ(got.dimension(), wanted.dimension());
    EXPECT_EQ(got.outcome(), wanted.outcome());
    const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
    for (std::uint64_t t = 0; t < wanted.points(); ++t) {
        ASSERT_EQ(bits(got.loss(t)), bits(wanted.loss(t))) << "L at step " << t;
        for (std::size_t c = 0; c < wanted.dimension(); ++c) {
            ASSERT_EQ(bits(got.theta(t, c)), bits(wanted.theta(t, c))) << "θ at step " << t;
            ASSERT_EQ(bits(got.rate(t, c)), bits(wanted.rate(t, c))) << "α at step " << t;
            ASSERT_EQ(bits(got.sigma(t, c)), bits(wanted.sigma(t, c))) << "σ at step " << t;
        }
    }
}

void expectRunsOf(const Runs& runs, const Experiment& experiment) {
    const std::vector<Trajectory> wanted = experiment::run(tests::checked(experiment));
    for (std::size_t i = 0; i < wanted.size(); ++i) {
        SCOPED_TRACE("contender " + std::to_string(i));
        expectSame(runs.trajectory(experiment.contenders[i].slot), wanted[i]);
    }
}

/// Checks at every change that what is shown is of one experiment: all runs that have points begin
/// at one start, on one loss.
class MixtureWatch {
public:
    MixtureWatch(Runs& runs, std::size_t slotCount) {
        QObject::connect(&runs, &Runs::changed, &runs, [this, &runs, slotCount] {
            ++m_changes;
            const loss::Point start = runs.trajectory({0}).at(0).theta;
            const double height = runs.loss()->at(start).loss;
            for (std::size_t slot = 0; slot < slotCount; ++slot) {
                ASSERT_GT(runs.trajectory({slot}).points(), 0U) << "slot " << slot;
                EXPECT_EQ(runs.trajectory({slot}).at(0).theta, start) << "slot " << slot;
                EXPECT_EQ(runs.trajectory({slot}).loss(0), height) << "slot " << slot;
            }
        });
    }

    int changes() const { return m_changes; }

private:
    int m_changes = 0;
};

struct Length {
    const char* name;
    std::uint64_t steps;
};

class RunsOfAnyLength : public testing::TestWithParam<Length> {};

TEST_P(RunsOfAnyLength, runs_arriveWholeAndUnchanged) {
    const Experiment experiment = withSteps(GetParam().steps);
    Runs runs;
    const MixtureWatch watch(runs, experiment.contenders.size());
    runs.start(tests::checked(experiment));
    EXPECT_TRUE(runs.isRunning());
    ASSERT_TRUE(waitUntilFinished(runs));
    expectRunsOf(runs, experiment);
    EXPECT_EQ(runs.longest(), GetParam().steps);
}

INSTANTIATE_TEST_SUITE_P(Runs, RunsOfAnyLength,
                         testing::Values(Length{"oneStep", 1}, Length{"oneBatch", 200},
                                         Length{"justOneChunk", descent::Chunk::kPoints - 1},
                                         Length{"onePointMore", descent::Chunk::kPoints},
                                         Length{"moreThanTheMailboxHolds", 100'000}),
                         [](const auto& tested) { return std::string(tested.param.name); });

TEST(Runs, withTheFirstPoints_theSketchIsThere) {
    const experiment::Checked checked = tests::checked(withSteps(200));
    std::stop_source stop;
    stop.request_stop();
    const auto kept = [&] {
        // what is stopped makes none, but returns the one that the loss has
        return checked.loss()->sketch(checked.experiment().range, stop.get_token());
    };
    EXPECT_EQ(kept(), nullptr);
    Runs runs;
    runs.start(checked);
    ASSERT_TRUE(waitUntil(runs, [&runs] { return runs.trajectory({0}).points() > 0; }));
    EXPECT_NE(kept(), nullptr);
}

TEST(Runs, runsOfOneChunk_arriveInOneChange) {
    const Experiment experiment = withSteps(200);
    Runs runs;
    std::vector<std::string> told;
    QObject::connect(&runs, &Runs::changed, &runs, [&told] { told.push_back("changed"); });
    QObject::connect(&runs, &Runs::finished, &runs, [&told] { told.push_back("finished"); });
    runs.start(tests::checked(experiment));
    ASSERT_TRUE(waitUntil(runs, [&told] { return told.size() == 2; }));
    EXPECT_EQ(told, (std::vector<std::string>{"changed", "finished"}));
}

TEST(Runs, runsEndingAtDifferentSteps_keepTheirOutcomes) {
    Experiment experiment = experiment::defaultExperiment();
    experiment.until = {.steps = 50'000, .tolerance = 1e-9};
    Runs runs;
    ASSERT_TRUE(runToTheEnd(runs, experiment));
    expectRunsOf(runs, experiment);
}

TEST(Runs, stormOfRequests_endsInTheLastAndNeverMixes) {
    Runs runs;
    const MixtureWatch watch(runs, 4);
    Experiment experiment = withSteps(6000); // of a dozen chunks
    const auto loss = loss::Loss::fromText(experiment.loss).value();
    const auto other = loss::Loss::fromText("θ²").value();
    for (int i = 0; i < 1000; ++i) {
        experiment.start[0] = -5 + 0.002 * i;
        experiment.loss = i % 2 == 0 ? "θ²" : "sin 2θ · log θ²";
        runs.start(tests::checked(experiment, i % 2 == 0 ? other : loss));
        if (i % 7 == 0) // a new request comes at any moment of an old one
            QCoreApplication::processEvents();
        if (i % 100 == 0) {
            ASSERT_TRUE(waitUntilFinished(runs));
        }
    }
    ASSERT_TRUE(waitUntilFinished(runs));
    expectRunsOf(runs, experiment);
    EXPECT_GE(watch.changes(), 10);
}

TEST(Runs, oldRuns_stayUntilTheNewOnesArrive) {
    Experiment experiment = withSteps(100);
    Runs runs;
    ASSERT_TRUE(runToTheEnd(runs, experiment));
    const Experiment before = experiment;
    experiment.start[0] = 2;
    runs.start(tests::checked(experiment));
    expectRunsOf(runs, before);
    ASSERT_TRUE(waitUntilFinished(runs));
    expectRunsOf(runs, experiment);
}

TEST(Runs, destroyedUnderLoad_endCleanly) {
    Experiment experiment = withSteps(descent::kMaxSteps);
    const auto loss = loss::Loss::fromText(experiment.loss).value();
    for (int i = 0; i < 50; ++i) {
        Runs runs;
        runs.start(tests::checked(experiment, loss));
        if (i % 2 == 0) { // else destroyed before anything has arrived
            ASSERT_TRUE(waitUntil(runs, [&runs] { return runs.longest() > 0; }));
        }
        if (i % 4 == 0)
            runs.startOne(tests::checked(experiment, loss), {1});
    }
}

TEST(Runs, newRunOfOneContender_leavesTheOthersAsTheyAre) {
    Experiment experiment = withSteps(100);
    const auto loss = loss::Loss::fromText(experiment.loss).value();
    Runs runs;
    runs.start(tests::checked(experiment, loss));
    ASSERT_TRUE(waitUntilFinished(runs));
    const auto chunk = [&runs](std::size_t slot) { return runs.trajectory({slot}).chunkWith(0); };
    const std::vector<std::shared_ptr<const descent::Chunk>> before{chunk(0), chunk(1), chunk(2),
                                                                    chunk(3)};
    ASSERT_TRUE(optimizer::set(experiment.contenders[2].optimizer, "alpha", 0.9));
    runs.startOne(tests::checked(experiment, loss), {2});
    ASSERT_TRUE(waitUntilFinished(runs));
    expectRunsOf(runs, experiment);
    for (const std::size_t slot : {0U, 1U, 3U})
        EXPECT_EQ(chunk(slot), before[slot]) << "the very same points";
    EXPECT_EQ(runs.ghost({2}).chunks().front(), before[2]);
    EXPECT_EQ(runs.ghost({0}).points(), 0U);
}

TEST(Runs, newRunOfOneContender_letsTheOthersGoOn) {
    Experiment experiment = withSteps(300'000);
    const auto loss = loss::Loss::fromText(experiment.loss).value();
    Runs runs;
    runs.start(tests::checked(experiment, loss));
    ASSERT_TRUE(waitUntil(runs, [&runs] { return runs.longest() > 0; }));
    const auto first = runs.trajectory({0}).chunkWith(0);
    for (const double alpha : {0.7, 0.8, 0.9}) {
        ASSERT_TRUE(optimizer::set(experiment.contenders[2].optimizer, "alpha", alpha));
        runs.startOne(tests::checked(experiment, loss), {2});
        ASSERT_TRUE(optimizer::set(experiment.contenders[3].optimizer, "alpha", alpha));
        runs.startOne(tests::checked(experiment, loss), {3});
        QCoreApplication::processEvents();
    }
    ASSERT_TRUE(waitUntilFinished(runs));
    expectRunsOf(runs, experiment);
    EXPECT_EQ(runs.trajectory({0}).chunkWith(0), first) << "it did not begin anew";
}

TEST(Runs, newRunBeforeAllHaveArrived_doesNotMix) {
    Runs runs;
    const MixtureWatch watch(runs, 4);
    Experiment experiment = withSteps(100);
    const auto loss = loss::Loss::fromText(experiment.loss).value();
    for (int i = 0; i < 200; ++i) {
        experiment.start[0] = -5 + 0.01 * i;
        runs.start(tests::checked(experiment, loss));
        ASSERT_TRUE(optimizer::set(experiment.contenders[2].optimizer, "alpha", 0.1 + 0.001 * i));
        runs.startOne(tests::checked(experiment, loss), {2});
        QCoreApplication::processEvents();
    }
    ASSERT_TRUE(waitUntilFinished(runs));
    expectRunsOf(runs, experiment);
}

TEST(Runs, ghosts_areTheRunsBefore) {
    Experiment experiment = withSteps(100);
    const auto loss = loss::Loss::fromText(experiment.loss).value();
    Runs runs;
    for (const double start : {-5.0, -4.0, -3.0}) {
        experiment.start[0] = start;
        runs.start(tests::checked(experiment, loss));
        ASSERT_TRUE(waitUntilFinished(runs));
    }
    for (const auto& contender : experiment.contenders)
        EXPECT_EQ(runs.ghost(contender.slot).theta(0), -4.0);
}

TEST(Runs, heldGhosts_areTheRunsFromBeforeTheDrag) {
    Experiment experiment = withSteps(100);
    const auto loss = loss::Loss::fromText(experiment.loss).value();
    Runs runs;
    const auto moveTo = [&](double start) {
        experiment.start[0] = start;
        runs.start(tests::checked(experiment, loss));
        ASSERT_TRUE(waitUntilFinished(runs));
    };
    moveTo(-5);
    moveTo(-4);
    runs.holdGhosts();
    moveTo(-3);
    EXPECT_EQ(runs.ghost({0}).theta(0), -4.0);
    moveTo(-2);
    EXPECT_EQ(runs.ghost({0}).theta(0), -4.0);
    runs.releaseGhosts();
    EXPECT_EQ(runs.ghost({0}).theta(0), -4.0) << "until the next change";
    moveTo(-1);
    EXPECT_EQ(runs.ghost({0}).theta(0), -2.0);
}

TEST(Runs, anotherLoss_hasNoGhosts) {
    Experiment experiment = withSteps(100);
    Runs runs;
    ASSERT_TRUE(runToTheEnd(runs, experiment));
    runs.holdGhosts();
    experiment.loss = "x² + 3y²";
    ASSERT_TRUE(runToTheEnd(runs, experiment));
    EXPECT_EQ(runs.ghost({0}).points(), 0U);
    EXPECT_EQ(runs.trajectory({0}).dimension(), 2U);
    EXPECT_EQ(runs.loss()->dimension(), 2U);
    expectRunsOf(runs, experiment);
}

TEST(Runs, runsOfContendersThatAreGone_areForgotten) {
    Experiment experiment = withSteps(100);
    const auto loss = loss::Loss::fromText(experiment.loss).value();
    Runs runs;
    runs.start(tests::checked(experiment, loss));
    ASSERT_TRUE(waitUntilFinished(runs));
    int changes = 0;
    QObject::connect(&runs, &Runs::changed, &runs, [&changes] { ++changes; });
    experiment.contenders.erase(experiment.contenders.begin() + 1);
    runs.keepOnly(experiment);
    EXPECT_EQ(changes, 1);
    EXPECT_EQ(runs.trajectory({1}).points(), 0U);
    EXPECT_EQ(runs.trajectory({0}).points(), 101U);
    runs.keepOnly(experiment);
    EXPECT_EQ(changes, 1) << "nothing was left to forget";
}

TEST(Runs, newStart_forgetsContendersThatAreGone) {
    Experiment experiment = withSteps(100);
    const auto loss = loss::Loss::fromText(experiment.loss).value();
    Runs runs;
    runs.start(tests::checked(experiment, loss));
    ASSERT_TRUE(waitUntilFinished(runs));
    experiment.contenders.clear();
    runs.start(tests::checked(experiment, loss));
    ASSERT_TRUE(waitUntil(runs, [&runs] { return runs.longest() == 0; }));
    for (std::size_t slot = 0; slot < experiment::kMaxContenders; ++slot)
        EXPECT_EQ(runs.trajectory({slot}).points(), 0U);
}

} // namespace

} // namespace thetascope::ui::stream
