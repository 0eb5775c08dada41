// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

class QAction;
class QMainWindow;

namespace thetascope::ui::editors {
class ExperimentColumn;
}

namespace thetascope::ui::exports {
class PictureExport;
class TextCopy;
} // namespace thetascope::ui::exports

namespace thetascope::ui::window {

struct Session;

/// Makes the Edit menu, which changes the experiment, and returns its entry that adds an optimizer.
QAction& makeEditMenu(QMainWindow& window, Session& session, editors::ExperimentColumn& column,
                      exports::PictureExport& pictures, exports::TextCopy& texts);

} // namespace thetascope::ui::window
