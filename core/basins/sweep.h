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

/// Computes pixels from the queue until there are no more or `stop` is requested: one thread's
/// share of a map. Many runs are computed side by side, each in a lane of a block. When a run ends,
/// the next pixel takes its lane, so that runs that have ended cost nothing. `uniform` must be that
/// of the request's loss, optimizer and tolerance.
///
/// `levelComplete` is called on this thread when this sweep has completed a level of the queue.
void sweep(const Request& request, const descent::UniformDescent& uniform, PixelQueue& queue,
           Map& map, const std::function<void()>& levelComplete, const std::stop_token& stop);

} // namespace thetascope::basins
