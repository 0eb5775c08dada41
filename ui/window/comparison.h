// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"
#include "ui/panels/navigation.h"
#include "ui/pictures/runs_picture.h"
#include "ui/stream/field_maker.h"
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
class StepTable;
}

namespace thetascope::ui::window {

/// Has the experiment's descents run whenever it changes, and shows them at the clock's step in
/// panels, curves and table; what is done there goes back to the experiment and the clock.
class Comparison final : public QObject {
    Q_OBJECT
public:
    /// All must live as long as this.
    struct Views {
        panels::PanelGrid& panels;
        curves::CurvesView& curves;
        table::StepTable& table;
    };

    Comparison(model::ExperimentModel& model, stream::Runs& runs, model::Clock& clock,
               panels::Navigation& navigation, const Views& views, QObject* parent = nullptr);

    /// The contender that table and form are of, by slot.
    void setChosen(std::optional<experiment::Slot> slot);

    std::optional<experiment::Slot> chosen() const { return m_chosen; }

    /// While veiled the runs make one step only, whatever the experiment says: a lesson asks what
    /// they will do. Lifted when anything but the start is changed.
    void setVeiled(bool veiled);

    /// Gives all visible runs as they are shown, for pictures of them.
    pictures::ShownRuns shownRuns() const;

signals:
    void chosenChanged(thetascope::experiment::Slot slot); ///< by a click on a panel
    /// Where the mouse is: "θ = −3.97   L = −2.747   dL/dθ = 0.01"; empty where it is not.
    void placeChanged(const QString& text);
    /// Of the chosen contender, at the minimum that its run is near.
    void stabilityLimitChanged(std::optional<double> alpha);

private:
    void connectViews(const Views& views);
    void followExperiment(model::Changes what);
    void run(model::Changes what);
    void rebuildScene();
    void orderField();
    void orderDetail();
    void showRuns();
    void showTable();
    void showPlace(double across, double up);
    std::optional<double> stabilityLimit() const;
    std::vector<plot::RunView> visibleRuns() const;

    model::ExperimentModel& m_model;
    stream::Runs& m_runs;
    model::Clock& m_clock;
    panels::Navigation& m_navigation;
    Views m_views;
    stream::FieldMaker m_fields;
    stream::FieldMaker m_details; ///< fields of other views than home
    QTimer m_pause;               ///< since the view has changed
    std::shared_ptr<plot::LossScene> m_scene;
    /// What has been asked for, by slot, so that only what changed is run anew.
    std::array<std::optional<optimizer::Optimizer>, experiment::kMaxContenders> m_requested;
    std::optional<experiment::Slot> m_chosen;
    bool m_isVeiled = false;
};

} // namespace thetascope::ui::window
