// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "ui/maps/runner.h"

#include <QObject>
#include <QTimer>

#include <cstddef>
#include <map>
#include <memory>
#include <vector>

namespace thetascope::ui::model {
class ExperimentModel;
}

namespace thetascope::ui::panels {
class PanelGrid;
}

namespace thetascope::ui::maps {

/// Strips computes a basin strip for the optimizer of each panel, with its own settings: a map of
/// height 1 over the visible part of the θ axis. It uses one thread, begins with coarse strips, and
/// computes only those that have changed.
class Strips final : public QObject {
    Q_OBJECT
public:
    /// Makes an object whose strips are not shown. `model` and `panels` must outlive it.
    Strips(model::ExperimentModel& model, panels::PanelGrid& panels, QObject* parent = nullptr);

    /// Shows or hides the strips below the θ axes of the panels.
    void setShown(bool shown);

    /// Returns the object that computes the strips.
    Runner& runner() { return m_runner; }

    /// Returns whether the strips are complete and belong to the current experiment.
    bool isSettled() const { return !m_soon.isActive() && !m_runner.isRunning(); }

private:
    /// What a strip depends on.
    struct Wanted {
        experiment::Slot slot;
        std::shared_ptr<const loss::Loss> loss;
        loss::Range range; ///< Where minima are searched.
        basins::Request request;
        std::size_t divisor; ///< Makes strips coarser during a drag.

        bool operator==(const Wanted& other) const;
    };

    std::vector<Wanted> wanted() const;
    bool isLaidOut() const;
    void followSoon();
    void follow();
    void forgetAll();
    void forgetOthers(const std::vector<Wanted>& wanted);
    void receive(std::size_t index, const Map& map);

    model::ExperimentModel& m_model;
    panels::PanelGrid& m_panels;
    Runner m_runner{1}; // the other cores are for the runs and the window
    std::vector<Wanted> m_ordered;

    struct Shown {
        Wanted wanted;
        bool isComplete;
    };

    std::map<experiment::Slot, Shown> m_shown; ///< The strips shown, by slot.
    QTimer m_soon;
    int m_patience = 0; ///< The pauses still to wait for panels that have no size.
};

} // namespace thetascope::ui::maps
