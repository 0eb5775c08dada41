// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace thetascope::ui::lessons {

/// With spaces at which lines are not broken where none should be: "β = 3", "0.5 α", "p. 302".
QString unbroken(const QString& text);

/// A paragraph of a lesson: plain text that wraps and can be selected, in its parent's font.
QLabel* pageText(const QString& text, QWidget* parent);

} // namespace thetascope::ui::lessons
