// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/export/picture.h"
#include "ui/model/experiment_model.h"
#include "ui/plot/navigation.h"
#include "ui/stream/field_maker.h"
#include "ui/stream/runs.h"

#include <QObject>
#include <QTimer>

#include <array>
#include <memory>
#include <optional>

namespace thetascope::ui {

class Clock;
class CurvesView;
class PanelGrid;
class StepTable;

/// Has the experiment's descents run whenever it changes, and shows them at the clock's step in
/// panels, curves and table; what is done there goes back to the experiment and the clock.
class Comparison final : public QObject {
    Q_OBJECT
public:
    /// All must live as long as this.
    struct Views {
        PanelGrid& panels;
        CurvesView& curves;
        StepTable& table;
    };

    Comparison(ExperimentModel& model, Runs& runs, Clock& clock, Navigation& navigation,
               const Views& views, QObject* parent = nullptr);

    /// The contender that table and form are of, by slot; −1: none.
    void setChosen(int slot);

    int chosen() const { return m_chosen; }

    /// While veiled the runs make one step only, whatever the experiment says: a lesson asks what
    /// they will do. Lifted when anything but the start is changed.
    void setVeiled(bool veiled);

    /// What is shown, as a picture: all visible runs.
    PictureContent pictureContent() const;

signals:
    void chosenChanged(int slot); ///< by a click on a panel
    /// Where the mouse is: "θ = −3.97   L = −2.747   dL/dθ = 0.01"; empty where it is not.
    void placeChanged(const QString& text);
    /// Of the chosen contender, at the minimum that its run is near.
    void stabilityLimitChanged(std::optional<double> alpha);

private:
    void connectViews(const Views& views);
    void followExperiment(Changes what);
    void run(Changes what);
    void rebuildScene();
    void orderDetail();
    void showRuns();
    void showTable();
    void showPlace(double across, double up);
    std::optional<double> stabilityLimit() const;
    std::vector<RunView> visibleRuns() const;

    ExperimentModel& m_model;
    Runs& m_runs;
    Clock& m_clock;
    Navigation& m_navigation;
    Views m_views;
    FieldMaker m_fields;
    FieldMaker m_details; ///< fields of other views than home
    QTimer m_pause;       ///< since the view has changed
    std::shared_ptr<LossScene> m_scene;
    /// What has been asked for, by slot, so that only what changed is run anew.
    std::array<std::optional<optimizer::Optimizer>, experiment::kMaxContenders> m_requested;
    int m_chosen = -1;
    bool m_isVeiled = false;
};

} // namespace thetascope::ui
