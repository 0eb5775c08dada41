// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace thetascope::ui::theme {

struct Theme;

/// The palette that goes with a theme, for an application that is light or dark by choice and not
/// as the system is.
QPalette themePalette(const Theme& theme);

/// The look of all widgets, light or dark; over Qt's Fusion style. Sizes of text stay the system's.
/// Dynamic properties that it knows:
///  - role: "caption" (heading in small capitals), "faded" (small print), "fault" (why a text is
///    wrong), "card" (a framed panel), "segment" (checkable tool buttons side by side), "cell" and
///    "unnamedCell" (buttons in a table), "plain" (a list without a frame), "column" (the content
///    of a scroll area), "bar" (a strip along an edge of the window), "notice" (a message in it),
///    "bubble" (a sentence beside what it is about);
///  - fault (true): a field whose text is wrong.
QString styleSheet(const Theme& theme);

} // namespace thetascope::ui::theme
