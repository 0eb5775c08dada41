// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/sketch_maker.h"

#include "ui/stream/post.h"

#include <utility>

namespace thetascope::ui::stream {

void SketchMaker::start(std::shared_ptr<const loss::Loss> loss, loss::Range range) {
    const quint64 generation = ++m_generation;
    m_worker.start([this, generation, loss = std::move(loss), range](const std::stop_token& stop) {
        if (!loss->sketch(range, stop))
            return;
        post(*this, [this, generation] {
            if (generation == m_generation)
                emit ready();
        });
    });
}

void SketchMaker::cancel() {
    ++m_generation;
    m_worker.cancel();
}

} // namespace thetascope::ui::stream
