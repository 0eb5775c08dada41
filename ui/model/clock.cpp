// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/model/clock.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace thetascope::ui::model {

namespace {

using namespace std::chrono_literals;

/// Means the last step, whatever it is.
constexpr quint64 kEnd = std::numeric_limits<quint64>::max();
constexpr auto kFrame = 16ms; ///< About the time between two frames of a screen.

} // namespace

Clock::Clock(QObject* parent)
    : Clock([] { return std::chrono::steady_clock::now().time_since_epoch(); }, parent) {}

Clock::Clock(TimeSource now, QObject* parent)
    : QObject(parent)
    , m_now(std::move(now)) {
    m_timer.setTimerType(Qt::PreciseTimer);
    m_timer.setInterval(kFrame);
    connect(&m_timer, &QTimer::timeout, this, &Clock::tick);
}

quint64 Clock::step() const {
    return std::min(m_wanted, last());
}

void Clock::setLast(quint64 last) {
    if (last == m_last)
        return;
    const quint64 before = step();
    // While playing, the end is only the last step known so far, where the clock must not stay.
    if (isPlaying())
        m_wanted = before;
    m_last = last;
    if (m_isHeld)
        return;
    emit lastChanged(m_last);
    if (step() != before)
        emit stepChanged(step());
}

void Clock::setGrowing(bool growing) {
    m_isGrowing = growing;
}

void Clock::setHeld(bool held) {
    if (held == m_isHeld)
        return;
    toFirst();
    m_isHeld = held;
    if (m_last > 0)
        emit lastChanged(last());
}

/// Returns whether the clock is held, and if so says that it does nothing.
bool Clock::refuses() {
    if (m_isHeld)
        emit refused();
    return m_isHeld;
}

void Clock::setStep(quint64 step) {
    if (m_isHeld)
        return;
    m_fraction = 0;
    moveTo(step);
}

void Clock::aimAt(quint64 step) {
    if (m_isHeld)
        return;
    pause();
    m_fraction = 0;
    const quint64 before = this->step();
    m_wanted = step;
    if (this->step() != before)
        emit stepChanged(this->step());
}

void Clock::play() {
    if (refuses())
        return;
    if (isPlaying() || (m_last == 0 && !m_isGrowing))
        return;
    if (step() == m_last)
        toFirst();
    m_fraction = 0;
    m_lastTick = m_now();
    m_timer.start();
    emit playingChanged(true);
}

void Clock::pause() {
    if (!isPlaying())
        return;
    m_timer.stop();
    emit playingChanged(false);
}

void Clock::toggle() {
    if (isPlaying())
        pause();
    else
        play();
}

void Clock::stepForward() {
    if (refuses())
        return;
    pause();
    setStep(step() < m_last ? step() + 1 : m_last);
}

void Clock::stepBack() {
    pause();
    setStep(step() > 0 ? step() - 1 : 0);
}

void Clock::toFirst() {
    pause();
    setStep(0);
}

void Clock::toLast() {
    if (refuses())
        return;
    pause();
    setStep(m_last);
}

void Clock::restart() {
    setStep(0);
    play();
}

void Clock::setSpeed(double stepsPerSecond) {
    const double speed = std::clamp(stepsPerSecond, kSlowest, kFastest);
    if (speed == m_speed)
        return;
    tick(); // the time that has passed counts at the old speed
    m_speed = speed;
    emit speedChanged(m_speed);
}

void Clock::setLooping(bool looping) {
    if (looping == m_isLooping)
        return;
    m_isLooping = looping;
    emit loopingChanged(m_isLooping);
}

void Clock::tick() {
    if (!isPlaying())
        return;
    const auto now = m_now();
    m_fraction += std::chrono::duration<double>(now - m_lastTick).count() * m_speed;
    m_lastTick = now;
    const double whole = std::floor(m_fraction);
    m_fraction -= whole;
    moveOn(static_cast<quint64>(whole));
}

void Clock::moveTo(quint64 step) {
    const quint64 before = this->step();
    m_wanted = step >= m_last && m_last > 0 ? kEnd : step;
    if (this->step() != before)
        emit stepChanged(this->step());
}

void Clock::moveOn(quint64 steps) {
    const quint64 left = m_last - step();
    if (steps < left || (steps == left && m_isLooping)) {
        moveTo(step() + steps);
    } else if (m_isGrowing) {
        moveTo(m_last);
    } else if (m_isLooping && m_last > 0) {
        // The last step is shown as long as any other; then comes the first.
        moveTo((step() + steps) % (m_last + 1));
    } else {
        moveTo(m_last);
        pause();
    }
}

} // namespace thetascope::ui::model
