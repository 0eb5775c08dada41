// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <X11/Xlib.h>

#include <chrono>
#include <functional>
#include <string>
#include <vector>

namespace thetascope::hands {

using namespace std::chrono_literals;
using Clock = std::chrono::steady_clock;

/// A Desktop is a connection to an X server on which a window manager and the program run and
/// nothing else. It knows the program's windows as the window manager lists them, and asks them for
/// signs of life.
class Desktop {
public:
    /// Connects to the server that the environment variable DISPLAY names. Throws
    /// std::runtime_error if there is none.
    Desktop();
    ~Desktop();
    Desktop(const Desktop&) = delete;
    Desktop& operator=(const Desktop&) = delete;

    Display* display() const { return m_display; }

    Atom atom(const char* name) const;

    /// Returns the windows that the window manager lists, the oldest first.
    std::vector<Window> windows() const;
    /// Returns the window that has the keyboard, as the window manager tells; without one, 0.
    Window active() const;
    /// Returns the newest menu, list or tooltip that lies above the windows; without one, 0.
    Window popup() const;
    /// Returns the newest dialog, which need not be active; without one, 0.
    Window dialog() const;
    /// Asks the window manager to give a window the keyboard.
    void activate(Window window);
    XRectangle placeOf(Window window) const; ///< Its corner is relative to the screen's.

    /// Is called with each event that is not about windows.
    void setListener(std::function<void(const XEvent&)> listener) {
        m_listener = std::move(listener);
    }

    /// Asks a window whether its program still takes events out of its queue. The answer comes
    /// after all that has been sent to it before. Returns whether it came in time; `waiting` is
    /// called every 10 ms meanwhile, and ends the wait by returning false.
    bool ping(Window window, std::chrono::milliseconds longest,
              const std::function<bool()>& waiting);

    /// Handles the events that are there, and waits for more for so long.
    void handleEvents(std::chrono::milliseconds time);

private:
    bool answers(Window window, const std::function<bool()>& goOn);
    void handle(const XEvent& event);
    std::vector<unsigned long> property(Window window, const char* name) const;

    Display* m_display;
    Window m_root;
    std::vector<Window> m_popups; ///< The newest last.
    std::function<void(const XEvent&)> m_listener;
    unsigned long m_asked = 0;    ///< The number of the newest question.
    unsigned long m_answered = 0; ///< The number of the newest answer.
};

} // namespace thetascope::hands
