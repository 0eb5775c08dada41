// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QWidget>

class QLabel;

namespace thetascope::ui::widgets {
class ValueRow;
}

namespace thetascope::ui::editors {

/// The start θ⁽⁰⁾: exact, or by slider over the shown range; with two variables x and y.
class StartEditor final : public QWidget {
    Q_OBJECT
public:
    explicit StartEditor(model::ExperimentModel& model, QWidget* parent = nullptr);

private:
    void connectRow(widgets::ValueRow& row, std::size_t coordinate);
    void showVariables();
    void showStart();

    model::ExperimentModel& m_model;
    QLabel* m_caption;
    widgets::ValueRow* m_theta; ///< θ or x
    widgets::ValueRow* m_y;
};

} // namespace thetascope::ui::editors
