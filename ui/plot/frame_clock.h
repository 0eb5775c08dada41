// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace thetascope::ui::plot {

/// A FrameClock decides when the plots of a window are painted: all of them in the same frame and
/// at most once per frame of the display, so that what belongs together changes together. After a
/// pause the next frame comes within the same iteration of the event loop.
class FrameClock final : public QObject {
    Q_OBJECT
public:
    /// Time is the clock that frames are timed by; its time never decreases.
    using Time = std::chrono::steady_clock;

    /// The least time between two frames is a little below that of a 60 Hz display, so that changes
    /// at its rate never wait.
    static constexpr std::chrono::milliseconds kFrame{15};
    /// A frame waits at most this long by default for what await() has announced.
    static constexpr std::chrono::milliseconds kPatience{8};

    /// A TimeSource returns a time that never decreases.
    using TimeSource = std::function<Time::time_point()>;

    /// Makes a clock that measures the time of the machine.
    explicit FrameClock(QObject* parent = nullptr);
    /// Makes a clock with a time source of its own, for tests.
    explicit FrameClock(TimeSource now, QObject* parent = nullptr);

    /// Requests a frame.
    void request();

    /// Announces that more is being computed for the frame. The frame then waits for arrived(), but
    /// no longer than patience().
    void await();
    /// Reports that what was announced by await() has arrived.
    void arrived();

    /// Returns whether a requested frame has not begun or is not complete.
    bool isPending() const { return m_isWanted || m_rest.isActive(); }

    /// Makes a pending frame come at once, as a whole: frame() and rest() are emitted before it
    /// returns. If no frame is pending, it does nothing.
    void flush();

    /// Returns how long a frame waits for what await() has announced.
    std::chrono::milliseconds patience() const { return m_patience; }

    /// Sets how long a frame waits for what await() has announced.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

signals:
    /// This signal is emitted for the plots that the user works on, which then paint what is stale.
    void frame();
    /// This signal is emitted for all other plots, once what was painted at frame() is on screen.
    void rest();

private:
    void paint();
    Time::time_point due(Time::time_point now) const;
    void schedule();
    void begin();

    TimeSource m_now;
    QTimer m_timer;
    QTimer m_rest;           ///< Runs from frame() to rest().
    Time::time_point m_last; ///< The time at which the last frame began.
    std::optional<Time::time_point> m_heldUntil;
    std::chrono::milliseconds m_patience = kPatience;
    bool m_isWanted = false;
    bool m_isPosted = false; ///< Whether begin() comes in this iteration of the event loop.
};

} // namespace thetascope::ui::plot
