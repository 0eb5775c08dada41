// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <random>

namespace thetascope::differential {

/// A Rounding says what happens to the result of an operation: nothing, or a small relative error
/// of the size that doubles have, which shows how far such errors can grow.
class Rounding {
public:
    /// Makes a rounding without errors.
    Rounding() = default;
    /// Makes a rounding with errors that follow from a seed.
    explicit Rounding(std::uint64_t seed);

    /// Returns a result as it comes out.
    long double operator()(long double exact);

    /// Returns the largest result so far, without its sign. Doubles overflow where it is too large
    /// for them, even on the way to a small result.
    long double largest() const { return m_largest; }

private:
    long double m_largest = 0;
    bool m_isExact = true;
    std::mt19937_64 m_random;
};

} // namespace thetascope::differential
