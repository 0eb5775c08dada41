// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace thetascope::ui::model {

/// The Clock of a window determines the step t that every panel shows. It uses no processor time
/// unless it is playing.
///
/// A clock that is paused at its end stays at the end when last() changes, so that a finished
/// picture stays finished while the start is dragged. Otherwise it keeps its step; if last() falls
/// below that step, the clock returns to it once last() allows it again.
class Clock final : public QObject {
    Q_OBJECT
public:
    /// A TimeSource returns a time that never decreases.
    using TimeSource = std::function<std::chrono::nanoseconds()>;

    /// The minimum speed in steps per second.
    static constexpr double kSlowest = 1;
    /// The maximum speed in steps per second; a window may offer less.
    static constexpr double kFastest = 100'000;

    /// Makes a clock at step 0 that does not play.
    explicit Clock(QObject* parent = nullptr);
    /// Makes a clock with a time source of its own, for tests.
    explicit Clock(TimeSource now, QObject* parent = nullptr);

    /// Returns the current step, from 0 to last().
    quint64 step() const;

    /// Returns the step that the clock shows as soon as the runs have as many: step(), or more
    /// while they have fewer. If it is the last one, the result is greater than any step.
    quint64 aim() const { return m_wanted; }

    /// Returns the last step of the longest run, or 0 while the clock is held.
    quint64 last() const { return m_isHeld ? 0 : m_last; }

    /// Returns whether the clock is playing.
    bool isPlaying() const { return m_timer.isActive(); }

    /// Returns whether the clock is held at step 0.
    bool isHeld() const { return m_isHeld; }

    /// Returns the speed in steps per second.
    double speed() const { return m_speed; }

    /// Returns whether the clock begins again after the end.
    bool isLooping() const { return m_isLooping; }

public slots:
    /// Sets the last step of the longest run.
    void setLast(quint64 last);
    /// Sets whether more steps are still being computed. A clock that plays then waits for them at
    /// the end.
    void setGrowing(bool growing);
    /// Holds the clock at step 0, whatever it is asked for, or releases it there.
    void setHeld(bool held);
    /// Sets the step, limited to 0 … last(), without pausing.
    void setStep(quint64 step);
    /// Pauses, and shows the step that aim() returned earlier as soon as the runs have as many.
    void aimAt(quint64 step);
    /// Plays, from the beginning if the clock is at the end.
    void play();
    /// Pauses.
    void pause();
    /// Plays or pauses.
    void toggle();
    /// Goes to the next step and pauses, since whoever asks for a step wants to look at it.
    void stepForward();
    /// Goes to the previous step and pauses.
    void stepBack();
    /// Goes to step 0 and pauses.
    void toFirst();
    /// Goes to the last step and pauses.
    void toLast();
    /// Goes to step 0 and plays.
    void restart();
    /// Sets the speed, limited to kSlowest … kFastest.
    void setSpeed(double stepsPerSecond);
    /// Sets whether the clock begins again after the end.
    void setLooping(bool looping);
    /// Advances a clock that plays by the time since the last call. The clock calls this itself 60
    /// times a second.
    void tick();

signals:
    /// This signal is emitted when the step has changed.
    void stepChanged(quint64 step);
    /// This signal is emitted when a held clock is asked to play or to go on.
    void refused();
    /// This signal is emitted when the last step has changed.
    void lastChanged(quint64 last);
    /// This signal is emitted when the clock has begun or ceased to play.
    void playingChanged(bool playing);
    /// This signal is emitted when the speed has changed.
    void speedChanged(double stepsPerSecond);
    /// This signal is emitted when looping has been turned on or off.
    void loopingChanged(bool looping);

private:
    bool refuses();
    void moveTo(quint64 step);
    void moveOn(quint64 steps);

    TimeSource m_now;
    QTimer m_timer;
    std::chrono::nanoseconds m_lastTick{};
    double m_fraction = 0; ///< The part of a step that has passed but is not yet shown.
    double m_speed = 12;
    quint64 m_wanted = 0; ///< The step, or kEnd.
    quint64 m_last = 0;
    bool m_isHeld = false;
    bool m_isLooping = false;
    bool m_isGrowing = false;
};

} // namespace thetascope::ui::model
