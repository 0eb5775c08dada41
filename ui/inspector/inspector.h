// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/inspector/step_arithmetic.h"
#include "ui/model/experiment_model.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QToolButton;

namespace thetascope::ui::model {
class Clock;
}

namespace thetascope::ui::stream {
class Runs;
}

namespace thetascope::ui::widgets {
class PlainLabel;
}

namespace thetascope::ui::inspector {

class LineModel;
class LineView;

/// Shows the arithmetic of a step as one would write it by hand: each line of the selected
/// optimizer's rules at the clock's step, in symbols and in numbers. It never combines an optimizer
/// with the run of another: after a change it keeps what it showed until the new run has arrived.
class Inspector final : public QWidget {
    Q_OBJECT
public:
    /// Makes an inspector that follows its arguments, which must outlive it.
    Inspector(model::ExperimentModel& model, const stream::Runs& runs, const model::Clock& clock,
              QWidget* parent = nullptr);

    /// Shows the arithmetic of the contender that has the slot, or a hint if there is none.
    void setContender(std::optional<experiment::Slot> slot);
    /// Shows the arithmetic of a coordinate, 0 for x or 1 for y. A loss of one variable has only
    /// one, whatever is set here.
    void setCoordinate(int coordinate);

    /// Returns the view of the lines.
    LineView& lines() const { return *m_view; }

    QSize sizeHint() const override;

protected:
    void showEvent(QShowEvent* event) override;

private:
    void layOut();
    void connectAll();
    QToolButton* makeChoice(const QString& name, int coordinate);
    static void nameChoice(QToolButton& button, const QString& variable);
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
    widgets::PlainLabel* m_caption;
    widgets::PlainLabel* m_point; ///< It shows θ and L.
    QToolButton* m_x;
    QToolButton* m_y;
    LineModel* m_lines;
    LineView* m_view;
    widgets::PlainLabel* m_message;
    StepArithmetic m_arithmetic;
    QTimer m_refresh; ///< It makes one refresh of several changes.
    std::optional<experiment::Slot> m_slot;
    int m_coordinate = 0;
};

} // namespace thetascope::ui::inspector
