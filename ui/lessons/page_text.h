// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::lessons {

/// Returns a text with non-breaking spaces where a line must not be broken, as in "β = 3", "0.5 α"
/// and "p. 302".
QString unbroken(const QString& text);

/// Returns a label with a paragraph of a lesson: plain text that wraps and can be selected.
widgets::PlainLabel* pageText(const QString& text, QWidget* parent);

} // namespace thetascope::ui::lessons
