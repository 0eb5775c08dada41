// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/exports.h"
#include "ui/pictures/runs_picture.h"

#include <QObject>
#include <QString>
#include <QWidgetList>

namespace thetascope::ui::model {
class Keeper;
}

namespace thetascope::ui::panels {
class Navigation;
}

namespace thetascope::ui::views {

/// A view is a way to look at the experiment: what the middle of the window shows while the view
/// is in front. What the window offers for views (menus, zoom, settings, export) asks this.
class View : public QObject {
    Q_OBJECT
public:
    /// Is what the middle of the window shows; views may share a widget.
    virtual QWidget& widget() const = 0;
    /// Lists the widget's own controls, which a presentation enlarges with all that lies in them.
    virtual QWidgetList controls() const;
    /// Makes a widget that several views share show this one.
    virtual void comeToFront();

    virtual void zoomIn() = 0;
    virtual void zoomOut() = 0;
    virtual void fit() = 0;
    /// Gives what was seen before and after; null where that is not remembered.
    virtual panels::Navigation* history() const;

    /// Tells whether the panels with the runs are seen, which the pages of lessons are about.
    virtual bool showsRuns() const;
    /// Says what the mouse does here, to someone new.
    virtual QString invitation() const = 0;

    /// Lists the pictures that can be made while this is in front; `shown` is what the panels have.
    virtual pictures::Exports exports(const pictures::ShownRuns& shown) const = 0;
    /// Enters what is to be kept of the view until the program runs again.
    virtual void enterSettings(model::Keeper& keeper);

signals:
    /// Says what is under the mouse; empty: nothing.
    void placeChanged(const QString& text);
};

} // namespace thetascope::ui::views
