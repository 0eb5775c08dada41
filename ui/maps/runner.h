// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/compute.h"
#include "core/basins/cores.h"
#include "core/basins/pixel_queue.h"
#include "core/loss/range.h"
#include "ui/maps/map.h"
#include "ui/stream/newest.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <vector>

namespace thetascope::ui::maps {

class SharedLandmarks;

/// During a drag, maps are smaller by this factor in both directions.
inline constexpr std::size_t kDragDivisor = 4;

/// An Order is a set of maps of one loss to be computed.
struct Order {
    std::vector<basins::Request> maps; ///< The maps, whose requests must be valid.
    /// The range of θ (or x) in which minima are searched to distinguish basins.
    loss::Range range;
    /// The range of y in which minima are searched.
    loss::Range rangeY;
    /// All maps are computed once for each divisor, with a size divided by it in both directions.
    /// {8, 1} shows a coarse picture of all maps before any is fine.
    std::vector<std::size_t> divisors{8, 1};
};

/// A Runner computes basin maps outside the window's thread, by default on all cores. A new order
/// replaces the previous one.
class Runner final : public QObject {
    Q_OBJECT
public:
    /// Makes a runner with a number of threads.
    explicit Runner(unsigned threads = basins::allCores(), QObject* parent = nullptr);

    /// Computes an order, whose requests must be valid.
    void start(Order order);
    /// Stops the computation; nothing that was computed is taken back.
    void cancel();

    /// Cancels and emits nothing more, and deletes the runner, which must be on the heap, when its
    /// threads have come to an end. Whoever must not be held up calls this instead of the
    /// destructor, which waits for them.
    void retire();

    /// Returns whether an order is being computed.
    bool isRunning() const { return m_isRunning; }

signals:
    /// This signal is emitted when the map with the given index in the newest order has become
    /// finer.
    void advanced(std::size_t index, const thetascope::ui::maps::Map& map);
    /// This signal is emitted when the map with the given index in the newest order cannot be
    /// computed or continued, with the reason as a sentence.
    void failed(std::size_t index, const QString& sentence);
    /// This signal is emitted with the progress of the newest order, from 0 to 1.
    void progressed(double share);
    /// This signal is emitted when isRunning() has changed.
    void runningChanged(bool running);
    /// This signal is emitted when all maps of the newest order are complete or have failed.
    void finished();

private:
    void work(const Order& order, const stream::Newest::Teller& tell, const std::stop_token& stop);
    void workOut(const basins::Request& wanted, std::size_t index,
                 const stream::Newest::Teller& tell, SharedLandmarks& shared,
                 const std::stop_token& stop);
    void setRunning(bool running);
    void showProgress();

    unsigned m_threads;
    bool m_isRunning = false;
    std::size_t m_pixels = 0;   ///< The number of pixels in the whole order.
    std::size_t m_finished = 0; ///< The number of pixels in the maps before the current one.
    std::shared_ptr<basins::PixelQueue> m_queue; ///< The pixels of the current map.
    QTimer m_watch;
    stream::Newest m_newest{*this, stream::Worker::Rank::Background};
};

} // namespace thetascope::ui::maps
