// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/shown.h"
#include "ui/pictures/exports.h"
#include "ui/pictures/runs_picture.h"
#include "ui/views/numbers.h"

#include <QObject>
#include <QString>
#include <QWidgetList>

#include <string>
#include <vector>

namespace thetascope::ui::model {
class Keeper;
}

namespace thetascope::ui::panels {
class Navigation;
}

namespace thetascope::ui::views {

/// A View is a way to look at the experiment, which fills the centre of the window while the view
/// is in front. Everything that the window offers for views (menus, zoom, settings, export) uses
/// this interface.
class View : public QObject {
    Q_OBJECT
public:
    /// Returns the widget to show in the centre of the window. Several views may share one.
    virtual QWidget& widget() const = 0;
    /// Returns the controls inside the widget, which a presentation enlarges together with their
    /// children.
    virtual QWidgetList controls() const;
    /// Makes a widget that several views share show this one.
    virtual void comeToFront();

    /// Shows less of the experiment, larger.
    virtual void zoomIn() = 0;
    /// Shows more of the experiment, smaller.
    virtual void zoomOut() = 0;
    /// Shows everything that there is to see.
    virtual void fit() = 0;
    /// Returns the history of what was visible, or null if the view has none.
    virtual panels::Navigation* history() const;

    /// Returns whether the panels with the runs are visible, to which the pages of lessons refer.
    virtual bool showsRuns() const;
    /// Explains in a sentence for new users what the mouse does here.
    virtual QString invitation() const = 0;

    /// Returns the pictures that can be exported while this view is in front. `shown` is what the
    /// panels show.
    virtual pictures::Exports exports(const pictures::ShownRuns& shown) const = 0;
    /// Returns the numbers behind what this view shows, of all of it and of its parts; at least
    /// one. By default they are those of the runs of the shown optimizers.
    virtual std::vector<Numbers> numbers(const experiment::Checked& checked) const;
    /// Returns the command lines that make what this view shows, one a line. By default it is one
    /// that makes a picture of the runs.
    virtual std::string commandLine(const experiment::Checked& checked,
                                    const experiment::Shown& shown) const;
    /// Registers the settings of the view that are kept until the program runs again.
    virtual void enterSettings(model::Keeper& keeper);

signals:
    /// This signal is emitted with a description of what is under the mouse, or with an empty text
    /// if there is nothing.
    void readoutChanged(const QString& text);
};

} // namespace thetascope::ui::views
