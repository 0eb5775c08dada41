// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/cores.h"

#include <sched.h>

#include <algorithm>
#include <charconv>
#include <fstream>
#include <iterator>
#include <memory>
#include <thread>

namespace thetascope::basins {

namespace {

/// The number of processors on which this thread may run, or those of the machine if the system
/// does not say.
unsigned processorsToRunOn() {
    for (int most = 1024; most <= 1 << 20; most *= 4) { // the mask may be larger than cpu_set_t
        const auto free = [](cpu_set_t* set) { CPU_FREE(set); };
        const std::unique_ptr<cpu_set_t, decltype(free)> set(CPU_ALLOC(most), free);
        const std::size_t size = CPU_ALLOC_SIZE(most);
        if (set && sched_getaffinity(0, size, set.get()) == 0)
            return static_cast<unsigned>(CPU_COUNT_S(size, set.get()));
    }
    return std::thread::hardware_concurrency();
}

std::string contentOf(const std::string& path) {
    std::ifstream file(path);
    return {std::istreambuf_iterator<char>(file), {}};
}

/// Reads the number that a text consists of.
std::optional<double> numberIn(std::string_view text) {
    double value = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc() && end == text.data() + text.size() && value > 0
               ? std::optional(value)
               : std::nullopt;
}

} // namespace

std::optional<unsigned> processorsOf(std::string_view cpuMax) {
    const std::size_t end = std::min(cpuMax.find('\n'), cpuMax.size());
    const std::size_t space = cpuMax.find(' ');
    if (space >= end)
        return std::nullopt;
    const auto quota = numberIn(cpuMax.substr(0, space)); // "max" is no number
    const auto period = numberIn(cpuMax.substr(space + 1, end - space - 1));
    if (!quota || !period || *quota / *period > 1e6)
        return std::nullopt;
    const auto whole = static_cast<unsigned>(*quota / *period);
    return whole < *quota / *period ? whole + 1 : whole;
}

std::optional<std::string> controlGroupOf(std::string_view cgroup) {
    constexpr std::string_view kVersion2 = "0::";
    while (!cgroup.empty()) {
        const std::string_view line = cgroup.substr(0, cgroup.find('\n'));
        if (line.starts_with(kVersion2))
            return std::string(line.substr(kVersion2.size()));
        cgroup.remove_prefix(std::min(line.size() + 1, cgroup.size()));
    }
    return std::nullopt;
}

unsigned allCores() {
    unsigned cores = processorsToRunOn();
    // Each of the groups around that of the process has a limit of its own.
    std::string group = controlGroupOf(contentOf("/proc/self/cgroup")).value_or("");
    while (true) {
        if (const auto limit = processorsOf(contentOf("/sys/fs/cgroup" + group + "/cpu.max")))
            cores = std::min(cores, *limit);
        const std::size_t slash = group.rfind('/');
        if (slash == std::string::npos)
            return std::max(1U, cores);
        group.resize(slash);
    }
}

} // namespace thetascope::basins
