// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/step_arithmetic.h"
#include "ui/model/experiment_model.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QLabel;
class QToolButton;

namespace thetascope::ui::model {
class Clock;
}

namespace thetascope::ui::stream {
class Runs;
}

namespace thetascope::ui::inspector {

class LineModel;
class LineView;

/// What one would write by hand: each line of the chosen optimizer's rules at the clock's step, in
/// symbols and with the numbers put in. It shows a step only of a run that this optimizer has made;
/// between a change and its first points the step before stays.
class Inspector final : public QWidget {
    Q_OBJECT
public:
    Inspector(model::ExperimentModel& model, const stream::Runs& runs, const model::Clock& clock,
              QWidget* parent = nullptr);

    /// The contender to show, by its slot.
    void setContender(std::optional<experiment::Slot> slot);
    /// Which of two variables; the other one of a loss of one is not asked for.
    void setCoordinate(int coordinate);

    LineView& lines() const { return *m_view; }

    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void connectAll();
    QToolButton* makeChoice(const QString& name, int coordinate);
    void refreshLater();
    void refresh();
    void showMessage(const QString& message);
    void showStep(const experiment::Contender& contender, const descent::Trajectory& run,
                  std::uint64_t t);
    QString heading(arithmetic::Line::Part part, const optimizer::Optimizer& optimizer) const;
    QString help(arithmetic::Line::Part part, const optimizer::Optimizer& optimizer) const;

    model::ExperimentModel& m_model;
    const stream::Runs& m_runs;
    const model::Clock& m_clock;
    QLabel* m_caption;
    QLabel* m_point; ///< θ and L
    QToolButton* m_x;
    QToolButton* m_y;
    LineModel* m_lines;
    LineView* m_view;
    QLabel* m_message;
    StepArithmetic m_arithmetic;
    QTimer m_refresh; ///< several changes at once are one
    std::optional<experiment::Slot> m_slot;
    int m_coordinate = 0;
};

} // namespace thetascope::ui::inspector
