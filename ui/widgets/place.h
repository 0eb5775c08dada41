// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace thetascope::ui::widgets {

/// A place is a part of the window that lessons can name.
struct Place {
    enum class Kind {
        Control, ///< goes away in a presentation unless a page names it, or a part of it
        Part,    ///< lies in a control, and stays or goes with it
        Dock,    ///< comes only where a page names it
        Plot     ///< stays, in larger type
    };

    QString name;
    QWidget* widget;
    Kind kind;
};

/// Makes a widget the place of that name in the window that it comes to lie in. A widget enters
/// itself, so that the name is written in one place.
void enterPlace(QWidget& widget, const char* name, Place::Kind kind);

/// Lists the places within a window by name.
std::vector<Place> placesIn(const QWidget& window);

} // namespace thetascope::ui::widgets
