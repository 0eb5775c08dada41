// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/export_command.h"

#include "app/experiment_of.h"
#include "app/interrupt.h"
#include "app/offscreen.h"
#include "app/output.h"
#include "app/picture_of.h"
#include "ui/pictures/picture.h"

namespace thetascope::app {

namespace {

ui::pictures::PictureSettings::Layout layoutOf(ExportView view) {
    switch (view) {
    case ExportView::SideBySide:
        return ui::pictures::PictureSettings::Layout::SideBySide;
    case ExportView::Overlay:
        return ui::pictures::PictureSettings::Layout::Overlay;
    case ExportView::Curves:
        return ui::pictures::PictureSettings::Layout::Curves;
    }
    return {};
}

} // namespace

tl::expected<void, std::string> exportPicture(const ExportCommand& command, int& argc,
                                              char* argv[]) {
    const auto checked = experimentOf(command.experiment);
    if (!checked)
        return tl::unexpected(checked.error());
    const Interrupt interrupt;
    auto output = Output::open(command.output); // first: the runs may take long
    if (!output)
        return tl::unexpected(output.error());
    const Offscreen offscreen(argc, argv);
    const ui::pictures::PictureContent content = pictureOf(*checked, interrupt.token());
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    ui::pictures::PictureSettings settings;
    settings.layout = layoutOf(command.view);
    settings.size = {command.width, command.height};
    settings.scale = command.scale;
    settings.step = command.step;
    const auto picture = ui::pictures::paintPicture(content, settings);
    if (!picture)
        return tl::unexpected(picture.error().toStdString());
    const QByteArray png = ui::pictures::pngOf(*picture);
    if (interrupt.requested())
        return tl::unexpected(std::string("interrupted"));
    output->stream().write(png.constData(), png.size());
    return output->finish();
}

} // namespace thetascope::app
