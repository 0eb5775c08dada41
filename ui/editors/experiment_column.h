// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/experiment_model.h"

#include <QScrollArea>

namespace thetascope::ui::editors {

class LossEditor;
class OptimizerForm;
class OptimizerList;

/// The left side of the window, top to bottom: loss, start, stopping rule, optimizers and the
/// chosen one's form. It scrolls where the window is low.
class ExperimentColumn final : public QScrollArea {
    Q_OBJECT
public:
    explicit ExperimentColumn(model::ExperimentModel& model, QWidget* parent = nullptr);

    LossEditor& loss() const { return *m_loss; }

    OptimizerList& optimizers() const { return *m_optimizers; }

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
