// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/map.h"
#include "core/basins/pixel_queue.h"
#include "core/basins/request.h"
#include "core/descent/uniform_block.h"

#include <functional>
#include <stop_token>

namespace thetascope::basins {

/// Works out pixels of the queue, one after another, until there are no more or `stop` is
/// requested: what one thread does of a map. Many runs go on side by side in a block of lanes;
/// where one ends, the next pixel takes its lane, so that ended runs cost nothing. `uniform`: of
/// the request's loss and optimizer, with its tolerance.
///
/// `levelComplete` is called, on this thread, when this sweep has completed a level of the queue.
void sweep(const Request& request, const descent::UniformDescent& uniform, PixelQueue& queue,
           Map& map, const std::function<void()>& levelComplete, const std::stop_token& stop);

} // namespace thetascope::basins
