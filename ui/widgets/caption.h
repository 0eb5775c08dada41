// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace thetascope::ui::widgets {

/// Makes a heading for a group of controls, in small, spaced capitals and faded ink. Greek letters
/// and signs keep their case, since θ is not Θ.
QLabel* caption(const QString& text, QWidget* parent);
/// Replaces the text of a heading that caption() has made.
void setCaption(QLabel& label, const QString& text);

/// Makes a line of faded small print that wraps.
QLabel* smallPrint(const QString& text, QWidget* parent);

} // namespace thetascope::ui::widgets
