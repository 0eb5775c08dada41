// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/descent/trajectory.h"
#include "core/experiment/checked.h"
#include "ui/stream/mailbox.h"
#include "ui/stream/worker.h"

#include <QObject>

#include <array>
#include <memory>
#include <span>

namespace thetascope::ui::stream {

/// Runs holds the runs of a window's experiment, as far as they have arrived from the worker
/// threads. It lives in the window's thread, never blocks it, and returns immutable values.
class Runs final : public QObject {
    Q_OBJECT
public:
    /// Makes an object without runs.
    explicit Runs(QObject* parent = nullptr);
    /// Cancels the runs and waits for the workers.
    ~Runs() override;

    /// Runs every contender again. Runs in progress are cancelled at once, and only the newest of
    /// several requests counts. The previous runs stay until the first points of all new runs have
    /// arrived together, so that two experiments are never mixed.
    void start(const experiment::Checked& checked);
    /// Runs one contender again after its optimizer has changed or it was added; the other runs
    /// stay or continue. The rest of the experiment must be the same as at the last start().
    void startOne(const experiment::Checked& checked, experiment::Slot slot);
    /// Removes the runs of contenders that are not in the experiment.
    void keepOnly(const experiment::Experiment& experiment);

    /// Returns the run of a contender, which has no points if none have arrived yet. It keeps its
    /// newest points and computes the others again when they are read.
    const descent::Trajectory& trajectory(experiment::Slot slot) const;

    /// Returns the loss of the runs, or null before anything has arrived.
    std::shared_ptr<const loss::Loss> loss() const { return m_loss; }

    /// Returns the run that the last change has replaced, if it was on the same loss. It is shown
    /// as a faint ghost until the next change.
    const descent::Trajectory& ghost(experiment::Slot slot) const;
    /// Begins a drag: until releaseGhosts(), the ghosts are the runs from before the first change.
    void holdGhosts();
    /// Ends what holdGhosts() began.
    void releaseGhosts();

    /// Returns the number of steps of the longest run so far.
    quint64 longest() const;
    /// Returns whether any run is in progress.
    bool isRunning() const;

signals:
    /// This signal is emitted when points have arrived, or runs have begun again or were removed;
    /// once for all that happens at the same time.
    void changed();
    /// This signal is emitted after changed() when the last run in progress has arrived or was
    /// removed.
    void finished();

private:
    struct SlotRuns {
        descent::Trajectory run;
        descent::Trajectory ghost;
        /// What the run that was requested last is computed from.
        std::shared_ptr<const descent::Origin> origin;
        /// The number of the request whose points are wanted; 0 if none are.
        quint64 generation = 0;
        bool isRunning = false;
        /// Computes runs of this slot alone; made when it is first needed.
        std::unique_ptr<Worker> worker;
    };

    void collect();
    bool accept(Batch& batch);
    void beginAnew(const Batch& batch);
    void request(Worker& worker, const experiment::Checked& checked,
                 std::span<const experiment::Contender> contenders);
    void giveUp(quint64 generation);
    void announce(bool wasRunning);

    Mailbox m_mailbox; ///< Declared before the workers, which use it.
    std::array<SlotRuns, experiment::kMaxContenders> m_slots;
    std::shared_ptr<const loss::Loss> m_loss;
    quint64 m_generation = 0;    ///< The number of the newest request.
    quint64 m_allGeneration = 0; ///< The number of the newest start().
    bool m_allBegan = false;     ///< Whether its first points have arrived.
    bool m_holdsGhosts = false;
    bool m_hasGhosts = false; ///< Whether there are ghosts to be held.
    Worker m_worker;          ///< Computes the runs of all contenders.
};

} // namespace thetascope::ui::stream
