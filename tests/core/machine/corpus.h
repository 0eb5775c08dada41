// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/core/machine/evaluation.h"

#include <ostream>
#include <span>
#include <string>

namespace thetascope::test {

/// A formula that is taken along every route. Together the rows use every function and operator.
struct Specimen {
    const char* name;
    const char* text;
    double low; ///< of θ, or of x and y: where the formula is smooth
    double high;

    friend std::ostream& operator<<(std::ostream& out, const Specimen& specimen) {
        return out << specimen.text;
    }
};

std::span<const Specimen> corpus();

/// `count` places from low to high, the same each time; x and y are not in step.
std::vector<Place> placesIn(const Specimen& specimen, std::size_t count);

/// Places where formulas go wrong: 0, −0, huge, tiny, infinite, not a number, outside of domains.
std::span<const Place> awkwardPlaces();

} // namespace thetascope::test
