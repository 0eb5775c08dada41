// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Machine code is never writable while it can be executed, and nothing depends on it.
#include "core/machine/native.h"
#include "tests/core/machine/corpus.h"
#include "tests/core/machine/evaluation.h"
#include "tests/support/forbidden.h"

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <cstdint>
#include <fstream>
#include <string>
#include <vector>

namespace thetascope::machine {
namespace {

/// Returns the lines of /proc/self/maps with these permissions, a point standing for any.
std::vector<std::string> mappings(const std::string& permissions) {
    std::vector<std::string> found;
    std::ifstream maps("/proc/self/maps");
    for (std::string line; std::getline(maps, line);) {
        const std::string has = line.substr(line.find(' ') + 1, permissions.size());
        bool fits = has.size() == permissions.size();
        for (std::size_t i = 0; fits && i < has.size(); ++i)
            fits = permissions[i] == '.' || permissions[i] == has[i];
        if (fits)
            found.push_back(line);
    }
    return found;
}

/// Returns how many of the mappings belong to no file and have no name.
std::size_t nameless(const std::vector<std::string>& all) {
    return static_cast<std::size_t>(std::ranges::count_if(
        all, [](const std::string& line) { return line.find_first_of("/[") == line.npos; }));
}

native::EvaluateFunction square() {
    const std::vector<Instruction> list{{.code = Code::Square, .out = 1, .in = {0}}};
    return native::translate(list, 1, 1, native::Width::One);
}

TEST(WriteOrExecute, machineCode_isNeverBoth) {
    const std::size_t before = nameless(mappings("r-x"));
    std::vector<native::EvaluateFunction> functions;
    for (int i = 0; i < 100; ++i)
        functions.push_back(square());
    EXPECT_EQ(mappings(".wx"), std::vector<std::string>());
    if (native::isAvailable()) {
        EXPECT_GT(nameless(mappings("r-x")), before) << "there is code to be executed";
    }
    functions.clear();
    EXPECT_EQ(nameless(mappings("r-x")), before) << "its memory is returned";
}

/// Returns the bits of every formula of the corpus at a few places, alone and in a block.
std::vector<std::uint64_t> allBits() {
    std::vector<std::uint64_t> all;
    for (const test::Specimen& specimen : test::corpus()) {
        const expression::Formula formula = test::formulaOf(specimen.text);
        const std::vector<test::Place> places = test::placesIn(specimen, 11);
        for (const double value : test::values(formula, formula.loss, places))
            all.push_back(test::bits(value));
        all.push_back(test::bits(test::value(formula, formula.loss, places.front())));
    }
    return all;
}

enum Ending { kSame = 0, kOther = 1, kTranslates = 2, kCannotForbid = 3 };

TEST(WriteOrExecute, whereItIsForbidden_kernelsHaveTheSameBits) {
    const std::vector<std::uint64_t> wanted = allBits();
    const pid_t child = ::fork(); // since what is forbidden stays forbidden
    if (child == 0) {
        if (!tests::forbidWrittenCode() || tests::mayExecuteWrittenCode())
            ::_exit(kCannotForbid);
        ::_exit(square() ? kTranslates : allBits() == wanted ? kSame : kOther);
    }
    int status = 0;
    ASSERT_EQ(::waitpid(child, &status, 0), child);
    ASSERT_TRUE(WIFEXITED(status)) << "signal " << WTERMSIG(status);
    if (WEXITSTATUS(status) == kCannotForbid)
        GTEST_SKIP() << "this system cannot forbid it";
    EXPECT_EQ(WEXITSTATUS(status), kSame);
}

} // namespace
} // namespace thetascope::machine
