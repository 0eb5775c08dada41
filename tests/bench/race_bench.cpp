// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Races: their steps beside those of maps, how long the window's rankings, the whole catalogue and
// an orbit diagram take, and the same race in NumPy. Medians of several rounds count, and what is
// compared takes turns. An argument, "maps", "ranking", "catalogue", "orbit" or "numpy", picks one
// part.
#include "core/basins/compute.h"
#include "core/basins/cores.h"
#include "core/basins/map.h"
#include "core/basins/pixel_queue.h"
#include "core/basins/request.h"
#include "core/loss/catalogue.h"
#include "core/race/contest.h"
#include "core/race/orbit.h"
#include "core/race/starts.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <functional>
#include <limits>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::bench {
namespace {

constexpr int kRounds = 7;
constexpr std::string_view kSinLog = "sin 2θ · log θ²";

double milliseconds(const std::function<void()>& work) {
    const auto begin = std::chrono::steady_clock::now();
    work();
    return std::chrono::duration<double, std::milli>(std::chrono::steady_clock::now() - begin)
        .count();
}

double median(std::vector<double> values) {
    std::ranges::sort(values);
    return values[values.size() / 2];
}

double medianTime(const std::function<void()>& work) {
    std::vector<double> times;
    for (int round = 0; round < kRounds; ++round)
        times.push_back(milliseconds(work));
    return median(times);
}

void printGoal(const char* what, double time, double goal) {
    std::printf("%-62s %8.1f ms (%.0f)%s\n", what, time, goal, time <= goal ? "" : " !");
}

std::vector<optimizer::Optimizer> optimizersOf(std::initializer_list<std::string_view> specs) {
    std::vector<optimizer::Optimizer> optimizers;
    for (const std::string_view spec : specs)
        optimizers.push_back(optimizer::parseSpec(spec).value());
    return optimizers;
}

// Steps beside those of maps

struct Case {
    const char* name;
    std::string_view loss;
    std::string_view spec;
    double lowRate;
    double highRate;
};

const Case kCases[] = {
    {"sinlog/gd", kSinLog, "gd", 0.001, 0.5},
    {"sinlog/adam", kSinLog, "adam", 0.001, 0.5},
    {"quadratic/gd", "(20−5θ)²+(41−12θ)²", "gd", 1e-4, 5e-3},
    {"quadratic/adam", "(20−5θ)²+(41−12θ)²", "adam", 1e-3, 0.5},
    {"himmelblau/rmsprop", "(x²+y−11)²+(x+y²−7)²", "rmsprop", 1e-3, 0.5},
};

/// The same runs as a map and as a race to a target below every L. Both look for what may end a
/// run, but none ends early except those that stand still or return to a state.
void compareWithMaps() {
    constexpr std::size_t kStarts = 1024;
    constexpr std::size_t kRates = 256;
    constexpr std::uint64_t kSteps = 200;
    constexpr double kTarget = 0.9; // of the maps' speed
    std::printf("%zu runs of %llu steps on one core; million steps a second\n%-22s %8s %8s   %s\n",
                kStarts * kRates, static_cast<unsigned long long>(kSteps), "", "maps", "races",
                "ratio (target)");
    for (const Case& each : kCases) {
        basins::Request map;
        map.loss = loss::Loss::fromText(each.loss).value();
        map.optimizer = optimizer::parseSpec(each.spec).value();
        map.until = {kSteps, 1e-150};
        map.start = {0, 1.5};
        map.across = {basins::Axis::Quantity::Start, "", -6, 6, false};
        map.up = {basins::Axis::Quantity::Setting, "alpha", each.lowRate, each.highRate, true};
        map.width = kStarts;
        map.height = kRates;
        race::Request race;
        race.loss = map.loss;
        race.optimizer = map.optimizer;
        race.rates = race::RateGrid{each.lowRate, each.highRate, kRates}.values();
        for (std::size_t i = 0; i < kStarts; ++i)
            race.starts.push_back({map.across.value(i, kStarts), 1.5});
        race.steps = kSteps;
        race.target = -1e300;
        race.extent = map.extent;
        std::vector<double> maps;
        std::vector<double> races;
        for (int round = 0; round < kRounds; ++round) {
            maps.push_back(milliseconds([&] {
                basins::PixelQueue queue(map.width, map.height);
                basins::Map result(map.width, map.height, map.loss->dimension());
                compute(map, queue, result, 1);
            }));
            races.push_back(milliseconds([&] { (void)run(race); }));
        }
        const double millions = double(kStarts * kRates * kSteps) / 1e6;
        const double ratio = median(maps) / median(races);
        std::printf("%-22s %8.0f %8.0f   %5.2f (%4.2f)%s\n", each.name,
                    millions / median(maps) * 1e3, millions / median(races) * 1e3, ratio, kTarget,
                    ratio >= kTarget ? "" : " !");
    }
}

// What the window asks for

race::Course courseOf(const loss::Entry& entry, const race::Settings& settings) {
    return race::makeCourse(loss::Loss::fromText(entry.formula).value(),
                            {entry.range, entry.rangeY}, settings)
        .value();
}

void rank(const race::Settings& settings, const std::vector<optimizer::Optimizer>& optimizers) {
    const race::Contest contest{{courseOf(*loss::find("sinlog"), settings)}, optimizers, false};
    run(contest, basins::allCores(), [](std::size_t, std::size_t, const race::Standing&) {});
}

void measureRanking() {
    const auto nine = optimizersOf({"gd", "momentum", "nesterov", "adagrad", "rmsprop",
                                    "rmsprop_momentum", "adam", "nadam", "rprop"});
    printGoal("first ranking of nine: 25 rates, 16 starts, 200 steps", medianTime([&] {
                  rank({.rates = {1e-5, 10, 25}, .starts = 16}, nine);
              }),
              100);
    printGoal("ranking of nine: 49 rates, 64 starts, 200 steps",
              medianTime([&] { rank({}, nine); }), 500);
}

void measureCatalogue() {
    std::vector<optimizer::Optimizer> all;
    for (const optimizer::Recipe& recipe : optimizer::recipes())
        all.push_back(optimizer::make(recipe));
    std::size_t standings = 0;
    const double time = medianTime([&] {
        race::Contest contest;
        contest.optimizers = all;
        for (const loss::Entry& entry : loss::catalogue()) {
            auto course = race::makeCourse(loss::Loss::fromText(entry.formula).value(),
                                           {entry.range, entry.rangeY}, {.steps = 500});
            if (course) // not on the saddle
                contest.courses.push_back(std::move(*course));
        }
        standings = 0;
        run(contest, basins::allCores(),
            [&](std::size_t, std::size_t, const race::Standing&) { ++standings; });
    });
    const std::string what =
        "catalogue: " + std::to_string(standings) + " races, 49 rates, 64 starts, 500 steps";
    printGoal(what.c_str(), time, 6000);
}

void measureOrbit() {
    constexpr double kFrame = 16;
    for (const std::string_view spec : {"gd", "adam"}) {
        race::OrbitRequest request;
        request.loss = loss::Loss::fromText(kSinLog).value();
        request.optimizer = optimizer::parseSpec(spec).value();
        request.start = {-5, 0};
        request.rates = race::RateGrid{1e-3, 1, 1000}.values();
        const std::string what =
            "orbit diagram, " + std::string(spec) + ": 1000 columns, 200 steps";
        printGoal((what + ", one core").c_str(), medianTime([&] { (void)orbit(request); }), kFrame);
        printGoal((what + ", all cores").c_str(),
                  medianTime([&] { (void)orbit(request, basins::allCores()); }), kFrame);
    }
}

// The same in NumPy

/// Returns what the script prints, or nothing if it cannot be run.
std::optional<nlohmann::json> inNumPy(const race::Request& request) {
    nlohmann::json given{{"rates", request.rates},
                         {"steps", request.steps},
                         {"target", request.target},
                         {"range", {request.extent.x.low, request.extent.x.high}}};
    for (const loss::Point& start : request.starts)
        given["starts"].push_back(start[0]);
    const auto path = std::filesystem::temp_directory_path() / "thetascope-race.json";
    std::ofstream(path) << given.dump();
    const std::string command = std::string(RACE_PYTHON) + " " + RACE_NUMPY + " " + path.string();
    std::FILE* const pipe = popen(command.c_str(), "r");
    if (pipe == nullptr)
        return std::nullopt;
    std::string printed;
    std::array<char, 4096> buffer{};
    while (const std::size_t read = std::fread(buffer.data(), 1, buffer.size(), pipe))
        printed.append(buffer.data(), read);
    const bool isDone = pclose(pipe) == 0;
    std::filesystem::remove(path);
    return isDone ? std::optional(nlohmann::json::parse(printed)) : std::nullopt;
}

/// Whether the costs agree at all rates at which runs creep downhill. At higher ones some are
/// chaotic, and the last bit of a sine decides where they go. `share` is that of all rates with the
/// same cost.
bool agrees(const race::Result& ours, const std::vector<double>& costs, double& share) {
    constexpr double kRegular = 0.01;
    std::size_t same = 0;
    bool isSame = true;
    for (std::size_t i = 0; i < costs.size(); ++i) {
        const double cost = costs[i] < 0 ? std::numeric_limits<double>::infinity() : costs[i];
        const double wanted = ours.rates[i].cost;
        const bool isEqual = cost == wanted || std::abs(cost - wanted) <= 1e-12 * wanted;
        same += isEqual ? 1 : 0;
        isSame = isSame && (isEqual || ours.rates[i].rate > kRegular);
    }
    share = static_cast<double>(same) / static_cast<double>(costs.size());
    return isSame;
}

bool compareWithNumPy() {
    const race::Course course = courseOf(*loss::find("sinlog"), {});
    const auto numPy = inNumPy(raceOf(course, optimizer::parseSpec("gd").value()));
    if (!numPy) {
        std::fputs("NumPy is not there\n", stderr);
        return false;
    }
    std::printf("sinlog, 49 rates, 64 starts, 200 steps; ms\n%-22s %8s %8s   %8s   %s\n", "",
                "NumPy", "one core", "ratio", "rates with the same cost");
    for (const std::string_view spec : {"gd", "momentum:mu=0.9", "rmsprop:beta=0.9", "adam"}) {
        const race::Request request = raceOf(course, optimizer::parseSpec(spec).value());
        const double ours = medianTime([&] { (void)run(request); });
        const nlohmann::json& theirs = numPy->at(std::string(spec.substr(0, spec.find(':'))));
        double share = 0;
        if (!agrees(summarize(request.rates, run(request)),
                    theirs.at("costs").get<std::vector<double>>(), share)) {
            std::fprintf(stderr, "%s: NumPy has something else\n", std::string(spec).c_str());
            return false;
        }
        const double time = theirs.at("ms").get<double>();
        std::printf("%-22s %8.1f %8.1f   %8.1f   %.0f %%\n", std::string(spec).c_str(), time, ours,
                    time / ours, 100 * share);
    }
    return true;
}

} // namespace
} // namespace thetascope::bench

int main(int count, char** arguments) {
    using namespace thetascope::bench;
    const auto isWanted = [&](std::string_view part) { return count == 1 || part == arguments[1]; };
    if (isWanted("maps"))
        compareWithMaps();
    if (isWanted("ranking"))
        measureRanking();
    if (isWanted("catalogue"))
        measureCatalogue();
    if (isWanted("orbit"))
        measureOrbit();
    return isWanted("numpy") && !compareWithNumPy() ? 1 : 0;
}
