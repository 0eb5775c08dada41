// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/formula.h"
#include "ui/model/experiment_model.h"

#include <QWidget>

#include <string>

class QToolButton;

namespace thetascope::ui::widgets {
class MarkupLabel;
class NumberField;
class ValueRow;
} // namespace thetascope::ui::widgets

namespace thetascope::ui::editors {

/// Edits a named constant of the loss: its value by a slider and an exact field and, when a button
/// asks for it, the range of the slider.
class ConstantRow final : public QWidget {
    Q_OBJECT
public:
    /// Makes a row for the constant with this name on screen; `model` must outlive it.
    ConstantRow(model::ExperimentModel& model, const std::string& name, QWidget* parent = nullptr);

    /// Returns the name of the constant.
    const std::string& name() const { return m_name; }

    /// Shows the constant as the formula has it, and what the model has set for it.
    void setConstant(const expression::NamedConstant& constant);
    /// Shows the fields for the range of the slider, or hides them.
    void showRange(bool shown);

    /// Returns the first part in the tab order.
    QWidget* firstInTabOrder() const;
    /// Returns the last part in the tab order.
    QWidget* lastInTabOrder() const;

protected:
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void makeRange();
    void nameParts();
    void editRange();

    model::ExperimentModel& m_model;
    std::string m_name;
    widgets::ValueRow* m_value;
    QToolButton* m_rangeButton;
    QWidget* m_range;
    widgets::MarkupLabel* m_between;
    widgets::NumberField* m_low;
    widgets::NumberField* m_high;
};

} // namespace thetascope::ui::editors
