// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QWidget>

namespace thetascope::ui {

class ValueRow;

/// When a descent stops: after a number of steps, or once it barely moves.
class UntilEditor final : public QWidget {
    Q_OBJECT
public:
    explicit UntilEditor(ExperimentModel& model, QWidget* parent = nullptr);

private:
    void showUntil();

    ExperimentModel& m_model;
    ValueRow* m_steps;
    ValueRow* m_tolerance;
};

} // namespace thetascope::ui
