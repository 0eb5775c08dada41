// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thetascope::hands {

/// A Point is a place in a window, in pixels from its upper left corner. The hand takes it modulo
/// the window's size, so that one list of actions serves for windows of any size.
struct Point {
    int x = 0;
    int y = 0;

    bool operator==(const Point&) const = default;
};

/// An Action is one thing that a person does with mouse or keyboard. It can be written as a line of
/// text and read from it, so that what led to a fault can be kept, shortened and done again.
struct Action {
    /// A Kind says which of the other members an action uses, and how.
    enum class Kind {
        Key,    ///< Presses the keys named in `text` together, e.g. "ctrl+shift+z".
        Type,   ///< Types the characters of `text`, which are those of an American keyboard.
        Paste,  ///< Puts `text`, `count` times, on the clipboard, and presses Ctrl+V.
        Click,  ///< Presses button `count` at `from`.
        Double, ///< Presses the left button twice at `from`.
        Drag,   ///< Draws the mouse with button `count` held down from `from` to `to`.
        Wheel, ///< Turns the wheel at `from` by `count` notches; more than 0 is away from the user.
        Hover, ///< Moves the mouse to `from`.
        Resize, ///< Gives the window the size `from`.
        Drop,   ///< Drops the file `text` on the window at `from`.
        Close,  ///< Asks the window in front to close, as its frame's button does.
        Wait,   ///< Does nothing for `count` ms.
        Rest,   ///< Leaves all dialogs, and looks whether the window still answers to keys.
    };

    Kind kind = Kind::Rest;
    Point from{};
    Point to{};
    int count = 0;
    std::string text{};

    bool operator==(const Action&) const = default;
};

/// Returns the action as a line without a line break, e.g. "click 120 133 1".
std::string lineOf(const Action& action);

/// Returns the action that a line describes; of other lines nothing.
std::optional<Action> actionOf(std::string_view line);

} // namespace thetascope::hands
