// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_names.h"

#include "app/export_formats.h"
#include "ui/pictures/formats.h"
#include "ui/pictures/picture_settings.h"
#include "ui/views/views.h"

#include <QString>

#include <string>

namespace thetascope::app {

PictureChoices pictureChoices() {
    using ui::pictures::PictureSettings;
    PictureChoices choices{.pictures = {},
                           .formats = ui::pictures::formatNames().toStdString(),
                           .exports = {},
                           .views = {},
                           .viewNames = ui::views::runViewNames().toStdString(),
                           .leastSide = PictureSettings::kMinSide,
                           .mostSide = PictureSettings::kMaxSide};
    for (const ui::pictures::Format& format : ui::pictures::formats())
        choices.pictures.emplace_back(format.suffix);
    for (const ExportFormat& format : exportFormats())
        choices.exports.push_back(
            {std::string(format.ending), std::string(format.name), format.kind});
    for (const ui::views::ViewKind& kind : ui::views::viewKinds()) {
        if (kind.paint)
            choices.views.push_back(QString(kind.name).toStdString());
    }
    return choices;
}

} // namespace thetascope::app
