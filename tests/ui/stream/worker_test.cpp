// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/worker.h"

#include <gtest/gtest.h>

#include <atomic>
#include <latch>
#include <vector>

namespace thetascope::ui::stream {

namespace {

/// A job that begins, tells so, and goes on until it is told to stop.
Worker::Job untilStopped(std::latch& begun) {
    return [&begun](const std::stop_token& stop) {
        begun.count_down();
        std::mutex mutex;
        std::unique_lock lock(mutex);
        std::condition_variable_any().wait(lock, stop, [] { return false; });
    };
}

TEST(Worker, job_isDone) {
    std::latch done(1);
    Worker worker;
    worker.start([&done](const std::stop_token&) { done.count_down(); });
    done.wait();
}

TEST(Worker, newerJob_stopsTheOneUnderWay) {
    std::latch begun(1);
    std::latch done(1);
    Worker worker;
    worker.start(untilStopped(begun));
    begun.wait();
    worker.start([&done](const std::stop_token& stop) {
        EXPECT_FALSE(stop.stop_requested());
        done.count_down();
    });
    done.wait();
}

TEST(Worker, waitingJobs_onlyTheNewestIsDone) {
    std::vector<int> done;
    std::latch begun(1);
    std::latch last(1);
    {
        // the first job ends only when all the others have come
        std::latch release(1);
        Worker worker;
        worker.start([&](const std::stop_token&) {
            begun.count_down();
            release.wait();
        });
        begun.wait();
        for (int i = 1; i <= 1000; ++i) {
            worker.start([&done, &last, i](const std::stop_token&) {
                done.push_back(i);
                last.count_down();
            });
        }
        release.count_down();
        last.wait();
    }
    EXPECT_EQ(done, std::vector{1000});
}

TEST(Worker, cancel_stopsTheJobAndForgetsTheNext) {
    std::atomic<bool> wasDone = false;
    std::latch begun(1);
    std::latch last(1);
    // the first job ends only when the second has come and been cancelled
    std::latch release(1);
    Worker worker;
    worker.start([&](const std::stop_token& stop) {
        begun.count_down();
        release.wait();
        EXPECT_TRUE(stop.stop_requested());
    });
    begun.wait();
    worker.start([&wasDone](const std::stop_token&) { wasDone = true; });
    worker.cancel();
    release.count_down();
    worker.start([&last](const std::stop_token&) { last.count_down(); });
    last.wait();
    EXPECT_FALSE(wasDone);
}

TEST(Worker, destroyedDuringAJob_endsCleanly) {
    std::latch begun(1);
    Worker worker;
    worker.start(untilStopped(begun));
    begun.wait();
}

} // namespace

} // namespace thetascope::ui::stream
