// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/model/post.h"
#include "ui/stream/worker.h"

#include <QObject>

#include <cstdint>
#include <utility>

namespace thetascope::ui::stream {

/// A Newest does jobs for an object on a thread of its own. A new job replaces the previous one,
/// and what that has still to tell is dropped. It is a member of the object, the last one, so that
/// it waits for its job before the rest is destroyed.
class Newest {
public:
    /// A Teller does something in the object's thread, unless a newer job has come.
    class Teller {
    public:
        template <class What>
        void operator()(What what) const {
            model::post(m_newest->m_receiver, [*this, what = std::move(what)] {
                if (m_generation == m_newest->m_generation)
                    what();
            });
        }

    private:
        friend class Newest;

        Teller(Newest& newest, std::uint64_t generation)
            : m_newest(&newest)
            , m_generation(generation) {}

        Newest* m_newest;
        std::uint64_t m_generation;
    };

    /// Starts the thread.
    explicit Newest(QObject& receiver, Worker::Rank rank = Worker::Rank::Equal)
        : m_receiver(receiver)
        , m_worker(rank) {}

    /// Calls `job(stop, tell)` on the thread, with a std::stop_token and a Teller. It is a
    /// Worker::Job otherwise.
    template <class Job>
    void start(Job job) {
        const Teller tell(*this, ++m_generation);
        m_worker.start(
            [job = std::move(job), tell](const std::stop_token& stop) { job(stop, tell); });
    }

    /// Asks the job to stop, and drops what it has still to tell.
    void cancel() {
        ++m_generation;
        m_worker.cancel();
    }

private:
    QObject& m_receiver;
    std::uint64_t m_generation = 0; ///< The number of the newest job; used in the object's thread.
    Worker m_worker;
};

} // namespace thetascope::ui::stream
