// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/command_experiment.h"
#include "core/expression/syntax_error.h"
#include "core/loss/catalogue.h"
#include "ui/model/changes.h"
#include "ui/model/edit.h"

#include <tl/expected.hpp>

#include <QObject>

#include <array>
#include <memory>
#include <optional>

class QUndoStack;

namespace thetascope::ui::model {

/// The one experiment of a window. Widgets set it and observe it; every change is an undoable
/// command, and a drag (begin … end) is one. It is always valid: the loss it holds parses, and a
/// setter that is given what cannot be run (a range whose ends are not finite or the wrong way
/// round, a start that is not finite, …) leaves everything as it is and returns false.
class ExperimentModel final : public QObject {
    Q_OBJECT
public:
    /// Holds experiment::defaultExperiment().
    explicit ExperimentModel(QObject* parent = nullptr);
    ~ExperimentModel() override;

    const experiment::Checked& checked() const { return m_checked; }

    const experiment::Experiment& experiment() const { return m_checked.experiment(); }

    /// The experiment's loss, compiled.
    std::shared_ptr<const loss::Loss> loss() const { return m_checked.loss(); }

    QUndoStack& undoStack() const { return *m_undoStack; }

    /// Replaces everything and empties the undo stack (New, Open).
    void reset(experiment::Checked checked);
    /// Replaces everything as one undoable step (a lesson's scene); `what` is its name in the Edit
    /// menu.
    void replace(experiment::Checked checked, const QString& what);
    /// A ready-made loss with its range and start, and for the contenders that it suits its rates.
    void replaceLoss(const loss::Entry& entry);

    /// A typed loss; one that does not parse is for the editor to show, the model keeps the last
    /// good one. Range and start stay; where the number of variables changes, they are those of the
    /// last loss that had as many, if this one is finite there.
    tl::expected<void, expression::SyntaxError> setLoss(const QString& text);
    /// The same for a loss that has been compiled already.
    void setLoss(std::shared_ptr<const loss::Loss> loss);
    bool setRange(loss::Range range, loss::Range rangeY);
    bool setStart(loss::Point start);
    bool setUntil(descent::StoppingRule until);

    /// Contenders by their place in experiment().contenders. A new one takes the lowest free slot;
    /// false where there are kMaxContenders already.
    bool addContender(const optimizer::Optimizer& optimizer);
    bool duplicateContender(std::size_t place);
    void removeContender(std::size_t place);
    void moveContender(std::size_t from, std::size_t to);
    void setOptimizer(std::size_t place, const optimizer::Optimizer& optimizer);
    void setLabel(std::size_t place, const QString& label);
    void setVisible(std::size_t place, bool visible);

    /// experiment::screenName().
    QString nameOf(std::size_t place) const;

    /// Between these two, changes in a row of the same kind and the same contender (Edit::Key) are
    /// one step of the undo stack, and none if the last of them undoes the first. Drags may be
    /// nested.
    void beginDrag();
    void endDrag();

    bool isDragging() const { return m_dragDepth > 0; }

signals:
    /// After each change, undo and redo. `slot` says which contender has another optimizer or
    /// appearance; there is none where none or several have.
    void changed(thetascope::ui::model::Changes what,
                 std::optional<thetascope::experiment::Slot> slot);
    void dragBegan(); ///< before its first change
    void dragEnded();

private:
    class Command;

    experiment::Slot slotOf(std::size_t place) const;
    /// Makes a step of it, unless nothing changes. False if the experiment is not valid.
    bool push(experiment::Experiment after, const Edit& edit);
    void push(experiment::Checked after, const Edit& edit);
    void insertContender(std::size_t place, experiment::Contender contender, const QString& what);
    void become(const experiment::Checked& checked);

    experiment::Checked m_checked;
    /// By number of variables less one: where the last loss that had as many was looked at. While a
    /// formula is typed anew, it comes by the other number.
    std::array<std::optional<experiment::Stage>, 2> m_stages;
    QUndoStack* m_undoStack;
    int m_dragDepth = 0;
    int m_drag = 0; ///< which drag it is, so that two in a row do not become one step
};

} // namespace thetascope::ui::model
