// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QLabel;
class QString;
class QWidget;

namespace thetascope::ui::widgets {

/// A heading of the column: small spaced capitals in faded ink. Greek letters and signs stay as
/// they are: θ is not Θ.
QLabel* caption(const QString& text, QWidget* parent);
void setCaption(QLabel& label, const QString& text);

/// A line of faded small print that wraps.
QLabel* smallPrint(const QString& text, QWidget* parent);

} // namespace thetascope::ui::widgets
