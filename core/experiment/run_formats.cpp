// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/run_formats.h"

#include "core/experiment/csv.h"
#include "core/experiment/runs_json.h"
#include "core/experiment/runs_npy.h"

#include <algorithm>
#include <iterator>

namespace thetascope::experiment {

namespace {

constexpr RunFormat kRunFormats[] = {
    {"csv", "CSV", writeCsv},
    {"json", "JSON", writeJson},
    {"npy", "NumPy", writeNpy},
};

} // namespace

std::span<const RunFormat> runFormats() {
    return kRunFormats;
}

const RunFormat* runFormatOf(std::string_view ending) {
    const auto* const found = std::ranges::find(kRunFormats, ending, &RunFormat::ending);
    return found == std::end(kRunFormats) ? nullptr : found;
}

} // namespace thetascope::experiment
