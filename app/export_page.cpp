// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_page.h"

#include "app/lesson_named.h"
#include "app/output.h"
#include "ui/exports/web_page.h"

namespace thetascope::app {

namespace {

tl::expected<void, std::string> exportLesson(const ExportCommand& command) {
    const auto lesson = lessonNamed(command.lesson);
    if (!lesson)
        return tl::unexpected(lesson.error());
    auto output = Output::open(command.output.path, command.lesson);
    if (!output)
        return tl::unexpected(output.error());
    output->stream() << ui::exports::webPage(*lesson);
    return output->finish();
}

} // namespace

tl::expected<void, std::string> exportPage(const ExportOrder& order) {
    const ExportCommand& command = order.command;
    if (!command.lesson.empty())
        return exportLesson(command);
    auto output = Output::open(command.output.path, command.experiment.file);
    if (!output)
        return tl::unexpected(output.error());
    output->stream() << ui::exports::webPage(order.checked, order.shown);
    return output->finish();
}

} // namespace thetascope::app
