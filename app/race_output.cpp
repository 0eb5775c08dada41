// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/race_output.h"

#include "app/output_names.h"
#include "app/race_text.h"
#include "core/race/csv.h"
#include "core/race/json.h"

#include <iterator>

namespace thetascope::app {

namespace {

using Written = tl::expected<void, std::string>;

/// What one of kRaceEndings is written with, in the same order.
using WriteRace = Written (*)(const race::Report& report, Output& output, int& argc, char* argv[]);

Written writeCsvTo(const race::Report& report, Output& output, int& /*argc*/, char* /*argv*/[]) {
    race::writeCsv(report, output.stream());
    return {};
}

Written writeJsonTo(const race::Report& report, Output& output, int& /*argc*/, char* /*argv*/[]) {
    race::writeJson(report, output.stream());
    return {};
}

constexpr WriteRace kWriters[] = {writeCsvTo, writeJsonTo};
static_assert(std::size(kWriters) == std::size(kRaceEndings));

} // namespace

Written writeRace(const race::Report& report, const std::string& file, Output& output, int& argc,
                  char* argv[]) {
    for (std::size_t i = 0; i < std::size(kWriters); ++i) {
        if (file.ends_with(kRaceEndings[i]))
            return kWriters[i](report, output, argc, argv);
    }
    printRace(report, output.stream());
    return {};
}

} // namespace thetascope::app
