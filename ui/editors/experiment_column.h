// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QScrollArea>

namespace thetascope::ui::editors {

class LossEditor;
class OptimizerForm;
class OptimizerList;

/// Has all editors of an experiment in one column: from the top down those of the loss, the start,
/// the stopping rule, the list of optimizers and the form of the selected one. It scrolls where the
/// window is low.
class ExperimentColumn final : public QScrollArea {
    Q_OBJECT
public:
    /// Makes the editors of the experiment in `model`, which must outlive them.
    explicit ExperimentColumn(model::ExperimentModel& model, QWidget* parent = nullptr);

    /// Returns the editor of the loss.
    LossEditor& loss() const { return *m_loss; }

    /// Returns the list of optimizers.
    OptimizerList& optimizers() const { return *m_optimizers; }

    /// Returns the form of the selected optimizer.
    OptimizerForm& form() const { return *m_form; }

    QSize sizeHint() const override;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void fitWidth();

    LossEditor* m_loss;
    OptimizerList* m_optimizers;
    OptimizerForm* m_form;
};

} // namespace thetascope::ui::editors
