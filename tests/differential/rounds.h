// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/made/lot.h"

#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <string>

namespace thetascope::differential {

/// Makes comparisons for a number of seconds, the first argument of a program, each with a seed of
/// its own; the second argument is the first seed. `compare` says what differs; nothing if all is
/// well. Prints what differs, with its seed, and the number of comparisons. Returns the program's
/// status.
inline int goRounds(int argc, char** argv, const char* what,
                    const std::function<std::string(made::Lot&)>& compare) {
    using Clock = std::chrono::steady_clock;
    constexpr int kMostFailures = 10;
    const double seconds = argc > 1 ? std::strtod(argv[1], nullptr) : 20;
    std::uint64_t seed = argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1;
    const auto end = Clock::now() + std::chrono::duration<double>(seconds);
    std::uint64_t rounds = 0;
    int failures = 0;
    for (; Clock::now() < end && failures < kMostFailures; ++seed, ++rounds) {
        made::Lot lot(seed);
        const std::string said = compare(lot);
        if (said.empty())
            continue;
        ++failures;
        std::printf("DIFFERS, seed %llu: %s\n", static_cast<unsigned long long>(seed),
                    said.c_str());
    }
    std::printf("%s: %llu compared, %d differ\n", what, static_cast<unsigned long long>(rounds),
                failures);
    return failures > 0 ? 1 : 0;
}

} // namespace thetascope::differential
