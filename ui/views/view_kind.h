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

/// A workspace is what views are made of: the experiment, and what several of them share.
struct Workspace {
    model::ExperimentModel& model;
    panels::Navigation& navigation;
    panels::PanelGrid& panels;
    plot::FrameClock& frames; ///< in whose frames plots are painted
    QWidget& parent;          ///< of the views' widgets
};

/// A kind of views is a row in the list of them: what is known of a view before a window has it.
struct ViewKind {
    QString name;  ///< for the command line and the settings: "side-by-side"
    QString title; ///< on the tool bar: "Side by side"
    QString text;  ///< in the menu, with a letter to press: "&Side by side"
    QString help;
    QString icon;

    /// Makes the view of a window; null: the view has no place in the middle.
    std::unique_ptr<View> (*open)(const Workspace& workspace) = nullptr;

    /// Paints the runs as this view shows them, for the command line; null: it shows no runs.
    pictures::PaintRuns paint = nullptr;
    /// Lists the pictures that this view adds to those of the runs; null: none. The first is of
    /// what it shows when it is in front.
    std::vector<pictures::Exports::Each> (*picturesOf)(const pictures::ShownRuns& shown) = nullptr;
};

} // namespace thetascope::ui::views
