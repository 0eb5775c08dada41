// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Maps of typed losses with exchangeable rules beside SIMD kernels written by hand, on the same
// instruction set: 1024 × 768 pixels, 200 steps each without a tolerance, so that none of ours ends
// early but those whose state returns. Kinds take turns, and medians of several rounds count, so
// that a machine that slows down slows all of them. Then a map of 10 000 steps beside one of 200,
// as the window asks for them: the runs that oscillate end as soon as that is proved. An argument,
// "quadratic/gd" or "long", picks one case.
#include "core/basins/compute.h"
#include "core/basins/cores.h"
#include "tests/bench/basin_kernel.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <functional>
#include <string_view>
#include <utility>
#include <vector>

namespace thetascope::bench {
namespace {

constexpr std::size_t kWidth = 1024;
constexpr std::size_t kHeight = 768;
constexpr std::uint64_t kSteps = 200;
constexpr int kRounds = 5;

struct Case {
    std::string_view name;
    std::string_view loss;
    std::string_view spec;
    double lowRate;
    double highRate;
    double target; ///< of the hand-written kernel's speed, on one core
    BasinKernel avx2;
    BasinKernel avx512;
};

constexpr std::string_view kSinLog = "sin 2θ · log θ²";
constexpr std::string_view kQuadratic = "(20−5θ)²+(41−12θ)²";

const Case kCases[] = {
    {"sinlog/gd", kSinLog, "gd", 0.001, 0.5, 0.85, Avx2::sinLogGd, Avx512::sinLogGd},
    {"sinlog/adam", kSinLog, "adam", 0.001, 0.5, 0.85, Avx2::sinLogAdam, Avx512::sinLogAdam},
    {"quadratic/gd", kQuadratic, "gd", 1e-4, 5e-3, 0.4, Avx2::quadraticGd, Avx512::quadraticGd},
    {"quadratic/adam", kQuadratic, "adam", 1e-3, 0.5, 0.4, Avx2::quadraticAdam,
     Avx512::quadraticAdam},
};

basins::Request requestOf(const Case& each, std::uint64_t steps) {
    basins::Request request;
    request.loss = loss::Loss::fromText(each.loss).value();
    request.optimizer = optimizer::parseSpec(each.spec).value();
    request.until = {steps, 0};
    request.across = {basins::Axis::Quantity::Start, "", -6, 6, false};
    request.up = {basins::Axis::Quantity::Setting, "alpha", each.lowRate, each.highRate, true};
    request.width = kWidth;
    request.height = kHeight;
    return request;
}

double milliseconds(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

/// The same pixels for the kernels written by hand.
struct Pixels {
    explicit Pixels(const basins::Request& request)
        : theta(kWidth * kHeight)
        , loss(kWidth * kHeight) {
        for (std::size_t row = 0; row < kHeight; ++row) {
            for (std::size_t column = 0; column < kWidth; ++column) {
                start.push_back(request.across.value(column, kWidth));
                alpha.push_back(request.up.value(row, kHeight));
            }
        }
    }

    void run(BasinKernel kernel, std::uint64_t steps) {
        kernel({start.data(), alpha.data(), theta.data(), loss.data(), theta.size(), steps});
    }

    std::vector<double> start;
    std::vector<double> alpha;
    std::vector<double> theta;
    std::vector<double> loss;
};

/// Whether both do the same thing: else their times say nothing.
bool agree(const Case& each, BasinKernel kernel) {
    constexpr std::uint64_t kFew = 2;
    const basins::Request request = requestOf(each, kFew);
    basins::PixelQueue queue(kWidth, kHeight);
    basins::Map map(kWidth, kHeight, 1);
    compute(request, queue, map, 1);
    Pixels pixels(request);
    pixels.run(kernel, kFew);
    for (std::size_t pixel = 0; pixel < map.pixels(); ++pixel) {
        const double ours = map.at(pixel).theta[0];
        if (!(std::abs(ours - pixels.theta[pixel]) <= 1e-7 * (1 + std::abs(ours))))
            return false;
    }
    return true;
}

/// Milliseconds of each round.
struct Times {
    std::vector<double> hand;
    std::vector<double> oneCore;
    std::vector<double> allCores;
    std::vector<double> coarse; ///< until the first coarse picture, on all cores
};

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

Times measure(const Case& each, BasinKernel kernel) {
    const basins::Request request = requestOf(each, kSteps);
    Pixels pixels(request);
    Times times;
    for (int round = 0; round < kRounds; ++round) {
        times.hand.push_back(milliseconds([&] { pixels.run(kernel, kSteps); }));
        for (const bool all : {false, true}) {
            double coarse = -1;
            const auto begin = std::chrono::steady_clock::now();
            const double whole = milliseconds([&] {
                basins::PixelQueue queue(kWidth, kHeight);
                basins::Map map(kWidth, kHeight, 1);
                compute(request, queue, map, all ? basins::allCores() : 1, [&] {
                    if (coarse < 0)
                        coarse = std::chrono::duration<double, std::milli>(
                                     std::chrono::steady_clock::now() - begin)
                                     .count();
                });
            });
            (all ? times.allCores : times.oneCore).push_back(whole);
            if (all)
                times.coarse.push_back(coarse);
        }
    }
    return times;
}

void print(const Case& each, const Times& times) {
    const double millions = double(kWidth * kHeight * kSteps) / 1e6;
    const double hand = median(times.hand);
    const double oneCore = median(times.oneCore);
    const double allCores = median(times.allCores);
    const double ratio = hand / oneCore;
    std::printf("%-15s %9.0f %9.0f %9.0f   %5.2f (%4.2f) %s  %8.2f  %9.1f  %9.1f\n",
                std::string(each.name).c_str(), millions / hand * 1e3, millions / oneCore * 1e3,
                millions / allCores * 1e3, ratio, each.target, ratio >= each.target ? "  " : " !",
                oneCore / allCores, median(times.coarse), allCores);
}

double milliseconds(const basins::Request& request) {
    return milliseconds([&] {
        basins::PixelQueue queue(kWidth, kHeight);
        basins::Map map(kWidth, kHeight, 1);
        compute(request, queue, map, 1);
    });
}

/// Prints how much longer a map of many steps takes than one of few, on one core.
void printLongMap() {
    constexpr std::uint64_t kMany = 10'000;
    std::vector<double> few;
    std::vector<double> many;
    for (int round = 0; round < kRounds; ++round) {
        for (auto& [steps, times] : {std::pair(kSteps, &few), std::pair(kMany, &many)}) {
            basins::Request request = requestOf(kCases[0], steps);
            request.until.tolerance = 1e-6;
            times->push_back(milliseconds(request));
        }
    }
    std::printf("sinlog/gd on one core: %.0f ms with 10 000 steps, %.0f ms with 200; ratio %.2f\n",
                median(many), median(few), median(many) / median(few));
}

} // namespace
} // namespace thetascope::bench

int main(int count, char** arguments) {
    using namespace thetascope;
    using namespace thetascope::bench;
    const simd::InstructionSet set = simd::best();
    if (set == simd::InstructionSet::Portable) {
        std::fputs("there is no kernel written by hand for this processor\n", stderr);
        return 1;
    }
    std::printf("%s, %u cores; 1024 x 768 pixels, 200 steps; million steps a second\n"
                "%-15s %9s %9s %9s   %-15s %8s  %9s  %9s\n",
                std::string(simd::name(set)).c_str(), basins::allCores(), "", "by hand", "one core",
                "all cores", "ratio (target)", "scaling", "coarse ms", "whole ms");
    for (const Case& each : kCases) {
        if (count > 1 && each.name != arguments[1])
            continue;
        const BasinKernel kernel = set == simd::InstructionSet::Avx512 ? each.avx512 : each.avx2;
        if (!agree(each, kernel)) {
            std::fprintf(stderr, "%s: the hand-written kernel does something else\n",
                         std::string(each.name).c_str());
            return 1;
        }
        print(each, measure(each, kernel));
    }
    if (count == 1 || arguments[1] == std::string_view("long"))
        printLongMap();
    return 0;
}
