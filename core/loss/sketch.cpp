// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/sketch.h"

#include "core/loss/curve.h"
#include "core/loss/loss.h"

#include <utility>

namespace thetascope::loss {

namespace {

constexpr std::size_t kPoints = 400; ///< Of the curve whose heights are judged.

} // namespace

std::shared_ptr<const Sketch> Loss::sketch(Range range, const std::stop_token& stop) const {
    {
        const std::lock_guard lock(m_sketchMutex);
        if (m_sketch && m_sketch->range == range)
            return m_sketch;
    }
    // Nobody waits for another thread's sketch, which may be of another range.
    Sketch made{range, visibleLoss(curve(*this, range, kPoints)), {}};
    if (stop.stop_requested())
        return nullptr;
    made.minima = minima(*this, range, stop);
    if (stop.stop_requested())
        return nullptr;
    const std::lock_guard lock(m_sketchMutex);
    m_sketch = std::make_shared<const Sketch>(std::move(made));
    return m_sketch;
}

} // namespace thetascope::loss
