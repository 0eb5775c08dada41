// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"
#include "ui/panels/navigation.h"
#include "ui/pictures/runs_picture.h"
#include "ui/stream/field_maker.h"
#include "ui/stream/minima_finder.h"
#include "ui/stream/runs.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace thetascope::ui::curves {
class CurvesView;
}

namespace thetascope::ui::model {
class Clock;
}

namespace thetascope::ui::panels {
class PanelGrid;
}

namespace thetascope::ui::table {
class MinimaTable;
class StepTable;
} // namespace thetascope::ui::table

namespace thetascope::ui::theme {
class VariableNames;
}

namespace thetascope::ui::window {

/// A Comparison runs the optimizers of the experiment whenever it changes, and shows the runs at
/// the clock's step in panels, curves and table. It passes what the user does there to the
/// experiment and the clock.
class Comparison final : public QObject {
    Q_OBJECT
public:
    /// Views are the widgets that show the runs.
    struct Views {
        panels::PanelGrid& panels;  ///< The panels.
        curves::CurvesView& curves; ///< The curves by step.
        table::StepTable& table;    ///< The table of steps.
        table::MinimaTable& minima; ///< The list of local minima.
    };

    /// Connects the parts, all of which must outlive it.
    Comparison(model::ExperimentModel& model, stream::Runs& runs, model::Clock& clock,
               panels::Navigation& navigation, const Views& views, QObject* parent = nullptr);

    /// Sets the contender to highlight in the panels and to show in the table; absent for none.
    void setChosen(std::optional<experiment::Slot> slot);

    /// Returns the contender that setChosen() or a click on its panel has chosen.
    std::optional<experiment::Slot> chosen() const { return m_chosen; }

    /// Veils the runs while a lesson asks what they will do: they are limited to one step,
    /// regardless of the stopping rule, nothing shows how former ones went, and the clock is held.
    /// The veil is lifted when the loss, the stopping rule or an optimizer changes, or one is
    /// added, removed or moved.
    void setVeiled(bool veiled);

    /// Returns all visible runs as they are shown, for pictures.
    pictures::ShownRuns shownRuns() const;

signals:
    /// This signal is emitted when the user chooses a contender by a click on its panel.
    void chosenChanged(thetascope::experiment::Slot slot);
    /// This signal is emitted with the values under the mouse, "θ = −3.97   L = −2.747   dL/dθ =
    /// 0.01", or with an empty text if there are none.
    void readoutChanged(const QString& text);
    /// This signal is emitted with the greatest learning rate at which the chosen contender is
    /// stable at the minimum near its run, if it is known.
    void stabilityLimitChanged(std::optional<double> alpha);

private:
    void connectViews(const Views& views);
    void followExperiment(model::Changes what);
    void run(model::Changes what);
    void rebuildScene();
    void orderField();
    void orderDetail();
    void orderMinima();
    void showMinima();
    void showRuns();
    void showTable();
    void showReadout(double across, double up);
    std::optional<double> stabilityLimit() const;
    theme::VariableNames namesOfRuns() const;
    std::vector<plot::RunView> visibleRuns() const;

    model::ExperimentModel& m_model;
    stream::Runs& m_runs;
    model::Clock& m_clock;
    panels::Navigation& m_navigation;
    Views m_views;
    stream::FieldMaker m_fields;
    stream::FieldMaker m_details;  ///< Computes fields of views other than home.
    stream::MinimaFinder m_minima; ///< Finds those of losses of two variables.
    QTimer m_pause;                ///< Runs after a change of the view.
    std::shared_ptr<plot::LossScene> m_scene;
    /// The optimizers that were requested, by slot, so that only those that have changed are run
    /// again.
    std::array<std::optional<optimizer::Optimizer>, experiment::kMaxContenders> m_requested;
    std::optional<experiment::Slot> m_chosen;
    bool m_isVeiled = false;
};

} // namespace thetascope::ui::window
