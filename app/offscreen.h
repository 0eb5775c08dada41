// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace thetascope::app {

/// Sets up Qt without a display, whatever the environment says, for commands that paint pictures.
class Offscreen {
public:
    /// Starts Qt. `argc` and `argv` must outlive this object.
    Offscreen(int& argc, char* argv[]);

private:
    struct Environment {
        Environment();
    };

    Environment m_environment; ///< Prepared before Qt reads the environment.
    QApplication m_application;
};

} // namespace thetascope::app
