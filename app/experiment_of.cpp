// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/experiment_of.h"

namespace thetascope::app {

tl::expected<experiment::Checked, std::string>
experimentOf(const experiment::CommandExperiment& described) {
    auto built = experiment::build(described);
    if (!built) {
        std::string sentence = built.error().sentence;
        if (built.error().column)
            sentence =
                "in the loss, column " + std::to_string(*built.error().column) + ": " + sentence;
        return tl::unexpected(std::move(sentence));
    }
    return std::move(*built);
}

} // namespace thetascope::app
