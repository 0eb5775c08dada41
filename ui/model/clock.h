// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>

namespace thetascope::ui::model {

/// The one clock of a window: the step t that every panel shows. It runs only while playing; at
/// rest it uses no processor.
///
/// A clock that stands at its end stays at the end when last() changes (so that a finished picture
/// stays finished while the start is dragged); elsewhere it keeps its step, as far as last() lets
/// it, and has it back when last() lets it again.
class Clock final : public QObject {
    Q_OBJECT
public:
    using TimeSource = std::function<std::chrono::nanoseconds()>; ///< never goes back

    static constexpr double kSlowest = 1;       ///< steps a second
    static constexpr double kFastest = 100'000; ///< likewise; windows may offer less

    explicit Clock(QObject* parent = nullptr);
    /// With another idea of the time than the machine's, for tests.
    explicit Clock(TimeSource now, QObject* parent = nullptr);

    quint64 step() const; ///< 0 … last()

    quint64 last() const { return m_last; } ///< the longest run's last step

    bool isPlaying() const { return m_timer.isActive(); }

    double speed() const { return m_speed; } ///< steps a second

    bool isLooping() const { return m_isLooping; }

public slots:
    void setLast(quint64 last);
    /// More steps are still being worked out: a clock that plays waits for them at the end.
    void setGrowing(bool growing);
    void setStep(quint64 step); ///< clamped; stops nothing
    void play();                ///< from the beginning if at the end
    void pause();
    void toggle();
    // Who asks for a step wants to see it: these pause.
    void stepForward();
    void stepBack();
    void toFirst();
    void toLast();
    void restart();                       ///< to the first step, and play
    void setSpeed(double stepsPerSecond); ///< clamped to kSlowest … kFastest
    void setLooping(bool looping);
    /// Moves on by the time gone since the last move, if playing; the clock does it itself 60 times
    /// a second.
    void tick();

signals:
    void stepChanged(quint64 step);
    void lastChanged(quint64 last);
    void playingChanged(bool playing);
    void speedChanged(double stepsPerSecond);
    void loopingChanged(bool looping);

private:
    void moveTo(quint64 step);
    void moveOn(quint64 steps);

    TimeSource m_now;
    QTimer m_timer;
    std::chrono::nanoseconds m_lastTick{};
    double m_fraction = 0; ///< of a step, gone but not yet shown
    double m_speed = 25;
    quint64 m_wanted = 0; ///< the step, or kEnd
    quint64 m_last = 0;
    bool m_isLooping = false;
    bool m_isGrowing = false;
};

} // namespace thetascope::ui::model
