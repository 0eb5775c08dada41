// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QString;
class QWidget;

namespace thetascope::ui::widgets {

class MarkupLabel;
class PlainLabel;

/// Makes a heading for a group of controls, in small, spaced capitals and faded ink. Greek letters
/// and signs keep their case, since θ is not Θ.
PlainLabel* caption(const QString& text, QWidget* parent);
/// Replaces the text of a heading that caption() has made.
void setCaption(PlainLabel& label, const QString& text);

/// Makes a line of faded small print that wraps, and that may get markup.
MarkupLabel* smallPrint(const QString& text, QWidget* parent);

} // namespace thetascope::ui::widgets
