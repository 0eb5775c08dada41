// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace thetascope::ui::plot {

/// Decides when the plots of a window are painted: all of them in the same frame, no more often
/// than the display shows one, so that what belongs together changes together and is painted once.
/// After a rest the next frame comes within the same turn of the event loop.
class FrameClock final : public QObject {
    Q_OBJECT
public:
    using Time = std::chrono::steady_clock;

    /// A little less than the frame of a display of 60 Hz: what changes at its pace never waits.
    static constexpr std::chrono::milliseconds kFrame{15};
    static constexpr std::chrono::milliseconds kPatience{8};

    using TimeSource = std::function<Time::time_point()>; ///< never goes back

    explicit FrameClock(QObject* parent = nullptr);
    /// Makes a clock with another idea of the time than the machine's, for tests.
    explicit FrameClock(TimeSource now, QObject* parent = nullptr);

    /// Asks for a frame.
    void request();

    /// Says that more belongs to the frame and is being worked out: the frame waits for arrived(),
    /// but never longer than patience().
    void await();
    /// Says that what the frame waits for is there.
    void arrived();

    /// Whether a frame has been asked for that has not come yet, or not to its end.
    bool isPending() const { return m_isWanted || m_rest.isActive(); }

    /// Makes the frame that was asked for come at once; does nothing where none was.
    void flush();

    std::chrono::milliseconds patience() const { return m_patience; }

    /// Sets how long a frame waits for what await() announced.
    void setPatience(std::chrono::milliseconds patience) { m_patience = patience; }

signals:
    /// Tells the plots under the hand to paint what is stale.
    void frame();
    /// Tells all others to do so, once what frame() had painted is on the screen.
    void rest();

private:
    void paint();
    Time::time_point due(Time::time_point now) const;
    void schedule();
    void begin();

    TimeSource m_now;
    QTimer m_timer;
    QTimer m_rest;           ///< until rest()
    Time::time_point m_last; ///< when the last frame began
    std::optional<Time::time_point> m_heldUntil;
    std::chrono::milliseconds m_patience = kPatience;
    bool m_isWanted = false;
    bool m_isPosted = false; ///< begin() comes in this turn of the event loop
};

} // namespace thetascope::ui::plot
