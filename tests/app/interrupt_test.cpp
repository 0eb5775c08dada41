// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever a command is doing, Ctrl+C and its like end it soon, and nothing is left of its file.
#include "tests/app/program.h"

#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>
#include <fstream>
#include <string>

namespace thetascope::tests {
namespace {

/// Returns a command line that starts the program with these arguments, which would keep it busy
/// for long, waits until `condition` holds for the process $!, and sends it a signal. (env: a
/// command of its own, after which the shell takes notice of a program that has ended by itself.)
std::string signalled(const std::string& signal, const std::string& arguments,
                      const std::string& condition) {
    return "\"$PROGRAM\" " + arguments + " & until " + condition +
           " || ! env kill -0 $! 2>/dev/null; do :; done; kill -" + signal + " $!; wait $!";
}

/// Holds once the file that is being written is there, with or without a name.
const std::string kWrites = "ls -l /proc/$!/fd 2>/dev/null | grep -q -e \"$PWD\"";
/// Holds once a large picture is being painted.
const std::string kPaints = "grep -q 'VmRSS:.*[2-9][0-9][0-9][0-9][0-9][0-9] kB' /proc/$!/status";

const std::string kLongTrace = "trace --loss=θ --steps=100000000 --csv=file";
const std::string kLongRuns =
    "export --loss=θ --steps=100000000 --tolerance=0 --optimizer=gd --output=file.png";
const std::string kLongPainting = "export --size=4000x4000 --scale=2 --output=file.png";
const std::string kLongMap = "basins --steps=100000000 --tolerance=0 --output=file.png";

/// Expects that a command is interrupted and leaves the folder as it was.
void expectInterrupted(const std::string& command) {
    for (const bool exists : {false, true}) {
        const ScratchFolder folder;
        const std::string name = command.find(".png") == command.npos ? "file" : "file.png";
        if (exists)
            std::ofstream(folder.path() / name) << "before";
        const Finished finished = runShell(command, folder.path());
        EXPECT_EQ(finished.status, 1) << command;
        EXPECT_EQ(finished.err, "error: interrupted\n") << command;
        if (exists) {
            EXPECT_EQ(fileContents(folder.path() / name), "before");
        }
        EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}),
                  exists ? 1 : 0);
    }
}

TEST(Interrupt, everySignal_endsTraceWithoutAFile) {
    for (const char* signal : {"INT", "TERM", "HUP"})
        expectInterrupted(signalled(signal, kLongTrace, kWrites));
}

TEST(Interrupt, runs_endWithoutAFile) {
    expectInterrupted(signalled("TERM", kLongRuns, kWrites));
    expectInterrupted(signalled("TERM", kLongMap, kWrites));
}

TEST(Interrupt, painting_endsLongBeforeThePictureIsDone) {
    using Clock = std::chrono::steady_clock;
    const Clock::time_point start = Clock::now();
    ASSERT_EQ(runProgram({"export", "--size=4000x4000", "--scale=2", "--output=file.png"}).status,
              0);
    const Clock::duration whole = Clock::now() - start;
    const ScratchFolder folder;
    // How long it takes from the signal to the end, as seconds with a fraction.
    const Finished finished =
        runShell("\"$PROGRAM\" " + kLongPainting + " & until " + kPaints +
                     " || ! env kill -0 $! 2>/dev/null; do :; done; "
                     "from=$(date +%s.%N); kill -INT $!; wait $!; status=$?; "
                     "echo \"$(date +%s.%N) $from\" | awk '{print $1 - $2}'; exit $status",
                 folder.path());
    EXPECT_EQ(finished.status, 1);
    EXPECT_EQ(finished.err, "error: interrupted\n");
    EXPECT_LT(std::stod(finished.out), std::chrono::duration<double>(whole).count() / 2);
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

TEST(Interrupt, killedProgram_leavesNothing) {
    const ScratchFolder folder;
    std::ofstream(folder.path() / "file") << "before";
    EXPECT_EQ(runShell(signalled("KILL", kLongTrace, kWrites), folder.path()).status, 128 + 9);
    EXPECT_EQ(fileContents(folder.path() / "file"), "before");
    EXPECT_EQ(runShell(signalled("KILL", kLongPainting, kPaints), folder.path()).status, 128 + 9);
    EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder.path()), {}), 1);
}

TEST(Interrupt, nohup_isHeeded) {
    const ScratchFolder folder;
    const Finished finished = runShell("trap '' HUP; \"$PROGRAM\" trace --loss=θ --steps=1000000 "
                                       "--optimizer=gd --csv=file & until " +
                                           kWrites +
                                           " || ! env kill -0 $! 2>/dev/null; do :; done; "
                                           "kill -HUP $!; wait $!",
                                       folder.path());
    EXPECT_EQ(finished.status, 0) << finished.err;
    EXPECT_TRUE(fileContents(folder.path() / "file").starts_with("optimizer,"));
}

TEST(Interrupt, second_endsItAtOnce) {
    // Nobody reads the pipe any further: the program hangs in a write, and the first signal is of
    // no use once no thread has run for a while. (env: a command of its own, after which the shell
    // takes notice of those that ended.)
    const Finished finished = runShell(
        "mkfifo pipe; exec 3<>pipe; \"$PROGRAM\" trace --loss=θ --steps=100000000 --csv=pipe & "
        "read line <&3; asleep=0; while [ $asleep -lt 50 ]; do "
        "asleep=$((asleep + 1)); grep -q ') R ' /proc/$!/task/*/stat && asleep=0; done; "
        "while env kill -TERM $! 2>/dev/null; do :; done; wait $!");
    EXPECT_EQ(finished.status, 128 + 15) << finished.err;
}

} // namespace
} // namespace thetascope::tests
