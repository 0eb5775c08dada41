// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_names.h"

#include "ui/pictures/formats.h"
#include "ui/pictures/picture_settings.h"
#include "ui/views/views.h"

#include <QString>

#include <string>

namespace thetascope::app {

namespace {

bool isPicture(const std::string& file) {
    const QString name = QString::fromStdString(file);
    const ui::pictures::Format* const format = ui::pictures::formatOf(name);
    return format && name.endsWith(QLatin1String(format->suffix)); // formats are in lower case here
}

} // namespace

PictureChoices pictureChoices() {
    using ui::pictures::PictureSettings;
    PictureChoices choices{.isPicture = isPicture,
                           .formats = ui::pictures::formatNames().toStdString(),
                           .patterns = ui::pictures::formatPatterns().toStdString(),
                           .views = {},
                           .viewNames = ui::views::runViewNames().toStdString(),
                           .leastSide = PictureSettings::kMinSide,
                           .mostSide = PictureSettings::kMaxSide};
    for (const ui::views::ViewKind& kind : ui::views::viewKinds()) {
        if (kind.paint)
            choices.views.push_back(QString(kind.name).toStdString());
    }
    return choices;
}

} // namespace thetascope::app
