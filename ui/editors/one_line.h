// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thetascope::ui::editors {

/// Returns a pasted text as one line of the same meaning. A line break becomes a space where the
/// lines belong together, as after "def f(x):" or an operator, and in LaTeX; elsewhere it becomes a
/// semicolon. Comments of all lines but the last are left out, since they would hide what follows.
QString oneLine(const QString& text);

} // namespace thetascope::ui::editors
