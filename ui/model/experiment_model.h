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

class QUndoGroup;
class QUndoStack;

namespace thetascope::ui::model {

/// The ExperimentModel holds the experiment of a window, which widgets change and observe. Every
/// change is an undoable command, and all changes of a drag are one command. The experiment is
/// always valid: its loss is compiled, and a setter that is given invalid values (a range whose
/// ends are reversed or not finite, a start that is not finite, …) returns false and changes
/// nothing.
class ExperimentModel final : public QObject {
    Q_OBJECT
public:
    /// Makes a model that holds experiment::defaultExperiment().
    explicit ExperimentModel(QObject* parent = nullptr);
    ~ExperimentModel() override;

    /// Returns the experiment together with its compiled loss.
    const experiment::Checked& checked() const { return m_checked; }

    /// Returns the experiment.
    const experiment::Experiment& experiment() const { return m_checked.experiment(); }

    /// Returns the compiled loss of the experiment.
    std::shared_ptr<const loss::Loss> loss() const { return m_checked.loss(); }

    /// Returns the undo stack of the present experiment.
    QUndoStack& undoStack() const { return *m_undoStack; }

    /// Returns the group whose active stack is that of the present experiment. Its signals and
    /// actions follow the experiment that is present, putAside() or not.
    QUndoGroup& undoGroup() const { return *m_undoGroup; }

    /// Returns the text that is typed as the loss and is not valid; empty if there is none.
    const QString& draft() const { return m_draft; }

    /// Sets draft(). The experiment does not change.
    void setDraft(const QString& text);

    /// Puts the experiment aside, with its undo stack and its draft, and goes on with another that
    /// has an undo stack of its own. There must be none aside.
    void putAside(const experiment::Checked& other);
    /// Takes up the experiment that was put aside, exactly as it was. The present one is dropped,
    /// with its undo stack.
    void takeUp();

    /// An Aside is an experiment that was put aside.
    struct Aside {
        experiment::Checked checked; ///< The experiment.
        QUndoStack* undoStack;       ///< Its undo stack.
        QString draft;               ///< Its draft().
        /// Its ranges and starts; see setLoss().
        std::array<std::optional<experiment::Stage>, 2> stages;
    };

    /// Returns the experiment that was put aside; absent if there is none.
    const std::optional<Aside>& aside() const { return m_aside; }

    /// Replaces the experiment and clears the undo stack, for New and Open.
    void reset(experiment::Checked checked);
    /// Replaces the experiment as one undoable step, such as for the scene of a lesson. `what`
    /// names the step in the Edit menu.
    void replace(experiment::Checked checked, const QString& what);
    /// Sets a loss of the catalogue with its range and start, and the learning rates that suit it.
    /// A contender whose combination has none of these keeps its own.
    void replaceLoss(const loss::Entry& entry);

    /// Sets a loss that was typed. If it does not parse, the experiment does not change and the
    /// editor shows the error. The range and the start stay; if the number of variables changes,
    /// they become those of the last loss with the same number if the new loss is finite at that
    /// start, and experiment::usualStage() otherwise.
    ///
    /// What is set for named constants stays, even for those that the new loss does not have, so
    /// that it survives typing. But if the text gives a constant another number than the last text
    /// did, that number applies.
    tl::expected<void, expression::SyntaxError> setLoss(const QString& text);
    /// Sets a loss that has been compiled already; the rest is treated as above.
    void setLoss(std::shared_ptr<const loss::Loss> loss);
    /// Compiles a loss for setLoss(), with what is set for its named constants.
    tl::expected<std::shared_ptr<const loss::Loss>, expression::SyntaxError>
    compile(const QString& text) const;

    /// Sets the value of a named constant of the loss. If it is beyond the range of the slider, the
    /// range becomes wider. Returns false if the value is not valid.
    bool setConstant(const std::string& name, double value);
    /// Sets the range of the slider of a named constant of the loss. Returns false if it is not
    /// valid.
    bool setConstantRange(const std::string& name, loss::Range range);
    /// Returns what is in effect for a named constant of the loss: its value, and the range of its
    /// slider.
    experiment::ConstantSetting constant(const std::string& name) const;

    /// Sets the range of θ (or x), and that of y. Returns false if the ranges are not valid.
    bool setRange(loss::Range range, loss::Range rangeY);
    /// Sets the start. Returns false if it is not valid.
    bool setStart(loss::Point start);
    /// Sets the stopping rule. Returns false if it is not valid.
    bool setUntil(descent::StoppingRule until);

    /// Adds a contender in the lowest free slot. Returns false if there are kMaxContenders already.
    bool addContender(const optimizer::Optimizer& optimizer);
    /// Adds a copy of the contender with the given index in experiment().contenders. Returns false
    /// if there are kMaxContenders already.
    bool duplicateContender(std::size_t index);
    /// Removes the contender with the given index in experiment().contenders.
    void removeContender(std::size_t index);
    /// Moves a contender from one index in experiment().contenders to another.
    void moveContender(std::size_t from, std::size_t to);
    /// Sets the optimizer of the contender with the given index in experiment().contenders.
    void setOptimizer(std::size_t index, const optimizer::Optimizer& optimizer);
    /// Sets the name of the contender with the given index in experiment().contenders. An empty
    /// name, or a SPEC of its own optimizer, restores the default name.
    void setLabel(std::size_t index, const QString& label);
    /// Shows or hides the contender with the given index in experiment().contenders.
    void setVisible(std::size_t index, bool visible);

    /// Returns the name on screen of the contender with the given index in experiment().contenders.
    QString nameOf(std::size_t index) const;

    /// Begins a drag. Until endDrag(), successive changes with the same Edit::Key are one step of
    /// the undo stack, or none if the last of them undoes the first. Drags may be nested.
    void beginDrag();
    /// Ends a drag.
    void endDrag();

    /// Returns whether a drag is in progress.
    bool isDragging() const { return m_dragDepth > 0; }

signals:
    /// This signal is emitted after each change, undo and redo. `slot` is the only contender whose
    /// optimizer or appearance has changed; it is absent if there is none or several.
    void changed(thetascope::ui::model::Changes what,
                 std::optional<thetascope::experiment::Slot> slot);
    /// This signal is emitted when draft() has changed.
    void draftChanged(const QString& text);
    /// This signal is emitted when a drag begins, before its first change.
    void dragBegan();
    /// This signal is emitted when a drag has ended.
    void dragEnded();

private:
    class Command;

    experiment::Slot slotOf(std::size_t index) const;
    /// Makes a step of it unless nothing changes. Returns false if the experiment is not valid.
    bool push(experiment::Experiment after, const Edit& edit);
    void push(experiment::Checked after, const Edit& edit);
    bool set(experiment::ConstantSetting setting, const QString& what);
    void insertContender(std::size_t index, experiment::Contender contender, const QString& what);
    void become(const experiment::Checked& checked);

    experiment::Checked m_checked;
    /// The range and start last used with one variable and with two. They are kept because typing a
    /// formula may pass through one with the other number.
    std::array<std::optional<experiment::Stage>, 2> m_stages;
    QUndoGroup* m_undoGroup;
    QUndoStack* m_undoStack;
    QString m_draft;
    std::optional<Aside> m_aside;
    int m_dragDepth = 0;
    int m_drag = 0; ///< The number of the drag, so that two successive drags do not merge.
};

} // namespace thetascope::ui::model
