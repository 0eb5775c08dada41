// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_picture.h"

#include "app/offscreen.h"
#include "app/output.h"
#include "app/picture_settings_of.h"
#include "app/shown_runs_of.h"
#include "ui/pictures/formats.h"
#include "ui/views/views.h"

#include <utility>

namespace thetascope::app {

tl::expected<void, std::string> exportPicture(const ExportOrder& order) {
    const ExportCommand& command = order.command;
    auto output = Output::open(command.output.path,
                               command.experiment.file); // first, since the runs may take long
    if (!output)
        return tl::unexpected(output.error());
    const Offscreen offscreen(order.argc, order.argv);
    ui::pictures::ShownRuns shown =
        shownRunsOf(order.checked, order.shown, order.interrupt.token());
    if (order.interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    ui::pictures::PictureSettings settings = pictureSettingsOf(command.picture);
    settings.theta = order.carried();
    const ui::views::ViewKind& view =
        *ui::views::runViewOf(QString::fromStdString(order.shown.view));
    const ui::pictures::RunsPicture picture(std::move(shown), view.paint);
    const ui::pictures::Format& format = *ui::pictures::formatNamed(command.output.format);
    const auto bytes = ui::pictures::pageOf(picture, settings).and_then(format.write);
    if (!bytes)
        return tl::unexpected(bytes.error().toStdString());
    if (order.interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    output->stream().write(bytes->constData(), bytes->size());
    return output->finish();
}

} // namespace thetascope::app
