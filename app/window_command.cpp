// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/window_command.h"

#include "app/export_command.h"

#include <iostream>

namespace thetascope::app {

tl::expected<void, std::string> openWindow(const WindowCommand& /*command*/, int& argc,
                                           char* argv[]) {
    ExportCommand picture;
    picture.output = "thetascope.png";
    return exportPicture(picture, argc, argv);
}

} // namespace thetascope::app
