// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/work_options.h"

#include "app/option_checks.h"
#include "app/option_values.h"

namespace thetascope::app {

namespace {

constexpr unsigned kMostThreads = 4096;

} // namespace

void WorkOptions::addThreads(CLI::App& verb) {
    verb.add_option("--threads", m_threads,
                    "On how many threads to compute; by default on all processors that this "
                    "process may use")
        ->check(form("--threads", "a whole number from 1 to " + std::to_string(kMostThreads),
                     [](const std::string& text) {
                         return readCountWithin(text, 1, kMostThreads).has_value();
                     }))
        ->type_name("N");
}

void WorkOptions::addTile(CLI::App& verb) {
    verb.add_option("--tile", m_tile,
                    "Compute only part K of N, into a file named *" + std::string(part::kSuffix) +
                        "; `thetascope join` puts the parts together")
        ->check(form("--tile",
                     "the number of a part and of all parts, such as 2/7, up to " +
                         std::to_string(basins::Tile::kMost) + " parts",
                     [](const std::string& text) { return readTile(text).has_value(); }))
        ->type_name("K/N");
}

tl::expected<Work, std::string> WorkOptions::work(const Destination& output) const {
    Work work;
    if (const auto threads = readCountWithin(m_threads, 1, kMostThreads))
        work.threads = static_cast<unsigned>(*threads);
    work.tile = readTile(m_tile);
    const bool isPart = output.format == kPartEnding;
    const std::string pattern = "*" + std::string(part::kSuffix);
    if (work.tile && !isPart)
        return tl::unexpected("with --tile, --output takes a file named " + pattern +
                              notThis(output.path));
    if (!work.tile && isPart)
        return tl::unexpected("--output takes a file named " + pattern + " only with --tile");
    return work;
}

} // namespace thetascope::app
