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

/// A BasinStrip shows where each start in a range of θ leads. It is an immutable value.
struct BasinStrip {
    loss::Range range;                                ///< The range of starts.
    std::function<QImage(const theme::Theme&)> paint; ///< Paints a row of pixels over the range.
    std::function<QString(double)> textAt;            ///< Describes a start within the range.
};

/// StripsBySlot are the strips of the contenders. A null strip is not known yet.
using StripsBySlot = std::map<experiment::Slot, std::shared_ptr<const BasinStrip>>;

} // namespace thetascope::ui::plot
