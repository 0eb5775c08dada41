// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QWidget>

namespace thetascope::ui::widgets {
class PlainLabel;
class ValueRow;
} // namespace thetascope::ui::widgets

namespace thetascope::ui::editors {

/// Edits the start θ⁽⁰⁾, or x⁽⁰⁾ and y⁽⁰⁾: each coordinate has an exact field, and a slider over
/// the range shown.
class StartEditor final : public QWidget {
    Q_OBJECT
public:
    /// Makes an editor of the start in `model`, which must outlive it.
    explicit StartEditor(model::ExperimentModel& model, QWidget* parent = nullptr);

private:
    void connectRow(widgets::ValueRow& row, std::size_t coordinate);
    void showVariables();
    void showStart();

    model::ExperimentModel& m_model;
    widgets::PlainLabel* m_caption;
    widgets::ValueRow* m_theta; ///< It is for θ, or for x.
    widgets::ValueRow* m_y;
};

} // namespace thetascope::ui::editors
