// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

class QToolButton;
class QWidget;

namespace thetascope::ui::widgets {

/// Makes a button with a text and a frame, for a bar above a view. A click on it does not move the
/// keyboard focus. `help` is its tooltip, and `name` its object name.
QToolButton* makeSegmentButton(const QString& text, const QString& help, const QString& name,
                               QWidget* parent);

} // namespace thetascope::ui::widgets
