// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/frame_clock.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::plot {

FrameClock::FrameClock(QObject* parent)
    : FrameClock(&Time::now, parent) {}

FrameClock::FrameClock(TimeSource now, QObject* parent)
    : QObject(parent)
    , m_now(std::move(now))
    , m_last(m_now() - kFrame) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FrameClock::begin);
    m_rest.setSingleShot(true);
    m_rest.setInterval(0); // after all posted events, and so after the paint events
    connect(&m_rest, &QTimer::timeout, this, &FrameClock::rest);
}

void FrameClock::request() {
    if (m_isWanted)
        return;
    m_isWanted = true;
    schedule();
}

void FrameClock::await() {
    if (!m_heldUntil)
        m_heldUntil = m_now() + m_patience;
    if (m_isWanted)
        schedule();
}

void FrameClock::arrived() {
    if (!m_heldUntil)
        return;
    m_heldUntil.reset();
    if (m_isWanted)
        schedule();
}

/// Returns the earliest time at which a frame may begin.
FrameClock::Time::time_point FrameClock::due(Time::time_point now) const {
    return std::max(m_last + kFrame, m_heldUntil.value_or(now));
}

/// Lets a frame that is due begin within this iteration of the event loop: not by a timer, which
/// would let all other events go first. A frame that is not due yet waits for a timer.
void FrameClock::schedule() {
    const Time::time_point now = m_now();
    if (const Time::time_point then = due(now); then > now) {
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(then - now));
        return;
    }
    m_timer.stop();
    if (!m_isPosted)
        QMetaObject::invokeMethod(this, &FrameClock::begin, Qt::QueuedConnection);
    m_isPosted = true;
}

/// Something may have begun to be awaited after this was posted.
void FrameClock::begin() {
    m_isPosted = false;
    if (!m_isWanted)
        return;
    if (const Time::time_point now = m_now(); due(now) > now)
        schedule();
    else
        paint();
}

void FrameClock::paint() {
    m_isWanted = false;
    m_heldUntil.reset();
    m_timer.stop();
    m_last = m_now();
    m_rest.start();
    emit frame();
}

void FrameClock::flush() {
    if (m_isWanted)
        paint();
    if (!m_rest.isActive())
        return;
    m_rest.stop();
    emit rest();
}

} // namespace thetascope::ui::plot
