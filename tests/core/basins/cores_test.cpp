// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/cores.h"

#include <gtest/gtest.h>
#include <sched.h>

#include <algorithm>
#include <optional>
#include <thread>

namespace thetascope::basins {
namespace {

TEST(Cores, oneProcessorAllowed_isOneCore) {
    // a thread's processors are its own
    std::thread([] {
        cpu_set_t before;
        ASSERT_EQ(sched_getaffinity(0, sizeof before, &before), 0);
        cpu_set_t one;
        CPU_ZERO(&one);
        for (int processor = 0; CPU_COUNT(&one) == 0; ++processor) {
            if (CPU_ISSET(processor, &before))
                CPU_SET(processor, &one);
        }
        ASSERT_EQ(sched_setaffinity(0, sizeof one, &one), 0);
        EXPECT_EQ(allCores(), 1U);
    }).join();
    EXPECT_LE(allCores(), std::max(1U, std::thread::hardware_concurrency()));
    EXPECT_GE(allCores(), 1U);
}

TEST(Cores, controlGroup_mayHaveLess) {
    EXPECT_EQ(processorsOf("150000 100000\n"), 2U);
    EXPECT_EQ(processorsOf("200000 100000\n"), 2U);
    EXPECT_EQ(processorsOf("1000 100000"), 1U);
    for (const char* unlimited :
         {"max 100000\n", "", "100000\n", "1 0\n", "0 100000", "-1 100000", "1e300 1e-300", "a b"})
        EXPECT_EQ(processorsOf(unlimited), std::nullopt) << unlimited;
}

TEST(Cores, controlGroup_isThatOfVersionTwo) {
    EXPECT_EQ(controlGroupOf("0::/user.slice/job 7\n"), "/user.slice/job 7");
    EXPECT_EQ(controlGroupOf("4:cpu:/old\n0::/\n"), "/");
    EXPECT_EQ(controlGroupOf("4:cpu:/old\n"), std::nullopt);
    EXPECT_EQ(controlGroupOf(""), std::nullopt);
}

} // namespace
} // namespace thetascope::basins
