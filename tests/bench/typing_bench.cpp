// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How long core needs for a key typed into a formula of 10 kB, part by part: medians and 99th
// percentiles, against one frame of a display. Beside it, in the same run, muParser reads the same
// text and works it out once, without a derivative; and a formula of 100 B.
#include "core/expression/formula.h"
#include "core/loss/curve.h"
#include "core/loss/loss.h"
#include "core/loss/minima.h"
#include "core/machine/program.h"

#include "residuals.h"
#include <muParser.h>

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace thetascope::bench {
namespace {

constexpr double kFrame = 16.7; // ms
constexpr loss::Range kRange{-6, 6};
constexpr std::size_t kCurvePoints = 1000;
constexpr std::size_t kMuParserBytes = 20'000; ///< muParser refuses longer texts

struct Times {
    double median;
    double percentile99;
};

/// Returns the times of so many rounds of some work, in milliseconds.
Times timesOf(int rounds, const std::function<void(int)>& work) {
    std::vector<double> times;
    for (int round = 0; round < rounds; ++round) {
        const double begin = processorTime();
        work(round);
        times.push_back(processorTime() - begin);
    }
    std::ranges::sort(times);
    return {times[times.size() / 2], times[times.size() * 99 / 100]};
}

void print(const char* what, Times times) {
    std::printf("  %-36s median %8.3f ms, 99th percentile %8.3f ms\n", what, times.median,
                times.percentile99);
}

/// Returns the value that muParser works out for a text, which it reads first.
double byMuParser(const std::string& text) {
    double variable = 0.7;
    mu::Parser parser;
    parser.DefineVar("x", &variable);
    parser.SetExpr(text);
    return parser.Eval();
}

void measure(const char* name, const std::string& text, int rounds) {
    const auto loss = loss::Loss::fromText(text);
    if (!loss) {
        std::printf("%s: %s\n", name, loss.error().message.c_str());
        return;
    }
    // A key is typed at the end: each round has another text, none of which was there before.
    const auto typed = [&](int round) { return text + "+" + std::to_string(round) + "*x"; };
    std::printf("%s, %zu bytes\n", name, text.size());

    const expression::Formula formula = expression::parse(text).value();
    print("read and differentiated", timesOf(rounds, [&](int round) {
              if (!expression::parse(typed(round)))
                  std::abort();
          }));
    print("compiled", timesOf(rounds, [&](int) {
              const machine::Program program(formula.graph, formula.roots());
          }));
    print("printed: L and its slope", timesOf(rounds, [&](int) {
              if ((*loss)->lossText().empty() || (*loss)->slopeText(0).empty())
                  std::abort();
          }));
    print("curve", timesOf(rounds, [&](int) { loss::curve(**loss, kRange, kCurvePoints); }));
    print("minima", timesOf(rounds, [&](int) { loss::minima(**loss, kRange); }));
    const Times all = timesOf(rounds, [&](int round) {
        const auto changed = loss::Loss::fromText(typed(round)).value();
        changed->lossText();
        changed->slopeText(0);
        loss::curve(*changed, kRange, kCurvePoints);
        loss::minima(*changed, kRange);
    });
    print("all of it for one key", all);
    std::printf("  %.2f of a frame\n", all.percentile99 / kFrame);
    if (text.size() > kMuParserBytes)
        return;
    const Times other = timesOf(rounds, [&](int round) { byMuParser(typed(round)); });
    print("muParser: read and worked out once", other);
    std::printf("  ratio to muParser %.2f\n", all.median / other.median);
}

} // namespace
} // namespace thetascope::bench

int main() {
    using namespace thetascope::bench;
    measure("a short formula", residuals(100, "x*#"), 200);
    measure("residuals of a line", residuals(9'900, "x*#"), 60);
    measure("residuals of a sine", residuals(9'900, "sin(x*#)"), 60);
    measure("residuals of a line, ten times as long", residuals(99'000, "x*#"), 10);
    return 0;
}
