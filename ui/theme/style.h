// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPalette>
#include <QString>

namespace thetascope::ui::theme {

struct Theme;

/// Returns the palette of a theme, for an application whose colours are chosen independently of the
/// system's.
QPalette themePalette(const Theme& theme);

/// Returns the style sheet of all widgets, on top of Qt's Fusion style. Font sizes remain those of
/// the system. The style sheet responds to these dynamic properties of widgets:
///  - `role`: "caption" (a heading in small capitals), "faded" (small print), "fault" (the reason
///    why a text is wrong), "card" (a framed panel), "segment" (checkable tool buttons side by
///    side), "cell" and "unnamedCell" (buttons in a table), "plain" (a list without a frame),
///    "column" (the content of a scroll area), "bar" (a bar along an edge of the window), "notice"
///    (a message in the window), "bubble" (a sentence beside the widget that it is about);
///  - `fault`: true for a field whose text is wrong.
QString styleSheet(const Theme& theme);

} // namespace thetascope::ui::theme
