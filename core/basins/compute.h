// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/basins/pixel_queue.h"
#include "core/basins/request.h"

#include <functional>
#include <stop_token>

namespace thetascope::basins {

/// Computes a map on `threads` threads, including the calling one. The result does not depend on
/// their number. `queue` and `map` must be new, of the request's width, and of as many rows as its
/// tile has; they number the rows of the tile from 0. While the map is being computed, other
/// threads may ask the queue for its progress and read the pixels of complete levels.
///
/// `levelComplete` is called each time another level of the map is complete, on one of the threads
/// but never on two at once. A stop request ends the computation within some dozen steps of a
/// block. An exception on any of the threads (std::bad_alloc, for example) ends it too and is
/// rethrown here.
void compute(
    const Request& request, PixelQueue& queue, Map& map, unsigned threads,
    const std::function<void()>& levelComplete = [] {}, const std::stop_token& stop = {});

} // namespace thetascope::basins
