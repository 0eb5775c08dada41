// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/hands/action.h"
#include "tests/hands/clipboard.h"
#include "tests/hands/desktop.h"

#include <functional>
#include <string>

namespace thetascope::hands {

/// A Hand carries out actions with the keys and the mouse of the X server, as if they were real
/// ones.
class Hand {
public:
    /// `afterEach` is called after each part of an action: a typed character, a move of a drag.
    /// `home` is the folder that ~ means in the names of dropped files.
    Hand(Desktop& desktop, std::string home, std::function<void()> afterEach);

    /// Returns whether the action was carried out: what could change files outside is left out
    /// while a dialog is open.
    bool carryOut(const Action& action);

private:
    bool isHarmless(const Action& action) const;
    /// Returns the window that actions with the mouse are about: a popup that lies above the
    /// others, else the active one.
    Window target() const;
    void press(const std::string& keys);
    void pressOne(KeySym key, bool withShift);
    void type(const std::string& text);
    void moveTo(Point place);
    void button(unsigned number, int times);
    void drag(const Action& action);
    void paste(const Action& action);
    void resize(Point size);
    void drop(const Action& action);
    void close();

    Desktop& m_desktop;
    Clipboard m_clipboard;
    std::string m_home;
    std::function<void()> m_afterEach;
};

} // namespace thetascope::hands
