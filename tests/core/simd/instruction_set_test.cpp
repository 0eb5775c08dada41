// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/simd/instruction_set.h"

#include <gtest/gtest.h>

#include <algorithm>

namespace thetascope::simd {
namespace {

TEST(InstructionSets, supported_areSlowestFirstAndBeginWithPortable) {
    const auto sets = supported();
    ASSERT_FALSE(sets.empty());
    EXPECT_EQ(sets.front(), InstructionSet::Portable);
    EXPECT_TRUE(std::ranges::is_sorted(sets));
    EXPECT_EQ(std::ranges::adjacent_find(sets), sets.end());
    EXPECT_EQ(best(), sets.back());
}

TEST(InstructionSets, names_areForPeople) {
    EXPECT_EQ(name(InstructionSet::Portable), "portable");
    EXPECT_EQ(name(InstructionSet::Avx2), "AVX2");
    EXPECT_EQ(name(InstructionSet::Avx512), "AVX-512");
}

#if defined(__x86_64__)
TEST(InstructionSets, supported_areTheProcessors) {
    const auto has = [](InstructionSet set) {
        return std::ranges::find(supported(), set) != supported().end();
    };
    EXPECT_EQ(has(InstructionSet::Avx2),
              __builtin_cpu_supports("avx2") && __builtin_cpu_supports("fma"));
    if (has(InstructionSet::Avx512)) {
        EXPECT_TRUE(__builtin_cpu_supports("avx512f"));
        EXPECT_TRUE(has(InstructionSet::Avx2));
    }
}
#endif

} // namespace
} // namespace thetascope::simd
