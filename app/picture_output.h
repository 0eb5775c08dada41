// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/output.h"

#include <tl/expected.hpp>

#include <QByteArray>

#include <functional>
#include <string>

namespace thetascope::app {

/// Writes a picture to an output. `draw` returns the bytes of the file; while it is called there is
/// a QGuiApplication. `argc` and `argv` are those of main(). The error is that of `draw`.
tl::expected<void, std::string>
writePicture(Output& output, int& argc, char* argv[],
             const std::function<tl::expected<QByteArray, std::string>()>& draw);

} // namespace thetascope::app
