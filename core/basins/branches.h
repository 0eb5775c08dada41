// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/basins/landmarks.h"
#include "core/loss/loss.h"

#include <cstddef>
#include <optional>
#include <vector>

namespace thetascope::basins {

/// A Branch is a local minimum that is followed while a named constant of the loss varies: it
/// moves, and it may begin and end.
struct Branch {
    /// Where the minimum is at the present value of the constant; absent if there is none of this
    /// branch.
    std::optional<loss::Point> present;
    loss::Point low{};  ///< The least coordinates that the minimum has on its way.
    loss::Point high{}; ///< The greatest coordinates that the minimum has on its way.
};

/// NumberedLandmarks are the minima of one loss, each with a number that it has in common with
/// minima of other losses.
struct NumberedLandmarks {
    Landmarks landmarks;              ///< The minima.
    std::vector<std::size_t> numbers; ///< The number of each minimum.
    std::vector<std::size_t> lowest;  ///< The numbers of the minima with the lowest loss.
};

/// Numbers the minima of one loss in their order, from 0.
NumberedLandmarks numbered(Landmarks landmarks);

/// A ValueOfConstant is a value of a named constant, with the minima that the loss has then.
struct ValueOfConstant {
    double value = 0;    ///< The value.
    Landmarks landmarks; ///< The minima.
};

/// Branches are all branches of a loss for some values of a named constant.
struct Branches {
    std::vector<NumberedLandmarks> at; ///< The minima for each value, with the numbers of branches.
    std::vector<Branch> all;           ///< The branches by number.
};

/// Follows minima from each value of a constant to the next. `values` must be in ascending order;
/// `present`, if it is given, is the index of the present value, and no minimum moves further than
/// `limit` between two values.
///
/// Two minima are of one branch if each is the nearest to the other, where the former is expected
/// to move on as it has moved before. If another is about as near, as where a branch splits evenly,
/// the branch ends there and others begin. Branches are numbered from 0: first those that exist at
/// the present value, in the order of their minima, then the others in the order in which they
/// begin.
Branches follow(const std::vector<ValueOfConstant>& values, std::optional<std::size_t> present,
                double limit);

} // namespace thetascope::basins
