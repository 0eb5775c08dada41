// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/together.h"

#include <exception>
#include <mutex>
#include <system_error>
#include <thread>
#include <vector>

namespace thetascope::basins {

void together(unsigned threads, const std::function<void()>& work) {
    std::mutex oneAtATime;
    std::exception_ptr failure;
    const auto guarded = [&] {
        try {
            work();
        } catch (...) { // an exception that leaves a thread would end the program
            const std::lock_guard lock(oneAtATime);
            if (!failure)
                failure = std::current_exception();
        }
    };
    {
        std::vector<std::jthread> others;
        others.reserve(threads);
        try {
            while (others.size() + 1 < threads)
                others.emplace_back(guarded);
        } catch (const std::system_error&) { // there are fewer threads, which do the same work
        }
        guarded();
    }
    if (failure)
        std::rethrow_exception(failure);
}

} // namespace thetascope::basins
