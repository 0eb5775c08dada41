// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace thetascope::experiment {

/// Returns the names of the columns of a run's table: step, theta, loss, gradient, learning_rate
/// and update; with two variables theta_x, theta_y, gradient_x and so on.
inline std::vector<std::string> columnNames(std::size_t dimension) {
    std::vector<std::string> names{"step"};
    const auto add = [&](const std::string& name) {
        if (dimension == 1)
            names.push_back(name);
        else
            names.insert(names.end(), {name + "_x", name + "_y"});
    };
    add("theta");
    names.emplace_back("loss");
    add("gradient");
    add("learning_rate");
    add("update");
    return names;
}

} // namespace thetascope::experiment
