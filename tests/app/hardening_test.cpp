// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// How the program was compiled and linked: by its own headers, as the system reads them.
#include "tests/app/program.h"
#include "tests/support/forbidden.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <optional>
#include <string>

#ifdef THETASCOPE_SANITIZED
#define THETASCOPE_IS_SANITIZED 1
#else
#define THETASCOPE_IS_SANITIZED 0
#endif

namespace thetascope::tests {
namespace {

/// Returns what readelf says of the program.
std::string headers(const std::string& options) {
    const Finished finished = runShell("readelf --wide " + options + " \"$PROGRAM\"");
    EXPECT_EQ(finished.status, 0) << finished.err;
    return finished.out;
}

bool contains(const std::string& text, const std::string& part) {
    return text.find(part) != std::string::npos;
}

TEST(Hardening, addresses_differFromRunToRun) {
    EXPECT_TRUE(contains(headers("--file-header"), "DYN (Position-Independent Executable file)"));
}

TEST(Hardening, tablesOfFunctions_cannotBeWritten) {
    EXPECT_TRUE(contains(headers("--program-headers"), "GNU_RELRO"));
    const std::string dynamic = headers("--dynamic");
    EXPECT_TRUE(contains(dynamic, "BIND_NOW") || contains(dynamic, "Flags: NOW")) << dynamic;
    EXPECT_FALSE(contains(dynamic, "TEXTREL"));
}

TEST(Hardening, noSegment_isWritableAndExecutable) {
    const std::string segments = headers("--program-headers");
    EXPECT_TRUE(contains(segments, "GNU_STACK"));
    EXPECT_FALSE(contains(segments, " RWE ")) << segments;
}

TEST(Hardening, stacks_areChecked) {
    if (THETASCOPE_IS_SANITIZED)
        GTEST_SKIP() << "the sanitizer checks more than that";
    // main() has texts on its stack; the libraries' own functions say nothing of how it was
    // compiled
    const Finished code = runShell("objdump --disassemble=main \"$PROGRAM\"");
    ASSERT_EQ(code.status, 0) << code.err;
    EXPECT_TRUE(contains(code.out, "<main>:"));
    EXPECT_TRUE(contains(code.out, "__stack_chk_fail"));
}

/// Returns whether a command of the shell prints the same where written code must not be executed;
/// nothing if this system cannot forbid it.
std::optional<bool> isSameWhereForbidden(const std::string& command) {
    enum Ending { kSame, kOther, kCannotForbid };

    const Finished usual = runShell(command);
    EXPECT_EQ(usual.status, 0) << usual.err;
    const pid_t child = ::fork(); // since what is forbidden stays forbidden
    if (child == 0) {
        if (!forbidWrittenCode() || mayExecuteWrittenCode())
            ::_exit(kCannotForbid);
        const Finished bound = runShell(command);
        ::_exit(bound.status == 0 && bound.out == usual.out ? kSame : kOther);
    }
    int status = 0;
    EXPECT_EQ(::waitpid(child, &status, 0), child);
    EXPECT_TRUE(WIFEXITED(status));
    if (WEXITSTATUS(status) == kCannotForbid)
        return std::nullopt;
    return WEXITSTATUS(status) == kSame;
}

TEST(Hardening, systemThatForbidsWrittenCode_getsTheSameNumbers) {
    for (const char* command :
         {"exec \"$PROGRAM\" trace --loss='sin 2θ · log θ²' --steps=300",
          "exec \"$PROGRAM\" trace --loss=himmelblau --steps=300",
          "\"$PROGRAM\" basins --loss=himmelblau --optimizer=adam --steps=100 --size=30x20 "
          "--output=map.csv && exec cat map.csv"}) {
        const std::optional<bool> isSame = isSameWhereForbidden(command);
        if (!isSame)
            GTEST_SKIP() << "this system cannot forbid it";
        EXPECT_TRUE(*isSame) << command;
    }
}

} // namespace
} // namespace thetascope::tests
