// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/race_output.h"

#include "app/output_names.h"
#include "app/picture_output.h"
#include "app/race_drawing.h"
#include "app/race_text.h"
#include "core/race/csv.h"
#include "core/race/json.h"

#include <iterator>
#include <ostream>

namespace thetascope::app {

namespace {

using Written = tl::expected<void, std::string>;

/// What one of kRaceEndings is written with, in the same order.
using WriteRace = void (*)(const race::Report& report, std::ostream& out);

constexpr WriteRace kWriters[] = {race::writeCsv, race::writeJson};
static_assert(std::size(kWriters) == std::size(kRaceEndings));

} // namespace

Written writeRace(const race::Report& report, const std::string& format, const PictureForm& form,
                  Output& output, int& argc, char* argv[]) {
    for (std::size_t i = 0; i < std::size(kWriters); ++i) {
        if (format == kRaceEndings[i]) {
            kWriters[i](report, output.stream());
            return {};
        }
    }
    if (!format.empty())
        return writePicture(output, argc, argv, [&] { return drawnRace(report, format, form); });
    printRace(report, output.stream());
    return {};
}

} // namespace thetascope::app
