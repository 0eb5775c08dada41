// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QWidget>

class QLabel;

namespace thetascope::ui {

class ValueRow;

/// The start θ⁽⁰⁾: exact, or by slider over the shown range; with two variables x and y.
class StartEditor final : public QWidget {
    Q_OBJECT
public:
    explicit StartEditor(ExperimentModel& model, QWidget* parent = nullptr);

private:
    void connectRow(ValueRow& row, std::size_t coordinate);
    void showVariables();
    void showStart();

    ExperimentModel& m_model;
    QLabel* m_caption;
    ValueRow* m_theta; ///< θ or x
    ValueRow* m_y;
};

} // namespace thetascope::ui
