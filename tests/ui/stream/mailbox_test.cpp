// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/mailbox.h"

#include <gtest/gtest.h>

#include <atomic>
#include <thread>

namespace thetascope::ui::stream {

namespace {

Batch numbered(std::uint64_t number) {
    return {.generation = number};
}

TEST(Mailbox, batches_comeInOrderAndWakeOnceForAll) {
    int woken = 0;
    Mailbox mailbox([&woken] { ++woken; });
    for (std::uint64_t number = 1; number <= 3; ++number)
        EXPECT_TRUE(mailbox.put(numbered(number), {}));
    const std::vector<Batch> batches = mailbox.takeAll();
    ASSERT_EQ(batches.size(), 3U);
    for (std::uint64_t number = 1; number <= 3; ++number)
        EXPECT_EQ(batches[number - 1].generation, number);
    EXPECT_EQ(woken, 1);

    EXPECT_TRUE(mailbox.put(numbered(4), {}));
    EXPECT_EQ(woken, 2);
    EXPECT_EQ(mailbox.takeAll().size(), 1U);
    EXPECT_TRUE(mailbox.takeAll().empty());
}

TEST(Mailbox, slowReader_slowsTheWriter) {
    constexpr std::uint64_t kBatches = 100 * Mailbox::kCapacity;
    std::atomic<int> wakeUps = 0;
    Mailbox mailbox([&wakeUps] {
        ++wakeUps;
        wakeUps.notify_one();
    });
    const std::jthread writer([&mailbox](const std::stop_token& stop) {
        for (std::uint64_t number = 0; number < kBatches; ++number)
            mailbox.put(numbered(number), stop);
    });
    std::uint64_t next = 0;
    for (int seen = 0; next < kBatches; ++seen) {
        wakeUps.wait(seen); // a batch went into an empty mailbox
        const std::vector<Batch> batches = mailbox.takeAll();
        EXPECT_LE(batches.size(), Mailbox::kCapacity);
        for (const Batch& batch : batches)
            EXPECT_EQ(batch.generation, next++) << "none is lost";
    }
}

TEST(Mailbox, stoppedWriter_waitsNoLonger) {
    Mailbox mailbox([] {});
    for (std::size_t i = 0; i < Mailbox::kCapacity; ++i)
        mailbox.put(numbered(1), {});
    std::atomic<bool> wasPut = true;
    {
        std::jthread writer(
            [&](const std::stop_token& stop) { wasPut = mailbox.put(numbered(2), stop); });
        writer.request_stop();
    }
    EXPECT_FALSE(wasPut);
    EXPECT_EQ(mailbox.takeAll().size(), Mailbox::kCapacity);
}

TEST(Mailbox, writerStoppedAlready_putsNothing) {
    Mailbox mailbox([] { FAIL(); });
    std::stop_source stop;
    stop.request_stop();
    EXPECT_FALSE(mailbox.put(numbered(1), stop.get_token()));
    EXPECT_TRUE(mailbox.takeAll().empty());
}

} // namespace

} // namespace thetascope::ui::stream
