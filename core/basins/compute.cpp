// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/compute.h"

#include "core/basins/sweep.h"

#include <algorithm>
#include <exception>
#include <mutex>
#include <thread>
#include <vector>

namespace thetascope::basins {

void compute(const Request& request, PixelQueue& queue, Map& map, unsigned threads,
             const std::function<void()>& levelComplete, const std::stop_token& stop) {
    const descent::UniformDescent uniform(*request.loss, request.optimizer,
                                          longestShortStep(request), simd::best(),
                                          variedConstants(request));
    std::mutex oneAtATime;
    const auto tell = [&] {
        const std::lock_guard lock(oneAtATime);
        levelComplete();
    };
    std::stop_source end;
    const std::stop_callback endToo(stop, [&end] { end.request_stop(); });
    std::exception_ptr failure;
    const auto work = [&] {
        try {
            sweep(request, uniform, queue, map, tell, end.get_token());
        } catch (...) { // an exception that leaves a thread would end the program
            const std::lock_guard lock(oneAtATime);
            failure = std::current_exception();
            end.request_stop();
        }
    };
    {
        std::vector<std::jthread> others;
        for (unsigned i = 1; i < threads; ++i)
            others.emplace_back(work);
        work();
    }
    if (failure)
        std::rethrow_exception(failure);
}

unsigned allCores() {
    return std::max(1U, std::thread::hardware_concurrency());
}

} // namespace thetascope::basins
