// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Ten thousand random formulas, as people write them by hand, in LaTeX and in NumPy, against values
// and slopes that mpmath works out (differential.py).
#include "tests/core/machine/evaluation.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <cstdio>
#include <memory>
#include <sstream>
#include <string>
#include <vector>

namespace thetascope::expression {
namespace {

struct Quantity {
    double exact;
    double error; ///< What double arithmetic may be off by, as random errors show it.

    /// The errors of a sample are not the largest ones possible: some functions are off by 2 ulp,
    /// and the program computes slopes in another order. A wrong meaning is off by far more.
    /// Below the last term doubles have fewer digits.
    double tolerance() const { return 40 * error + 1e-15 * std::abs(exact) + 1e-300; }
};

struct Sample {
    std::string writer;
    std::string text;
    test::Place place;
    std::array<Quantity, 3> wanted; ///< L, dL/dx, dL/dy.
};

Sample sampleOf(const std::string& line) {
    std::istringstream in(line);
    Sample sample;
    std::getline(in, sample.writer, '\t');
    std::getline(in, sample.text, '\t');
    in >> sample.place.x >> sample.place.y;
    for (Quantity& quantity : sample.wanted)
        in >> quantity.exact >> quantity.error;
    EXPECT_FALSE(in.fail()) << line;
    return sample;
}

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

/// Returns whether a sample agrees; if not, the test fails with the formula.
bool agrees(const Sample& sample) {
    const auto formula = parse(sample.text);
    if (!formula) {
        ADD_FAILURE() << sample.writer << ": " << sample.text << "\ncolumn "
                      << formula.error().column() << ": " << formula.error().message;
        return false;
    }
    const std::vector<NodeIndex> roots = formula->roots();
    bool same = true;
    for (std::size_t i = 0; i < roots.size(); ++i) {
        // without machine code: other tests see to it that it gives the same bits
        const double got =
            test::value(*formula, roots[i], sample.place, simd::InstructionSet::Portable);
        const Quantity& wanted = sample.wanted[i];
        if (std::abs(got - wanted.exact) <= wanted.tolerance())
            continue;
        same = false;
        ADD_FAILURE() << sample.writer << ": " << sample.text << "\nat (" << sample.place.x << ", "
                      << sample.place.y << "): " << (i == 0 ? "L" : "slope") << " is " << got
                      << ", not " << wanted.exact << " ± " << wanted.tolerance();
    }
    return same;
}

TEST(Differential, randomFormulas_agreeWithMpmath) {
    constexpr int kFormulas = 10'000;
    constexpr int kMostFailures = 20;
    Output output("/usr/bin/python3 " THETASCOPE_DIFFERENTIAL " " + std::to_string(kFormulas));
    int samples = 0;
    int failures = 0;
    for (std::string line; failures < kMostFailures && output.nextLine(line); ++samples)
        failures += !agrees(sampleOf(line));
    if (failures < kMostFailures) {
        EXPECT_EQ(output.status(), 0);
        EXPECT_GE(samples, kFormulas);
    }
}

} // namespace
} // namespace thetascope::expression
