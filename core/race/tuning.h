// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/optimizer/optimizer.h"
#include "core/race/rate_grid.h"

#include <string>
#include <vector>

namespace thetascope::race {

/// A Variant is an optimizer with other values of its hyper-parameters, and the learning rates with
/// which it is tried.
struct Variant {
    optimizer::Optimizer optimizer; ///< The optimizer; its own learning rate plays no part.
    RateGrid rates;                 ///< The learning rates.
};

/// Returns an optimizer with another learning rate.
optimizer::Optimizer withRate(optimizer::Optimizer optimizer, double rate);

/// Returns an optimizer as it is set, with a grid of learning rates.
std::vector<Variant> asSet(const optimizer::Optimizer& optimizer, const RateGrid& rates);

/// Returns the variants of an optimizer among which the best is sought, beginning with the
/// optimizer as it is set.
///
/// The first two of its hyper-parameters that are tuned (see optimizer::Parameter::tries) have
/// three values each; of these, the value as it is set replaces the nearest. Each optimizer is
/// tried with nine times as many settings as `rates` has: nine variants with these rates, three
/// with rates three times as close, or only the optimizer as it is set with rates nine times as
/// close. Closer rates include the given ones, and there are at most eight settings fewer than nine
/// times as many.
std::vector<Variant> tuned(const optimizer::Optimizer& optimizer, const RateGrid& rates);

/// Returns what is tuned, beginning with the optimizer's title: "Momentum: α, μ among 0.5, 0.8 and
/// 0.99".
std::string tuningText(const optimizer::Optimizer& optimizer);

} // namespace thetascope::race
