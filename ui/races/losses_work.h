// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/cores.h"
#include "ui/races/loss_table.h"
#include "ui/stream/newest.h"

#include <QObject>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::races {

class LossCourses;

/// LossesWork compares optimizers on all losses of the catalogue outside the window's thread, by
/// default on all cores. It keeps what it has computed: an optimizer that is compared again in the
/// same way, if with another α of its own, is not computed again.
class LossesWork final : public QObject {
    Q_OBJECT
public:
    /// Makes an object without an order, with a number of threads.
    explicit LossesWork(unsigned threads = basins::allCores(), QObject* parent = nullptr);
    ~LossesWork() override;

    /// Computes an order, whose settings must be valid, in place of the one before. Nothing happens
    /// if that was the same, even if it was cancelled.
    void order(LossesOrder order);
    /// Stops the computation at once. What has been computed stays.
    void cancel();
    /// Computes what is missing in the last order, after cancel() or a failure.
    void resume();

    /// Returns the comparison as far as it has been computed.
    const LossTable& table() const { return m_table; }

    /// Returns whether something is being computed.
    bool isRunning() const { return m_isRunning; }

    /// Returns whether every row of table() is complete or has a fault.
    bool isComplete() const;

signals:
    /// This signal is emitted when order() has changed the whole table.
    void replaced();
    /// This signal is emitted when a row of the table has changed.
    void advanced(std::size_t row);
    /// This signal is emitted with the progress of the order, from 0 to 1, and with an estimate of
    /// the seconds until it is complete, below 0 as long as there is none.
    void progressed(double share, double secondsLeft);
    /// This signal is emitted when isRunning() has changed.
    void runningChanged(bool running);
    /// This signal is emitted when the order cannot be computed, with the reason as a sentence.
    void failed(const QString& sentence);

private:
    /// A Column is how well an optimizer has done on each loss, as far as that is known.
    struct Column {
        optimizer::Optimizer optimizer; ///< With an α that does not matter.
        race::Settings settings;        ///< How it was compared.
        bool isTuned;                   ///< Whether it was tuned.
        std::vector<std::shared_ptr<const race::Standing>> standings; ///< By row.
    };

    /// A Part is a set of rows in which the same optimizers are missing.
    struct Part {
        std::vector<std::size_t> rows;
        std::vector<optimizer::Optimizer> optimizers;
    };

    void start();
    void prepareColumns();
    void fillTable();
    std::vector<Part> missing();
    Column* find(const optimizer::Optimizer& optimizer);
    void work(std::vector<Part> parts, const race::Settings& settings, bool isTuned,
              const stream::Newest::Teller& tell, const std::stop_token& stop);
    void takeFaults(const std::vector<QString>& faults, const race::Settings& settings);
    void take(std::size_t row, const optimizer::Optimizer& optimizer,
              const std::shared_ptr<const race::Standing>& standing);
    void setRunning(bool running);

    unsigned m_threads;
    bool m_isRunning = false;
    bool m_hasOrder = false;
    LossTable m_table;
    std::vector<Column> m_columns;                 ///< What has been computed, the newest last.
    std::vector<QString> m_faults;                 ///< By row, with m_faultSettings.
    std::optional<race::Settings> m_faultSettings; ///< Absent as long as no faults are known.
    std::shared_ptr<LossCourses> m_courses;        ///< Used only by the jobs of m_newest.
    stream::Newest m_newest{*this, stream::Worker::Rank::Background};
};

} // namespace thetascope::ui::races
