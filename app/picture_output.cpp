// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_output.h"

#include "app/offscreen.h"

#include <ostream>

namespace thetascope::app {

tl::expected<void, std::string>
writePicture(Output& output, int& argc, char* argv[],
             const std::function<tl::expected<QByteArray, std::string>()>& draw) {
    const Offscreen offscreen(argc, argv);
    const auto picture = draw();
    if (!picture)
        return tl::unexpected(picture.error());
    output.stream().write(picture->constData(), picture->size());
    return {};
}

} // namespace thetascope::app
