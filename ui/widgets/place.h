// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace thetascope::ui::widgets {

/// A Place is a part of the window that the pages of a lesson can name.
struct Place {
    /// A Kind says how a presentation treats the place.
    enum class Kind {
        Control, ///< It is hidden in a presentation unless the page names it or a part of it.
        Part,    ///< It lies in a control and is shown or hidden with it.
        Dock,    ///< It is shown only if the page names it.
        Plot     ///< It is always shown, with larger type.
    };

    QString name;    ///< The name that lessons use.
    QWidget* widget; ///< The widget at this place.
    Kind kind;       ///< How a presentation treats it.
};

/// Makes a widget the place called `name` in its window. Each widget registers itself, so that the
/// name occurs only once in the sources.
void enterPlace(QWidget& widget, const char* name, Place::Kind kind);

/// Returns all places in a window, sorted by name.
std::vector<Place> placesIn(const QWidget& window);

} // namespace thetascope::ui::widgets
