// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_command.h"

#include "app/experiment_of.h"
#include "app/export_formats.h"

#include <algorithm>

namespace thetascope::app {

tl::expected<void, std::string> exportComparison(const ExportCommand& command, int& argc,
                                                 char* argv[]) {
    const auto checked = experimentOf(command.experiment);
    if (!checked)
        return tl::unexpected(checked.error());
    const std::vector<ExportFormat> formats = exportFormats();
    const auto format = std::ranges::find(formats, command.output.format, &ExportFormat::ending);
    const Interrupt interrupt;
    return format->write({command, *checked, interrupt, argc, argv});
}

} // namespace thetascope::app
