// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QComboBox;
class QVBoxLayout;

namespace thetascope::ui::widgets {
class PlainLabel;
class ValueRow;
} // namespace thetascope::ui::widgets

namespace thetascope::ui::editors {

/// Edits one contender: its learning-rate rule, its update rule, and each parameter with a slider
/// and an exact field. What it shows of a rule comes from the tables of core/optimizer.
class OptimizerForm final : public QWidget {
    Q_OBJECT
public:
    /// Makes a form of a contender in `model`, which must outlive it; setContender() says of which.
    explicit OptimizerForm(model::ExperimentModel& model, QWidget* parent = nullptr);

    /// Shows the contender that has the slot, or none.
    void setContender(std::optional<experiment::Slot> slot);
    /// Marks on α's slider the largest learning rate with which the contender stays at the minimum
    /// that its run is near. There is no mark where this is not known exactly.
    void setStabilityLimit(std::optional<double> alpha);

private:
    QComboBox* makeRuleBox(const QString& name, std::span<const optimizer::Rule> rules);
    QWidget* makeRuleRow(const QString& text, QComboBox& box);
    /// Returns the index of the contender in the experiment, if it has one.
    std::optional<std::size_t> index() const;
    void combineRules();
    void showContender();
    void buildRows(const optimizer::Optimizer& optimizer);
    void showRules(const optimizer::Optimizer& optimizer);
    widgets::ValueRow* makeRow(const optimizer::Parameter& parameter);
    void setParameter(std::string_view key, double value);
    void showMark();

    model::ExperimentModel& m_model;
    std::optional<experiment::Slot> m_slot;
    std::optional<double> m_stabilityLimit;
    widgets::PlainLabel* m_caption;
    widgets::PlainLabel* m_sentence;
    QComboBox* m_rate;
    QComboBox* m_update;
    QVBoxLayout* m_column;
    /// The learning-rate rule and the update rule that are shown.
    std::pair<const optimizer::Rule*, const optimizer::Rule*> m_shownRules{};
    std::vector<widgets::ValueRow*> m_rows; ///< One for each setting, in their order.
};

} // namespace thetascope::ui::editors
