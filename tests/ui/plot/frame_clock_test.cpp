// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/frame_clock.h"

#include <gtest/gtest.h>

#include <QCoreApplication>
#include <QSignalSpy>
#include <QTest>

namespace thetascope::ui::plot {

namespace {

using namespace std::chrono_literals;

class FrameClockTest : public testing::Test {
protected:
    /// One turn of the event loop: what was posted comes, no timer does.
    static void turn() { QCoreApplication::sendPostedEvents(); }

    bool comes() {
        return QTest::qWaitFor([this] { return m_frames.count() == 1; }, 5000);
    }

    FrameClock m_clock;
    QSignalSpy m_frames{&m_clock, &FrameClock::frame};
};

TEST_F(FrameClockTest, afterARestAFrameComesWithinTheTurn) {
    EXPECT_FALSE(m_clock.isPending());
    m_clock.request();
    EXPECT_TRUE(m_clock.isPending());
    EXPECT_EQ(m_frames.count(), 0) << "what else changes in this turn belongs to it";
    turn();
    EXPECT_EQ(m_frames.count(), 1);
    EXPECT_FALSE(m_clock.isPending());
}

TEST_F(FrameClockTest, manyRequestsAreOneFrame) {
    for (int i = 0; i < 100; ++i)
        m_clock.request();
    turn();
    turn();
    EXPECT_EQ(m_frames.count(), 1);
}

TEST_F(FrameClockTest, theNextFrameComesNoSoonerThanTheDisplayShowsOne) {
    m_clock.request();
    turn();
    m_frames.clear();
    const auto before = FrameClock::Time::now();
    m_clock.request();
    turn();
    if (FrameClock::Time::now() - before < FrameClock::kFrame / 2) // unless the machine was busy
        EXPECT_EQ(m_frames.count(), 0);
    EXPECT_TRUE(comes());
}

TEST_F(FrameClockTest, waitsForWhatIsAnnounced) {
    m_clock.setPatience(1h);
    m_clock.await();
    m_clock.request();
    turn();
    EXPECT_EQ(m_frames.count(), 0);
    m_clock.arrived();
    turn();
    EXPECT_EQ(m_frames.count(), 1);
}

TEST_F(FrameClockTest, waitsEvenForWhatIsAnnouncedAfterTheRequest) {
    m_clock.setPatience(1h);
    m_clock.request();
    m_clock.await();
    turn();
    EXPECT_EQ(m_frames.count(), 0);
    m_clock.arrived();
    turn();
    EXPECT_EQ(m_frames.count(), 1);
}

TEST_F(FrameClockTest, doesNotWaitForEver) {
    m_clock.setPatience(1ms);
    m_clock.await();
    m_clock.request();
    EXPECT_TRUE(comes());
}

TEST_F(FrameClockTest, aNewAnnouncementDoesNotLengthenTheWait) {
    m_clock.setPatience(1ms);
    m_clock.await();
    m_clock.request();
    m_clock.setPatience(1h);
    m_clock.await();
    EXPECT_TRUE(comes());
}

TEST_F(FrameClockTest, anArrivalWithoutARequestIsNoFrame) {
    m_clock.await();
    m_clock.arrived();
    turn();
    EXPECT_EQ(m_frames.count(), 0);
}

TEST_F(FrameClockTest, aFlushedFrameComesAtOnceAndOnce) {
    m_clock.flush();
    EXPECT_EQ(m_frames.count(), 0) << "nobody has asked";
    m_clock.request();
    m_clock.flush();
    EXPECT_EQ(m_frames.count(), 1);
    turn();
    EXPECT_EQ(m_frames.count(), 1);
}

TEST_F(FrameClockTest, whoAsksDuringAFrameGetsTheNext) {
    QObject::connect(&m_clock, &FrameClock::frame, &m_clock, &FrameClock::request,
                     Qt::SingleShotConnection);
    m_clock.request();
    turn();
    EXPECT_TRUE(m_clock.isPending());
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_frames.count() == 2; }, 5000));
    EXPECT_FALSE(m_clock.isPending());
}

} // namespace

} // namespace thetascope::ui::plot
