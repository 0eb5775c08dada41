// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/trace_command.h"

#include "app/experiment_of.h"
#include "app/interrupt.h"
#include "app/output.h"
#include "core/experiment/run_formats.h"

namespace thetascope::app {

tl::expected<void, std::string> trace(const TraceCommand& command) {
    const auto checked = experimentOf(command.experiment);
    if (!checked)
        return tl::unexpected(checked.error());
    const Interrupt interrupt;
    auto output = Output::open(command.output.path, command.experiment.file);
    if (!output)
        return tl::unexpected(output.error());
    const experiment::RunFormat& format = *experiment::runFormatOf(command.output.format);
    format.write(*checked, output->stream(), interrupt.token());
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    return output->finish();
}

} // namespace thetascope::app
