// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/compute.h"
#include "core/basins/pixel_queue.h"
#include "core/loss/range.h"
#include "ui/maps/map.h"
#include "ui/stream/worker.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace thetascope::ui::maps {

/// While something is dragged: how much smaller maps are, both ways.
inline constexpr std::size_t kDragDivisor = 4;

/// Which maps are wanted, of one loss.
struct Order {
    std::vector<basins::Request> maps;
    loss::Range range; ///< where the minima are that tell basins apart
    loss::Range rangeY;
    /// All maps are worked out once for each of these, as much smaller both ways: {8, 1} shows a
    /// coarse picture of all before any is sharp.
    std::vector<std::size_t> divisors{8, 1};
};

/// Works out basin maps beside the window's thread, on all cores if not said otherwise; the newest
/// order wins.
class Runner final : public QObject {
    Q_OBJECT
public:
    explicit Runner(unsigned threads = basins::allCores(), QObject* parent = nullptr);

    /// The order's requests must be valid.
    void start(Order order);
    /// What is there stays as it is.
    void cancel();

    bool isRunning() const { return m_isRunning; }

signals:
    /// The order's map number `place` has become sharper. Only of the newest order.
    void advanced(std::size_t place, const thetascope::ui::maps::Map& map);
    /// The order's map number `place` cannot be worked out, or not further; a sentence says why.
    void failed(std::size_t place, const QString& sentence);
    void progressed(double share); ///< 0 … 1 of the newest order
    void runningChanged(bool running);
    void finished(); ///< all maps of the newest order are complete, or have failed

private:
    void work(const Order& order, quint64 generation, const std::stop_token& stop);
    void workOut(const basins::Request& wanted, std::size_t place, quint64 generation,
                 const std::shared_ptr<const basins::Landmarks>& landmarks,
                 const std::stop_token& stop);
    template <class What>
    void tell(quint64 generation, What what);
    void setRunning(bool running);
    void showProgress();

    unsigned m_threads;
    quint64 m_generation = 0;
    bool m_isRunning = false;
    std::size_t m_pixels = 0;                    ///< of the whole order
    std::size_t m_finished = 0;                  ///< of the maps before the present one
    std::shared_ptr<basins::PixelQueue> m_queue; ///< of the present one
    QTimer m_watch;
    stream::Worker m_worker; ///< last: it waits for its job to end before the rest goes
};

} // namespace thetascope::ui::maps
