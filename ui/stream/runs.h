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

/// The runs of the experiment of a window, as far as they have arrived from the worker threads.
/// Lives in the window's thread and never blocks it; hands out immutable values.
class Runs final : public QObject {
    Q_OBJECT
public:
    explicit Runs(QObject* parent = nullptr);
    ~Runs() override; ///< cancels and waits for the workers

    /// Runs every contender anew. What was under way is cancelled at once; of several requests in a
    /// row the newest wins. The present runs stay, as they are, until the first points of the new
    /// ones arrive for all of them together: two experiments are never mixed.
    void start(const experiment::Checked& checked);
    /// Runs one contender anew (its optimizer changed, or it was added); the others' runs stay or
    /// go on. The rest of the experiment must be as it was at the last start().
    void startOne(const experiment::Checked& checked, experiment::Slot slot);
    /// Forgets the runs of contenders that are no longer there.
    void keepOnly(const experiment::Experiment& experiment);

    /// By slot. Empty (no points) where nothing has arrived yet.
    const descent::Trajectory& trajectory(experiment::Slot slot) const;

    /// The loss that these are runs of; null before anything has arrived.
    std::shared_ptr<const loss::Loss> loss() const { return m_loss; }

    /// The run before the present one, where the last change made it anew on the same loss: the
    /// faint ghost that stays until the next change.
    const descent::Trajectory& ghost(experiment::Slot slot) const;
    /// Between these two (a drag) the ghosts are the runs from before the first change.
    void holdGhosts();
    void releaseGhosts();

    quint64 longest() const; ///< steps of the longest run so far
    bool isRunning() const;

signals:
    /// Points arrived, or runs began anew or were forgotten; one signal for all that comes at once.
    void changed();
    /// The last of the runs has arrived, or has been forgotten; after changed().
    void finished();

private:
    struct SlotRuns {
        descent::Trajectory run;
        descent::Trajectory ghost;
        quint64 generation = 0; ///< of the request whose points are wanted; 0: of none
        bool isRunning = false;
        std::unique_ptr<Worker> worker; ///< for runs of this slot alone; made when first needed
    };

    void collect();
    bool accept(Batch& batch);
    void beginAnew(const Batch& batch);
    void request(Worker& worker, const experiment::Checked& checked,
                 std::span<const experiment::Contender> contenders);
    void announce(bool wasRunning);

    Mailbox m_mailbox; ///< before the workers, who use it
    std::array<SlotRuns, experiment::kMaxContenders> m_slots;
    std::shared_ptr<const loss::Loss> m_loss;
    quint64 m_generation = 0;    ///< of the newest request
    quint64 m_allGeneration = 0; ///< of the newest start()
    bool m_allBegan = false;     ///< its first points have arrived
    bool m_holdsGhosts = false;
    bool m_hasGhosts = false; ///< those to be held
    Worker m_worker;          ///< for runs of all contenders
};

} // namespace thetascope::ui::stream
