// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/runner.h"

#include "ui/maps/shared_landmarks.h"

#include <QCoreApplication>

#include <algorithm>
#include <new>
#include <utility>

namespace thetascope::ui::maps {

namespace {

constexpr int kWatchMs = 40; ///< The time between two looks at the progress.

std::size_t divided(std::size_t size, std::size_t divisor) {
    return (size + divisor - 1) / divisor;
}

basins::Request shrunk(basins::Request request, std::size_t divisor) {
    request.width = divided(request.width, divisor);
    request.height = divided(request.height, divisor);
    return request;
}

} // namespace

Runner::Runner(unsigned threads, QObject* parent)
    : QObject(parent)
    , m_threads(threads) {
    m_watch.setInterval(kWatchMs);
    connect(&m_watch, &QTimer::timeout, this, &Runner::showProgress);
}

void Runner::start(Order order) {
    m_queue.reset();
    m_finished = 0;
    m_pixels = 0;
    for (const std::size_t divisor : order.divisors) {
        for (const basins::Request& request : order.maps)
            m_pixels += divided(request.width, divisor) * divided(request.height, divisor);
    }
    m_newest.start([this, order = std::move(order)](const std::stop_token& stop,
                                                    const stream::Newest::Teller& tell) {
        work(order, tell, stop);
    });
    setRunning(true);
}

void Runner::cancel() {
    m_newest.cancel();
    setRunning(false);
}

void Runner::retire() {
    disconnect(this, nullptr, nullptr, nullptr);
    cancel();
    setParent(QCoreApplication::instance()); // at whose end there may be nobody left to be held up
    m_newest.start([this](const std::stop_token&, const stream::Newest::Teller& tell) {
        tell([this] { deleteLater(); });
    });
}

void Runner::setRunning(bool running) {
    running ? m_watch.start() : m_watch.stop();
    if (running == m_isRunning)
        return;
    m_isRunning = running;
    emit runningChanged(running);
}

void Runner::work(const Order& order, const stream::Newest::Teller& tell,
                  const std::stop_token& stop) {
    if (!order.maps.empty()) {
        SharedLandmarks landmarks(order.range, order.rangeY, m_threads);
        for (const std::size_t divisor : order.divisors) {
            for (std::size_t index = 0; index < order.maps.size(); ++index) {
                workOut(shrunk(order.maps[index], divisor), index, tell, landmarks, stop);
                if (stop.stop_requested())
                    return;
            }
        }
    }
    tell([this] {
        setRunning(false);
        emit finished();
    });
}

void Runner::workOut(const basins::Request& wanted, std::size_t index,
                     const stream::Newest::Teller& tell, SharedLandmarks& shared,
                     const std::stop_token& stop) try {
    const auto request = std::make_shared<const basins::Request>(wanted);
    const auto landmarks = shared.of(*request, stop);
    const auto queue = std::make_shared<basins::PixelQueue>(request->width, request->height);
    const auto map =
        std::make_shared<basins::Map>(request->width, request->height, request->loss->dimension());
    tell([this, queue] {
        m_finished += m_queue ? m_queue->pixels() : 0;
        m_queue = queue;
    });
    basins::compute(
        *request, *queue, *map, m_threads,
        [&] {
            const std::size_t stride = basins::PixelQueue::kStrides[queue->completeLevels() - 1];
            tell([this, index, known = basinMap(request, map, landmarks, stride)] {
                emit advanced(index, known);
            });
        },
        stop);

} catch (const std::bad_alloc&) {

    tell([this, index] { emit failed(index, tr("There is not enough memory for this map")); });
}

void Runner::showProgress() {
    const std::size_t now = m_finished + (m_queue ? m_queue->finished() : 0);
    emit progressed(static_cast<double>(now) /
                    static_cast<double>(std::max<std::size_t>(m_pixels, 1)));
}

} // namespace thetascope::ui::maps
