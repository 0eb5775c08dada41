// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/text/names.h"

#include <QString>

namespace thetascope::experiment {
struct Contender;
}

namespace thetascope::ui::theme {

/// A name on screen has at most this number of characters.
constexpr qsizetype kLongestName = text::kLongestName;
/// A sentence or a paragraph on screen has at most this number of characters.
constexpr qsizetype kLongestLine = 2000;

/// Returns a text as a single line that can be shown wherever it comes from. A line break is shown
/// as ↵, every other control character as a sign of its own, and what is longer than `longest`
/// characters ends in “…”. The cost does not depend on how long the text is.
QString plainLine(const QString& text, qsizetype longest = kLongestLine);

/// Returns a text for QWidget::setToolTip() and its kin, which Qt shows as it is: never as rich
/// text, in lines that are not too wide, and not too many of them. Line breaks stay.
QString toolTip(const QString& text);

/// Returns a name as it is to be in the text of an action, a button or a tab, where a single “&”
/// would mark a key.
QString menuText(const QString& name);

/// Returns a name as it is to be in the title of a window, where “[*]” would stand for the sign of
/// unsaved changes.
QString titleText(const QString& name);

/// Returns the name of a contender on screen, as a single short line.
QString contenderName(const experiment::Contender& contender);

} // namespace thetascope::ui::theme
