// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Reads what differential.py prints, as long as it is told to, and says where the program has other
// values or slopes: differential.py COUNT SEED | differential_formulas SECONDS.
#include "tests/core/expression/sample.h"

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <string>

int main(int argc, char** argv) {
    using Clock = std::chrono::steady_clock;
    constexpr int kMostFailures = 10;
    const auto end =
        Clock::now() + std::chrono::duration<double>(argc > 1 ? std::strtod(argv[1], nullptr) : 20);
    int samples = 0;
    int failures = 0;
    std::string line;
    for (; Clock::now() < end && failures < kMostFailures && std::getline(std::cin, line);
         ++samples) {
        const std::string said = thetascope::test::disagreement(thetascope::test::sampleOf(line));
        if (said.empty())
            continue;
        ++failures;
        std::printf("DIFFERS: %s\n", said.c_str());
    }
    std::printf("formulas: %d compared, %d differ\n", samples, failures);
    return failures > 0 || samples == 0 ? 1 : 0;
}
