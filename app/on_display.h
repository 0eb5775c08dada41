// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

#include <optional>

namespace thetascope::app {

/// Whether the surroundings name a display to open a window on. There need not be one.
bool isDisplayNamed();

/// What a window needs: Qt on the display that the surroundings name. Where that cannot be reached
/// (it is gone, or there is no plugin for it), Qt knows nothing better than to abort: the program
/// begins anew instead, with the same arguments and without the name.
class OnDisplay {
public:
    /// `argc` and `argv` must live as long as this, and be as main() got them.
    OnDisplay(int& argc, char* argv[]);

private:
    std::optional<QApplication> m_application;
};

} // namespace thetascope::app
