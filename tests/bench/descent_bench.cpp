// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Nanoseconds a step of typed losses with exchangeable rules, beside loops written by hand:
// The loops record what a trajectory has, as the program does, or, bare, nothing.
//     alone/LOSS/OPTIMIZER    one descent
//     together/LOSS           six in lockstep, beside the six loops one after another
// A step of `together` is a step of all six.
#include "core/descent/descend.h"
#include "core/optimizer/optimizer.h"
#include "tests/bench/descent_cases.h"
#include "tests/bench/ratio_reporter.h"

#include <benchmark/benchmark.h>

#include <algorithm>
#include <cmath>
#include <iostream>
#include <string>
#include <vector>

namespace thetascope::bench {
namespace {

/// Long enough that a run's beginning does not count, short enough that β₁ᵗ stays a normal number.
constexpr std::uint64_t kSteps = 4000;

/// Takes the points as the window's stream does, and keeps the last one.
struct LastPoint final : descent::Sink {
    bool take(std::size_t, std::shared_ptr<const descent::Chunk> chunk) override {
        for (std::size_t c = 0; c < 2 && !chunk->theta[c].empty(); ++c)
            theta[c] = chunk->theta[c][chunk->size - 1];
        return true;
    }

    void finish(std::size_t, const descent::End&) override {}

    loss::Point theta{};
};

std::vector<optimizer::Optimizer> optimizersOf(std::span<const DescentCase> descents) {
    std::vector<optimizer::Optimizer> optimizers;
    for (const DescentCase& each : descents)
        optimizers.push_back(optimizer::parseSpec(each.spec).value());
    return optimizers;
}

/// Where the program's run ends.
loss::Point run(const loss::Loss& loss, std::span<const optimizer::Optimizer> optimizers,
                loss::Point start, std::uint64_t steps) {
    LastPoint sink;
    descent::descend(loss, optimizers, start, {steps, 0}, {}, sink);
    return sink.theta;
}

void registerThree(RatioReporter& reporter, const std::string& name, double target,
                   const LossCase& loss, std::span<const DescentCase> descents) {
    reporter.setTarget(name, target);
    benchmark::RegisterBenchmark((name + "/thetascope").c_str(), [&loss, descents](auto& state) {
        const auto typed = loss::Loss::fromText(loss.text).value();
        const std::vector<optimizer::Optimizer> optimizers = optimizersOf(descents);
        for (auto _ : state)
            benchmark::DoNotOptimize(run(*typed, optimizers, loss.start, kSteps));
    });
    benchmark::RegisterBenchmark((name + "/handwritten").c_str(), [descents](auto& state) {
        for (auto _ : state)
            for (const DescentCase& each : descents)
                benchmark::DoNotOptimize(each.byHand(kSteps));
    });
    benchmark::RegisterBenchmark((name + "/bare").c_str(), [descents](auto& state) {
        for (auto _ : state)
            for (const DescentCase& each : descents)
                benchmark::DoNotOptimize(each.bare(kSteps));
    });
}

/// Whether both do the same thing: else their times say nothing.
bool agree(const LossCase& loss, const DescentCase& each) {
    constexpr std::uint64_t kFew = 50;
    const loss::Point got = run(*loss::Loss::fromText(loss.text).value(),
                                optimizersOf(std::span(&each, 1)), loss.start, kFew);
    const auto isThere = [&got](loss::Point wanted) {
        return std::abs(got[0] - wanted[0]) < 1e-9 && std::abs(got[1] - wanted[1]) < 1e-9;
    };
    return isThere(each.byHand(kFew)) && isThere(each.bare(kFew));
}

} // namespace
} // namespace thetascope::bench

int main(int argc, char** argv) {
    using namespace thetascope::bench;
    RatioReporter reporter(kSteps);
    for (const LossCase& loss : lossCases()) {
        const std::string name(loss.name);
        for (const DescentCase& each : loss.descents) {
            if (!agree(loss, each)) {
                std::cerr << loss.name << " with " << each.optimizer
                          << ": the hand-written loop does something else\n";
                return 1;
            }
            registerThree(reporter, "alone/" + name + "/" + std::string(each.optimizer),
                          loss.target.alone, loss, std::span(&each, 1));
        }
        registerThree(reporter, "together/" + name, loss.target.together, loss, loss.descents);
    }

    // Repetitions take turns, so that a machine that slows down slows all of them. What is given on
    // the command line comes later, and so prevails.
    std::string interleaved = "--benchmark_enable_random_interleaving=true";
    std::string repetitions = "--benchmark_repetitions=15";
    std::string shortest = "--benchmark_min_time=0.02";
    std::vector<char*> arguments{argv[0], interleaved.data(), repetitions.data(), shortest.data()};
    arguments.insert(arguments.end(), argv + 1, argv + argc);
    int count = static_cast<int>(arguments.size());
    benchmark::Initialize(&count, arguments.data());
    if (benchmark::ReportUnrecognizedArguments(count, arguments.data()))
        return 2;
    benchmark::RunSpecifiedBenchmarks(&reporter);
    return 0;
}
