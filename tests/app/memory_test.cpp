// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// With however little memory, a command does what it was asked or says in one line that it cannot.
#include "tests/app/program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <string>

namespace thetascope::tests {
namespace {

constexpr int kNotLoaded = 127; ///< The status if there is not even room for the libraries.

class LittleMemory : public testing::TestWithParam<const char*> {};

TEST_P(LittleMemory, whateverTheLimit_itIsDoneOrSaid) {
#ifdef THETASCOPE_SANITIZED
    GTEST_SKIP() << "sanitizers reserve more addresses than there may be here";
#endif
    int said = 0;
    for (int megabytes = 90; megabytes <= 400; megabytes += 30) {
        const ScratchFolder folder;
        const Finished finished = runShell("ulimit -v " + std::to_string(megabytes * 1024) +
                                               "; exec timeout 60 \"$PROGRAM\" " + GetParam(),
                                           folder.path());
        const std::string where = std::to_string(megabytes) + " MB: " + finished.err;
        if (finished.status == kNotLoaded)
            continue;
        if (finished.status == 0) {
            EXPECT_EQ(finished.err, "") << where;
            continue;
        }
        ++said;
        EXPECT_EQ(finished.status, 1) << where;
        EXPECT_TRUE(finished.err.starts_with("error: ")) << where;
        EXPECT_NE(finished.err.find("not enough memory"), std::string::npos) << where;
        EXPECT_EQ(finished.err.find('\n'), finished.err.size() - 1) << where;
        EXPECT_TRUE(std::filesystem::is_empty(folder.path())) << where;
    }
    EXPECT_GT(said, 0) << "at none of the limits was there too little";
}

INSTANTIATE_TEST_SUITE_P(
    Verbs, LittleMemory,
    testing::Values("export --size=4000x3000 --output=f.png",
                    "export --steps=1000000 --tolerance=0 --size=300x200 --output=f.png",
                    "export --loss=himmelblau --size=2000x2000 --output=f.png",
                    "basins --size=2000x2000 --optimizer=gd --steps=1 --output=f.png",
                    "basins --size=2000x2000 --optimizer=gd --steps=1 --output=f.csv"));

} // namespace
} // namespace thetascope::tests
