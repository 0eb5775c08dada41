// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/hands/desktop.h"

#include <string>

namespace thetascope::hands {

/// A Clipboard is a window that is never shown. It owns the text that is to be pasted, and the file
/// that is being dropped.
class Clipboard {
public:
    explicit Clipboard(Desktop& desktop);

    void setText(std::string text);

    /// Drops a file on a window at a place of the desktop, as the XDND protocol wants it.
    void drop(Window window, int x, int y, const std::string& path);

private:
    void answer(const XEvent& event);
    void handOver(const XSelectionRequestEvent& request);
    void send(Window window, const char* message, long a, long b, long c, long d);
    void own(const char* selection);

    Desktop& m_desktop;
    Window m_window;
    std::string m_text;
    std::string m_uris;
    bool m_isAccepted = false; ///< Whether the window has said that it takes what is dropped.
};

} // namespace thetascope::hands
