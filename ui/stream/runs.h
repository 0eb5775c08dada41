// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/experiment/experiment.h"

#include <QObject>

#include <memory>

namespace thetascope::ui {

/// The runs of the experiment of a window, as far as they have arrived from the worker thread. Lives
/// in the window's thread; hands out immutable values.
class Runs final : public QObject {
    Q_OBJECT
public:
    explicit Runs(QObject* parent = nullptr);
    ~Runs() override; ///< cancels and waits for the worker

    /// Runs every contender anew. What was under way is cancelled at once; of several requests in a
    /// row the newest wins. The present runs stay, as they are, until the first points of the new
    /// ones arrive for all of them together: two experiments are never mixed.
    void start(const experiment::Experiment& experiment, std::shared_ptr<const loss::Loss> loss);
    /// Runs one contender anew (its optimizer changed); the others' runs stay.
    void startOne(const experiment::Experiment& experiment, std::shared_ptr<const loss::Loss> loss,
                  std::size_t slot);
    /// Forgets the runs of contenders that are no longer there.
    void keepOnly(const experiment::Experiment& experiment);

    /// By slot. Empty (no points) where nothing has arrived yet.
    const descent::Trajectory& trajectory(std::size_t slot) const;
    /// The run before the present one: the faint ghost that stays until the next change.
    const descent::Trajectory& ghost(std::size_t slot) const;
    quint64 longest() const; ///< steps of the longest run so far
    bool isRunning() const;

signals:
    /// Points arrived, or runs began anew; at most one signal for a batch of all runs.
    void changed();
    void finished();
};

} // namespace thetascope::ui
