// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/place.h"

#include <QVariant>

#include <algorithm>

namespace thetascope::ui::widgets {

namespace {

// The names are properties of the widgets, so that a destroyed widget is never listed, and a widget
// can move to another window.
constexpr const char* kName = "placeName";
constexpr const char* kKind = "placeKind";

} // namespace

void enterPlace(QWidget& widget, const char* name, Place::Kind kind) {
    widget.setProperty(kName, QString::fromLatin1(name));
    widget.setProperty(kKind, int(kind));
}

std::vector<Place> placesIn(const QWidget& window) {
    std::vector<Place> places;
    for (QWidget* widget : window.findChildren<QWidget*>()) {
        const QString name = widget->property(kName).toString();
        if (!name.isEmpty())
            places.push_back(
                {name, widget, static_cast<Place::Kind>(widget->property(kKind).toInt())});
    }
    std::ranges::sort(places, {}, &Place::name);
    return places;
}

} // namespace thetascope::ui::widgets
