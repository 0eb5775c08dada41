// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_command.h"

#include "app/experiment_of.h"
#include "app/export_animation.h"
#include "app/export_formats.h"
#include "app/output_names.h"
#include "ui/views/views.h"

#include <algorithm>

namespace thetascope::app {

namespace {

/// Returns how to look at an experiment: as the file says, unless an option says otherwise. A file
/// may come from a view that shows no runs.
experiment::Shown shownBy(const ExportCommand& command, experiment::Shown shown) {
    if (command.view)
        shown.view = *command.view;
    if (!ui::views::runViewOf(QString::fromStdString(shown.view)))
        shown.view = ui::views::viewKinds().front().name.toStdString();
    if (command.step)
        shown.step = command.step;
    if (!shown.step)
        shown.step = experiment::kLastStep;
    return shown;
}

} // namespace

tl::expected<void, std::string> exportComparison(const ExportCommand& command, int& argc,
                                                 char* argv[]) {
    const auto saved = savedOf(command.experiment);
    if (!saved)
        return tl::unexpected(saved.error());
    const std::vector<ExportFormat> formats = exportFormats();
    const auto format = std::ranges::find(formats, command.output.format, &ExportFormat::ending);
    const Interrupt interrupt;
    const experiment::Shown shown = shownBy(command, saved->shown);
    // What is numbered has the ending of a picture.
    const auto write = isNumbered(command.output) ? exportAnimation : format->write;
    return write({command, saved->checked, shown, interrupt, argc, argv});
}

} // namespace thetascope::app
