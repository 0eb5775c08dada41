// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/minima_finder.h"

#include <utility>

namespace thetascope::ui::stream {

void MinimaFinder::start(std::shared_ptr<const loss::Loss> loss, loss::Range x, loss::Range y) {
    m_newest.start([this, loss = std::move(loss), x, y](const std::stop_token& stop,
                                                        const Newest::Teller& tell) {
        auto minima = loss::lowestFirst(*loss, loss::minima(*loss, x, y));
        if (!stop.stop_requested())
            tell([this, minima = std::move(minima)] { emit found(minima); });
    });
}

void MinimaFinder::cancel() {
    m_newest.cancel();
}

} // namespace thetascope::ui::stream
