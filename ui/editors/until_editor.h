// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QWidget>

namespace thetascope::ui::widgets {
class ValueRow;
}

namespace thetascope::ui::editors {

/// When a descent stops: after a number of steps, or once it barely moves.
class UntilEditor final : public QWidget {
    Q_OBJECT
public:
    explicit UntilEditor(model::ExperimentModel& model, QWidget* parent = nullptr);

private:
    void showUntil();

    model::ExperimentModel& m_model;
    widgets::ValueRow* m_steps;
    widgets::ValueRow* m_tolerance;
};

} // namespace thetascope::ui::editors
