// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/loss.h"
#include "core/loss/range.h"

#include <span>
#include <string_view>

namespace thetascope::loss {

/// A learning rate that suits a loss, for one recipe.
struct SuitedRate {
    std::string_view recipe; ///< key of the optimizer, e.g. "gd"
    double alpha;
};

/// A ready-made loss: one row of the catalogue.
struct Entry {
    std::string_view key;     ///< "double_well"
    std::string_view title;   ///< "Double well"
    std::string_view formula; ///< in the typed notation
    Range range;              ///< of θ (of x where there are two variables)
    Range rangeY;             ///< of y; equal to range where there is one variable
    Point start;
    std::span<const SuitedRate> rates;
    std::string_view literature;
    std::string_view shows; ///< one line
};

std::span<const Entry> catalogue();
const Entry* find(std::string_view key);

} // namespace thetascope::loss
