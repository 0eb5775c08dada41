// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/material.h"

#include <array>

namespace thetascope::hands {

namespace {

constexpr std::array<std::string_view, 38> kFormulas{
    "x^2",
    "1/x",
    "sin 2x * log x^2",
    "sin 2θ · log θ²",
    "x^4 - 3x^2 + x",
    "abs(x)",
    "|x - 1| + |x + 1|",
    "sqrt(x)",
    "√(θ² + 1)",
    "e^x - 2x",
    "1/(x^2 - 1)",
    "tan x",
    "log x",
    "log(1 + e^x) + log(1 + e^-x)",
    "x^2 + y^2",
    "(1 - x)^2 + 100(y - x^2)^2",
    "sin x * cos y",
    "x y",
    "a x^2 + b, a = 2, b = 1",
    "sum((x - k)^2, k, 1, 100)",
    "floor x",
    "max(x, -x, 1)",
    "0",
    "7",
    "1e308 x",
    "1e-320 x^2",
    "x^x",
    "\\frac{\\sin 2x}{x}",
    "(((((x",
    "x +* 2",
    "π·σ(θ)",
    "log102 x",
    "<b>x</b>",
    "0/0",
    "sin(1000x)",
    "sin(1e5 x)",
    "tan(300x)",
    "sin(1/x)",
};

constexpr std::array<std::string_view, 22> kNumbers{
    "0",    "1",     "-1",   "5",    "20",   "200",   "2000",  "1e5", "1e6", "100000000", "0.1",
    "0.05", "1e-12", "1e-6", "1e30", "-6.5", "1e308", "1e999", "nan", "1/3", "pi",        "0,5",
};

constexpr std::array<std::string_view, 75> kKeys{
    "space",
    "space",
    "r",
    "Right",
    "Left",
    "Home",
    "End",
    "ctrl+r",
    "ctrl+1",
    "ctrl+2",
    "ctrl+3",
    "ctrl+4",
    "ctrl+1",
    "ctrl+2",
    "ctrl+3",
    "ctrl+4",
    "ctrl+l",
    "ctrl+b",
    "ctrl+plus",
    "ctrl+minus",
    "ctrl+0",
    "alt+Left",
    "alt+Right",
    "ctrl+n",
    "ctrl+s",
    "ctrl+e",
    "ctrl+c",
    "ctrl+c",
    "ctrl+z",
    "ctrl+z",
    "ctrl+z",
    "ctrl+shift+z",
    "ctrl+shift+z",
    "ctrl+g",
    "ctrl+y",
    "F5",
    "ctrl+shift+a",
    "ctrl+shift+l",
    "Page_Down",
    "Page_Down",
    "Page_Up",
    "b",
    "Escape",
    "Escape",
    "F11",
    "F1",
    "Insert",
    "ctrl+d",
    "Delete",
    "F2",
    "h",
    "alt+Up",
    "alt+Down",
    "ctrl+f",
    "Return",
    "Return",
    "Tab",
    "Tab",
    "Tab",
    "shift+Tab",
    "Up",
    "Down",
    "shift+Up",
    "shift+Right",
    "ctrl+a",
    "BackSpace",
    "ctrl+v",
    "ctrl+x",
    "alt+s",
    "shift+F10",
    "Menu",
    "ctrl+shift+c",
    "ctrl+shift+s",
    "ctrl+Page_Down",
    "ctrl+q",
};

} // namespace

std::span<const std::string_view> formulas() {
    return kFormulas;
}

std::span<const std::string_view> numbers() {
    return kNumbers;
}

std::span<const std::string_view> keys() {
    return kKeys;
}

} // namespace thetascope::hands
