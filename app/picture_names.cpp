// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/picture_names.h"

#include "ui/pictures/formats.h"
#include "ui/views/views.h"

#include <QString>

namespace thetascope::app {

bool isPicture(const std::string& file) {
    const QString name = QString::fromStdString(file);
    const ui::pictures::Format* const format = ui::pictures::formatOf(name);
    return format && name.endsWith(QLatin1String(format->suffix)); // formats are in lower case here
}

std::string pictureNames() {
    return ui::pictures::formatNames().toStdString();
}

std::string picturePatterns() {
    return ui::pictures::formatPatterns().toStdString();
}

std::vector<std::string> runViews() {
    std::vector<std::string> names;
    for (const ui::views::ViewKind& kind : ui::views::viewKinds()) {
        if (kind.paint)
            names.push_back(QString(kind.name).toStdString());
    }
    return names;
}

} // namespace thetascope::app
