// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map_landmarks.h"
#include "core/basins/request.h"
#include "core/loss/range.h"

#include <cstddef>
#include <memory>
#include <stop_token>

namespace thetascope::ui::maps {

/// SharedLandmarks finds the minima by which maps of one loss are distinguished, and finds them
/// once for all consecutive maps that have the same ones.
class SharedLandmarks {
public:
    /// Makes an object that has found nothing yet. It searches minima within the ranges, on
    /// `threads` threads.
    SharedLandmarks(loss::Range range, loss::Range rangeY, unsigned threads)
        : m_range(range)
        , m_rangeY(rangeY)
        , m_threads(threads) {}

    /// Returns the landmarks of a map. After a stop request they may have no names.
    std::shared_ptr<const basins::MapLandmarks> of(const basins::Request& request,
                                                   const std::stop_token& stop);

private:
    loss::Range m_range;
    loss::Range m_rangeY;
    unsigned m_threads;
    std::shared_ptr<const basins::MapLandmarks> m_last;
    basins::Request m_request; ///< The map to which the last landmarks belong.
};

} // namespace thetascope::ui::maps
