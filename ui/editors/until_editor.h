// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QWidget>

namespace thetascope::ui::widgets {
class ValueRow;
}

namespace thetascope::ui::editors {

/// Edits the stopping rule: the most steps that a run makes, and the tolerance of |σ| below which
/// it has converged.
class UntilEditor final : public QWidget {
    Q_OBJECT
public:
    /// Makes an editor of the stopping rule in `model`, which must outlive it.
    explicit UntilEditor(model::ExperimentModel& model, QWidget* parent = nullptr);

private:
    void showUntil();

    model::ExperimentModel& m_model;
    widgets::ValueRow* m_steps;
    widgets::ValueRow* m_tolerance;
};

} // namespace thetascope::ui::editors
