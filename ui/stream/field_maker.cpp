// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/stream/field_maker.h"

#include <utility>

namespace thetascope::ui::stream {

void FieldMaker::start(std::shared_ptr<const loss::Loss> loss, loss::Range x, loss::Range y,
                       std::size_t points) {
    m_newest.start([this, loss = std::move(loss), x, y, points](const std::stop_token& stop,
                                                                const Newest::Teller& tell) {
        auto field =
            std::make_shared<const loss::Field>(loss::field(*loss, x, y, points, points, stop));
        if (!stop.stop_requested())
            tell([this, field = std::move(field)] { emit ready(field); });
    });
}

void FieldMaker::cancel() {
    m_newest.cancel();
}

} // namespace thetascope::ui::stream
