// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QWidget>

#include <optional>
#include <utility>
#include <vector>

class QComboBox;
class QLabel;
class QVBoxLayout;

namespace thetascope::ui::widgets {
class ValueRow;
}

namespace thetascope::ui::editors {

/// The chosen contender taken apart: its learning-rate rule, its update rule, and a slider and an
/// exact field for each parameter, built from the catalogue.
class OptimizerForm final : public QWidget {
    Q_OBJECT
public:
    explicit OptimizerForm(model::ExperimentModel& model, QWidget* parent = nullptr);

    /// The contender to show, by its slot.
    void setContender(std::optional<experiment::Slot> slot);
    /// The largest α with which the contender stays at the minimum that its run is near, marked on
    /// α's slider; none where it is not known exactly.
    void setStabilityLimit(std::optional<double> alpha);

private:
    QComboBox* makeRuleBox(const QString& name, std::span<const optimizer::Rule> rules);
    QWidget* makeRuleRow(const QString& text, QComboBox& box);
    std::optional<std::size_t> place() const; ///< of the contender, if it is there
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
    QLabel* m_caption;
    QLabel* m_sentence;
    QComboBox* m_rate;
    QComboBox* m_update;
    QVBoxLayout* m_column;
    std::pair<const optimizer::Rule*, const optimizer::Rule*> m_shownRules{}; ///< rate, update
    std::vector<widgets::ValueRow*> m_rows; ///< one a setting, in their order
};

} // namespace thetascope::ui::editors
