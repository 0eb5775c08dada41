// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/compute.h"

#include "core/basins/sweep.h"
#include "core/basins/together.h"

#include <mutex>

namespace thetascope::basins {

void compute(const Request& request, PixelQueue& queue, Map& map, unsigned threads,
             const std::function<void()>& levelComplete, const std::stop_token& stop) {
    const descent::UniformDescent uniform(*request.loss, request.optimizer,
                                          descent::Attention::shortSteps(longestShortStep(request)),
                                          simd::best(), variedConstants(request));
    std::mutex oneAtATime;
    const auto tell = [&] {
        const std::lock_guard lock(oneAtATime);
        levelComplete();
    };
    std::stop_source end;
    const std::stop_callback endToo(stop, [&end] { end.request_stop(); });
    together(threads, [&] {
        try {
            sweep(request, uniform, queue, map, tell, end.get_token());
        } catch (...) {
            end.request_stop(); // the others need not go on either
            throw;
        }
    });
}

} // namespace thetascope::basins
