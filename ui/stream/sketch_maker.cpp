// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/sketch_maker.h"

#include <utility>

namespace thetascope::ui::stream {

void SketchMaker::start(std::shared_ptr<const loss::Loss> loss, loss::Range range) {
    m_newest.start([this, loss = std::move(loss), range](const std::stop_token& stop,
                                                         const Newest::Teller& tell) {
        if (loss->sketch(range, stop))
            tell([this] { emit ready(); });
    });
}

void SketchMaker::cancel() {
    m_newest.cancel();
}

} // namespace thetascope::ui::stream
