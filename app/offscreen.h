// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QApplication>

namespace thetascope::app {

/// What a verb needs to paint a picture: Qt without a display, whatever the surroundings are.
class Offscreen {
public:
    /// `argc` and `argv` must live as long as this.
    Offscreen(int& argc, char* argv[]);

private:
    struct Surroundings {
        Surroundings();
    };

    Surroundings m_surroundings; ///< set before Qt looks at them
    QApplication m_application;
};

} // namespace thetascope::app
