// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ten thousand random formulas, as people write them by hand, in LaTeX and in NumPy, against values
// and slopes that mpmath works out (differential.py).
#include "tests/core/expression/sample.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <memory>
#include <string>

namespace thetascope::expression {
namespace {

/// Reads what a command prints, line by line.
class Output {
public:
    explicit Output(const std::string& command)
        : m_pipe(popen(command.c_str(), "r")) {}

    bool nextLine(std::string& line) {
        line.clear();
        for (int c = std::getc(m_pipe.get()); c != EOF; c = std::getc(m_pipe.get())) {
            if (c == '\n')
                return true;
            line.push_back(static_cast<char>(c));
        }
        return false;
    }

    int status() { return pclose(m_pipe.release()); }

private:
    struct Close {
        void operator()(std::FILE* pipe) const { pclose(pipe); }
    };

    std::unique_ptr<std::FILE, Close> m_pipe;
};

TEST(Differential, randomFormulas_agreeWithMpmath) {
    constexpr int kFormulas = 10'000;
    constexpr int kMostFailures = 20;
    Output output("/usr/bin/python3 " THETASCOPE_DIFFERENTIAL " " + std::to_string(kFormulas));
    int samples = 0;
    int failures = 0;
    for (std::string line; failures < kMostFailures && output.nextLine(line); ++samples) {
        const std::string said = test::disagreement(test::sampleOf(line));
        EXPECT_EQ(said, "");
        failures += !said.empty();
    }
    if (failures < kMostFailures) {
        EXPECT_EQ(output.status(), 0);
        EXPECT_GE(samples, kFormulas);
    }
}

} // namespace
} // namespace thetascope::expression
