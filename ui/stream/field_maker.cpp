// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/field_maker.h"

#include "ui/stream/post.h"

#include <utility>

namespace thetascope::ui::stream {

void FieldMaker::start(std::shared_ptr<const loss::Loss> loss, loss::Range x, loss::Range y,
                       std::size_t points) {
    const quint64 generation = ++m_generation;
    m_worker.start(
        [this, generation, loss = std::move(loss), x, y, points](const std::stop_token& stop) {
            auto field =
                std::make_shared<const loss::Field>(loss::field(*loss, x, y, points, points, stop));
            if (stop.stop_requested())
                return;
            post(*this, [this, generation, field = std::move(field)] {
                if (generation == m_generation)
                    emit ready(field);
            });
        });
}

void FieldMaker::cancel() {
    ++m_generation;
    m_worker.cancel();
}

} // namespace thetascope::ui::stream
