// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/slot.h"
#include "core/loss/range.h"
#include "ui/theme/theme.h"

#include <QImage>
#include <QString>

#include <cstddef>
#include <functional>
#include <map>
#include <memory>

namespace thetascope::ui::plot {

/// Which start leads where, along a stretch of θ. An immutable value.
struct BasinStrip {
    loss::Range range;
    std::function<QImage(const theme::Theme&)> paint; ///< a row of dots over the range
    std::function<QString(double)> textAt;            ///< about a start within the range
};

using StripsBySlot = std::map<experiment::Slot, std::shared_ptr<const BasinStrip>>;

} // namespace thetascope::ui::plot
