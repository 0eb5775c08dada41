// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "core/race/course.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace thetascope::race {

/// Makes a course on a loss as typed, which must have one.
inline Course courseOn(std::string_view loss, const loss::Extent& extent,
                       const Settings& settings) {
    auto course = makeCourse(loss::Loss::fromText(loss).value(), extent, settings);
    if (!course)
        ADD_FAILURE() << loss << ": " << course.error();
    return std::move(course).value();
}

/// Returns the optimizers of SPECs.
inline std::vector<optimizer::Optimizer>
optimizersOf(std::initializer_list<std::string_view> specs) {
    std::vector<optimizer::Optimizer> optimizers;
    for (const std::string_view spec : specs)
        optimizers.push_back(optimizer::parseSpec(spec).value());
    return optimizers;
}

} // namespace thetascope::race
