// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/basins/pixel_queue.h"
#include "core/basins/request.h"

#include <functional>
#include <stop_token>

namespace thetascope::basins {

/// Works out a map on `threads` threads, this one among them. The result does not depend on their
/// number. `queue` and `map` are new ones of the request's size; others may meanwhile ask the queue
/// how far it is, and read pixels of complete levels.
///
/// `levelComplete` is called on one of the threads, never on two at once, each time the map has
/// become sharper. A stop request ends the work within some dozen steps of a block. What is thrown
/// on any of the threads (there may be too little memory) ends it too, and comes out of here.
void compute(
    const Request& request, PixelQueue& queue, Map& map, unsigned threads,
    const std::function<void()>& levelComplete = [] {}, const std::stop_token& stop = {});

/// As many threads as the machine runs at once.
unsigned allCores();

} // namespace thetascope::basins
