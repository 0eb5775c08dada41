// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/version.h"

#include "core/simd/instruction_set.h"

#include <sleef.h>

#include <QtGlobal>

#include <sstream>

namespace thetascope::app {

std::string versionText() {
    std::ostringstream text;
    text << "thetascope " << THETASCOPE_VERSION << '\n'
         << "Qt " << qVersion() << '\n'
         << "QCustomPlot " << THETASCOPE_QCUSTOMPLOT_VERSION << '\n'
         << "SLEEF " << SLEEF_VERSION_MAJOR << '.' << SLEEF_VERSION_MINOR << '.'
         << SLEEF_VERSION_PATCHLEVEL << '\n'
         << "running on " << simd::name(simd::best()) << '\n';
    return text.str();
}

} // namespace thetascope::app
