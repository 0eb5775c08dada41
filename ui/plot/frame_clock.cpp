// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/frame_clock.h"

#include <algorithm>

namespace thetascope::ui::plot {

FrameClock::FrameClock(QObject* parent)
    : QObject(parent)
    , m_last(Time::now() - kFrame) {
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, &FrameClock::begin);
}

void FrameClock::request() {
    if (m_isWanted)
        return;
    m_isWanted = true;
    schedule();
}

void FrameClock::await() {
    if (!m_heldUntil)
        m_heldUntil = Time::now() + m_patience;
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

/// Within this turn of the event loop where the frame is due: not by a timer, which would let
/// everything else go first.
void FrameClock::schedule() {
    const Time::time_point now = Time::now();
    const Time::time_point due = std::max(m_last + kFrame, m_heldUntil.value_or(now));
    if (due > now) {
        m_timer.start(std::chrono::ceil<std::chrono::milliseconds>(due - now));
        return;
    }
    m_timer.stop();
    if (!m_isPosted)
        QMetaObject::invokeMethod(this, &FrameClock::begin, Qt::QueuedConnection);
    m_isPosted = true;
}

/// What was posted may come after something began to be waited for.
void FrameClock::begin() {
    m_isPosted = false;
    if (!m_isWanted)
        return;
    const Time::time_point now = Time::now();
    if (std::max(m_last + kFrame, m_heldUntil.value_or(now)) > now)
        schedule();
    else
        flush();
}

void FrameClock::flush() {
    if (!m_isWanted)
        return;
    m_isWanted = false;
    m_heldUntil.reset();
    m_timer.stop();
    m_last = Time::now();
    emit frame();
}

} // namespace thetascope::ui::plot
