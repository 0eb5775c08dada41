// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/axis.h"
#include "core/descent/stopping_rule.h"
#include "core/loss/loss.h"
#include "core/optimizer/optimizer.h"

#include <tl/expected.hpp>

#include <cstddef>
#include <memory>
#include <string>

namespace thetascope::basins {

/// Which map is wanted: one optimizer on one loss, every pixel a run of its own. What no axis sets
/// is as in `start` and `optimizer`.
struct Request {
    std::shared_ptr<const loss::Loss> loss;
    optimizer::Optimizer optimizer;
    loss::Point start{};
    descent::StoppingRule until;
    Axis across;
    Axis up;
    std::size_t width = 1; ///< pixels; 1 … kMaxSide
    std::size_t height = 1;
};

inline constexpr std::size_t kMaxSide = 16'384;
inline constexpr std::size_t kMaxPixels = 64 * 1024 * 1024;

/// Whether the map can be made; else one sentence that names what is wrong and the bound.
tl::expected<void, std::string> validate(const Request& request);

/// The run that a pixel stands for.
struct Run {
    loss::Point start{};
    optimizer::Optimizer optimizer;
};

/// Of the pixel in column `column` from the left and row `row` from below.
Run runOf(const Request& request, std::size_t column, std::size_t row);

} // namespace thetascope::basins
