// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/minima_finder.h"

#include "ui/stream/post.h"

#include <utility>

namespace thetascope::ui::stream {

void MinimaFinder::start(std::shared_ptr<const loss::Loss> loss, loss::Range x, loss::Range y) {
    const quint64 generation = ++m_generation;
    m_worker.start([this, generation, loss = std::move(loss), x, y](const std::stop_token& stop) {
        auto minima = loss::lowestFirst(*loss, loss::minima(*loss, x, y));
        if (stop.stop_requested())
            return;
        post(*this, [this, generation, minima = std::move(minima)] {
            if (generation == m_generation)
                emit found(minima);
        });
    });
}

void MinimaFinder::cancel() {
    ++m_generation;
    m_worker.cancel();
}

} // namespace thetascope::ui::stream
