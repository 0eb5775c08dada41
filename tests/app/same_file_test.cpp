// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// No command replaces the experiment that it reads by what it writes.
#include "tests/app/program.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <string>

namespace thetascope::tests {
namespace {

namespace fs = std::filesystem;

/// A folder with an experiment under several names.
class SameFile : public testing::TestWithParam<const char*> {
protected:
    SameFile() {
        fs::copy(THETASCOPE_RESOURCES_DIR "/experiments/himmelblau.theta", path("a.theta"));
        fs::create_symlink("a.theta", path("link.png"));
        fs::create_hard_link(path("a.theta"), path("hard.png"));
        fs::create_directory(path("inner"));
        m_before = fileContents(path("a.theta"));
    }

    fs::path path(const std::string& name) const { return m_folder.path() / name; }

    ScratchFolder m_folder;
    std::string m_before;
};

TEST_P(SameFile, output_isRefused) {
    const Finished finished = runShell(GetParam(), m_folder.path());
    EXPECT_EQ(finished.status, 1) << finished.out;
    EXPECT_TRUE(finished.err.starts_with("error: cannot write ")) << finished.err;
    EXPECT_TRUE(finished.err.ends_with(": the experiment is read from this very file\n"))
        << finished.err;
    EXPECT_EQ(fileContents(path("a.theta")), m_before);
    EXPECT_TRUE(fs::is_symlink(path("link.png")));
}

INSTANTIATE_TEST_SUITE_P(
    Verbs, SameFile,
    testing::Values("\"$PROGRAM\" trace a.theta --csv=a.theta",
                    "\"$PROGRAM\" trace a.theta --csv=inner/../a.theta",
                    "\"$PROGRAM\" trace a.theta --csv=hard.png",
                    "\"$PROGRAM\" trace a.theta >> a.theta",
                    "\"$PROGRAM\" export a.theta --output=link.png",
                    "\"$PROGRAM\" export hard.png --output=link.png",
                    "\"$PROGRAM\" basins a.theta --size=9x9 --optimizer=gd --output=hard.png"));

TEST_F(SameFile, otherOutput_isWritten) {
    EXPECT_EQ(runProgram({"trace", "a.theta", "--steps=3", "--csv=a.csv"}, m_folder.path()).status,
              0);
    EXPECT_TRUE(fileContents(path("a.csv")).starts_with("optimizer,"));
    EXPECT_EQ(runShell("\"$PROGRAM\" trace a.theta --steps=3 >> a.csv", m_folder.path()).status, 0);
}

} // namespace
} // namespace thetascope::tests
