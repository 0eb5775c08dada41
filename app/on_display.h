// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/application.h"

#include <optional>

namespace thetascope::app {

/// Returns whether the environment names a display to open a window on. It need not exist.
bool isDisplayNamed();

/// Sets up Qt on the display that the environment names, for the window. If the display cannot be
/// reached (it is gone, or there is no plugin for it), Qt would abort; the program is restarted
/// instead, with the same arguments and with no display named.
class OnDisplay {
public:
    /// Starts Qt. `argc` and `argv` must be as main() received them and must outlive this object.
    OnDisplay(int& argc, char* argv[]);

private:
    std::optional<ui::window::Application> m_application;
};

} // namespace thetascope::app
