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

    FrameClock::Time::time_point m_time = FrameClock::Time::now(); ///< stands still
    FrameClock m_clock{[this] { return m_time; }};
    QSignalSpy m_frames{&m_clock, &FrameClock::frame};
};

TEST_F(FrameClockTest, firstRequestAfterARest_isAnsweredWithinTheTurn) {
    EXPECT_FALSE(m_clock.isPending());
    m_clock.request();
    EXPECT_TRUE(m_clock.isPending());
    EXPECT_EQ(m_frames.count(), 0) << "what else changes in this turn belongs to it";
    turn();
    EXPECT_EQ(m_frames.count(), 1);
}

TEST_F(FrameClockTest, partsNotUnderTheHand_arePaintedAfterwards) {
    QSignalSpy rests(&m_clock, &FrameClock::rest);
    m_clock.request();
    turn();
    EXPECT_EQ(m_frames.count(), 1);
    EXPECT_EQ(rests.count(), 0);
    EXPECT_TRUE(m_clock.isPending());
    EXPECT_TRUE(QTest::qWaitFor([&] { return rests.count() == 1; }, 5000));
    EXPECT_FALSE(m_clock.isPending());
    m_clock.request();
    m_clock.flush();
    EXPECT_EQ(rests.count(), 2) << "at once";
}

TEST_F(FrameClockTest, manyRequests_areOneFrame) {
    for (int i = 0; i < 100; ++i)
        m_clock.request();
    turn();
    turn();
    EXPECT_EQ(m_frames.count(), 1);
}

TEST_F(FrameClockTest, nextFrame_comesNoSoonerThanTheDisplayShowsOne) {
    m_clock.request();
    turn();
    m_frames.clear();
    m_time += FrameClock::kFrame - 1ms;
    m_clock.request();
    turn();
    EXPECT_EQ(m_frames.count(), 0);
    m_time += 1ms;
    EXPECT_TRUE(comes());
}

TEST_F(FrameClockTest, frame_waitsForWhatIsAnnounced) {
    m_clock.setPatience(1h);
    m_clock.await();
    m_clock.request();
    turn();
    EXPECT_EQ(m_frames.count(), 0);
    m_clock.arrived();
    turn();
    EXPECT_EQ(m_frames.count(), 1);
}

TEST_F(FrameClockTest, announcementAfterTheRequest_isWaitedForToo) {
    m_clock.setPatience(1h);
    m_clock.request();
    m_clock.await();
    turn();
    EXPECT_EQ(m_frames.count(), 0);
    m_clock.arrived();
    turn();
    EXPECT_EQ(m_frames.count(), 1);
}

TEST_F(FrameClockTest, wait_endsWithoutAnArrival) {
    m_clock.await();
    m_clock.request();
    m_time += FrameClock::kPatience - 1ms;
    turn();
    EXPECT_EQ(m_frames.count(), 0);
    m_time += 1ms;
    EXPECT_TRUE(comes());
}

TEST_F(FrameClockTest, newAnnouncement_doesNotLengthenTheWait) {
    m_clock.await();
    m_clock.request();
    m_time += FrameClock::kPatience;
    m_clock.await();
    EXPECT_TRUE(comes());
}

TEST_F(FrameClockTest, arrivalWithoutARequest_isNoFrame) {
    m_clock.await();
    m_clock.arrived();
    turn();
    EXPECT_EQ(m_frames.count(), 0);
}

TEST_F(FrameClockTest, flushedFrame_comesAtOnceAndOnce) {
    m_clock.flush();
    EXPECT_EQ(m_frames.count(), 0) << "nobody has asked";
    m_clock.request();
    m_clock.flush();
    EXPECT_EQ(m_frames.count(), 1);
    turn();
    EXPECT_EQ(m_frames.count(), 1);
}

TEST_F(FrameClockTest, requestDuringAFrame_getsTheNext) {
    QObject::connect(&m_clock, &FrameClock::frame, &m_clock, &FrameClock::request,
                     Qt::SingleShotConnection);
    m_clock.request();
    turn();
    EXPECT_TRUE(m_clock.isPending());
    m_time += FrameClock::kFrame;
    EXPECT_TRUE(QTest::qWaitFor([this] { return m_frames.count() == 2; }, 5000));
    EXPECT_TRUE(QTest::qWaitFor([this] { return !m_clock.isPending(); }, 5000));
}

} // namespace

} // namespace thetascope::ui::plot
