// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_of.h"

#include <utility>

namespace thetascope::app {

tl::expected<experiment::Checked, std::string>
experimentOf(const experiment::CommandExperiment& described) {
    return savedOf(described).map(
        [](experiment::Saved&& saved) { return std::move(saved.checked); });
}

tl::expected<experiment::Saved, std::string>
savedOf(const experiment::CommandExperiment& described) {
    return experiment::buildSaved(described).map_error([](const experiment::CommandError& error) {
        return error.column
                   ? "in the loss, column " + std::to_string(*error.column) + ": " + error.sentence
                   : error.sentence;
    });
}

} // namespace thetascope::app
