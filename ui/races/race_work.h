// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/cores.h"
#include "core/race/contest.h"
#include "ui/stream/newest.h"

#include <QElapsedTimer>
#include <QObject>
#include <QString>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::races {

/// A RaceOrder says which optimizers are to be compared on which loss.
struct RaceOrder {
    std::shared_ptr<const loss::Loss> loss;       ///< The loss; never null.
    loss::Extent extent;                          ///< The ranges over which it is looked at.
    race::Settings settings;                      ///< How they are compared; valid.
    bool isTuned = false;                         ///< Whether their other settings are tuned, too.
    std::vector<optimizer::Optimizer> optimizers; ///< The optimizers.
    /// Whether a coarse comparison is enough, since the next order comes soon.
    bool isDraft = false;
};

/// RaceWork compares optimizers on one loss outside the window's thread, by default on all cores:
/// first coarsely, with a quarter of the starts and half of the rates, then fully. Of a new order
/// only what has changed is run again. Learning rates of the optimizers themselves change nothing.
class RaceWork final : public QObject {
    Q_OBJECT
public:
    /// Makes an object without results.
    explicit RaceWork(unsigned threads = basins::allCores(), QObject* parent = nullptr);

    /// Carries out an order.
    void order(RaceOrder order);
    /// Stops; the results so far stay. The next order goes on from there.
    void cancel();

    /// Returns what the results are of; null if there are none.
    const std::shared_ptr<const race::Course>& course() const { return m_course; }

    /// Returns the results by optimizer, in the order of the last order; absent where there is
    /// none yet. While the first results of another loss, another range or other settings are being
    /// computed, they are still those of the order before.
    const std::vector<std::optional<race::Standing>>& standings() const { return m_standings; }

    /// Returns the sentence that says why nothing can be compared; empty if it can.
    const QString& fault() const { return m_fault; }

    /// Returns whether an order is being carried out.
    bool isRunning() const { return m_isRunning; }

    /// Returns whether all results are complete, and those of the last order.
    bool isComplete() const;

signals:
    /// This signal is emitted when course(), standings() or fault() has changed.
    void advanced();
    /// This signal is emitted with the progress of the last order, from 0 to 1, and the estimated
    /// number of seconds that are left.
    void progressed(double share, double secondsLeft);
    /// This signal is emitted when isRunning() has changed.
    void runningChanged(bool running);

private:
    /// What a result is of.
    enum class Grade { None, Coarse, Full };

    void reuse(const RaceOrder& order);
    void work(const RaceOrder& order, std::shared_ptr<const race::Course> course,
              const std::vector<std::size_t>& coarse, const std::vector<std::size_t>& full,
              const stream::Newest::Teller& tell, const std::stop_token& stop);
    std::vector<std::size_t> below(Grade grade) const;
    void begin(std::shared_ptr<const race::Course> course, std::size_t count);
    void take(std::size_t index, race::Standing standing, Grade grade);
    void fail(const QString& sentence);
    void setRunning(bool running);

    unsigned m_threads;
    std::optional<RaceOrder> m_order; ///< The last one; its optimizers have no α of their own.
    std::shared_ptr<const race::Course> m_course;
    std::vector<std::optional<race::Standing>> m_standings;
    std::vector<Grade> m_grades; ///< By optimizer of the last order.
    QString m_fault;
    bool m_isRunning = false;
    QElapsedTimer m_since;
    stream::Newest m_newest{*this, stream::Worker::Rank::Background};
};

} // namespace thetascope::ui::races
