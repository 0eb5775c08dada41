// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/experiment.h"

#include <QObject>

#include <memory>

class QUndoStack;

namespace thetascope::ui {

/// What of an experiment has changed; several may be or-ed.
enum class Change {
    Loss = 1 << 0,       ///< the formula (then everything is run anew)
    Range = 1 << 1,      ///< the shown stretch of θ: nothing is run anew
    Start = 1 << 2,
    Until = 1 << 3,
    Contenders = 1 << 4, ///< some were added, removed or reordered
    Optimizer = 1 << 5,  ///< rule or parameters of one contender
    Appearance = 1 << 6, ///< label, visibility: nothing is run anew
};
Q_DECLARE_FLAGS(Changes, Change)

/// The one experiment of a window. Widgets set it and observe it; every change is an undoable
/// command, and a drag (begin … end) is one. It is always valid: the loss it holds parses.
class ExperimentModel final : public QObject {
    Q_OBJECT
public:
    explicit ExperimentModel(QObject* parent = nullptr);
    ~ExperimentModel() override;

    const experiment::Experiment& experiment() const;
    /// The experiment's loss, compiled.
    std::shared_ptr<const loss::Loss> loss() const;
    QUndoStack& undoStack() const;

    /// Replaces everything and empties the undo stack (New, Open).
    void reset(experiment::Experiment experiment);
    /// Replaces everything as one undoable step (a lesson's scene, a ready-made loss with its range,
    /// start and rates).
    void replace(experiment::Experiment experiment, const QString& what);

    /// A typed loss that parses; one that does not is for the editor to show, the model keeps the
    /// last good one. Keeps range and start unless they make no sense for it (other dimension).
    void setLoss(const QString& text);
    void setRange(loss::Range range, loss::Range rangeY);
    void setStart(loss::Point start);
    void setUntil(descent::StoppingRule until);

    /// Contenders by their place in experiment().contenders.
    void addContender(const optimizer::Optimizer& optimizer);
    void duplicateContender(std::size_t place);
    void removeContender(std::size_t place);
    void moveContender(std::size_t from, std::size_t to);
    void setOptimizer(std::size_t place, const optimizer::Optimizer& optimizer);
    void setLabel(std::size_t place, const QString& label);
    void setVisible(std::size_t place, bool visible);

    /// Between these two all changes of one kind are one step of the undo stack.
    void beginDrag();
    void endDrag();

signals:
    /// After each change, undo and redo. For Change::Optimizer and Change::Appearance, `slot` is the
    /// contender's slot; else −1.
    void changed(thetascope::ui::Changes what, int slot);
};

} // namespace thetascope::ui

Q_DECLARE_OPERATORS_FOR_FLAGS(thetascope::ui::Changes)
Q_DECLARE_METATYPE(thetascope::ui::Changes)
