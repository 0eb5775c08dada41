// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/exports.h"
#include "ui/pictures/runs_picture.h"

#include <QString>

#include <memory>
#include <vector>

class QWidget;

namespace thetascope::ui::model {
class ExperimentModel;
}

namespace thetascope::ui::panels {
class Navigation;
class PanelGrid;
} // namespace thetascope::ui::panels

namespace thetascope::ui::plot {
class FrameClock;
}

namespace thetascope::ui::views {

class View;

/// A Workspace is what views are made of: the experiment, and everything that several views share.
struct Workspace {
    model::ExperimentModel& model;  ///< The experiment.
    panels::Navigation& navigation; ///< The part of the axes that is visible.
    panels::PanelGrid& panels;      ///< The panels, which several views share.
    plot::FrameClock& frames;       ///< The clock in whose frames plots are painted.
    QWidget& parent;                ///< The parent of the views' widgets.
};

/// A ViewKind describes a view before it is made. It is a row of viewKinds().
struct ViewKind {
    QString name;  ///< The name for the command line and the settings, such as "side-by-side".
    QString title; ///< The title on the tool bar, such as "Side by side".
    QString text;  ///< The text in the menu with a mnemonic, such as "&Side by side".
    QString help;  ///< The explanation for the status bar and the tooltip.
    QString icon;  ///< The name of the icon.

    /// Makes the view for a window; null if the view is not shown in the centre.
    std::unique_ptr<View> (*open)(const Workspace& workspace) = nullptr;

    /// Paints the runs as this view shows them, for the command line; null if it shows no runs.
    pictures::PaintRuns paint = nullptr;
    /// Returns the pictures of the runs that this view offers, beginning with that of what it
    /// shows; null if there are none.
    std::vector<pictures::Exports::Each> (*picturesOf)(const pictures::ShownRuns& shown) = nullptr;
};

} // namespace thetascope::ui::views
