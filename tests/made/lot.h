// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <iterator>
#include <string_view>

namespace thetascope::made {

/// A Lot decides as if by lot, but always in the same way for the same text or seed.
class Lot {
public:
    /// Makes a lot whose answers follow from a text.
    explicit Lot(std::string_view text);
    /// Makes a lot whose answers follow from a number.
    explicit Lot(std::uint64_t seed);

    /// Returns true once in `count` times, on average. Each call has an answer of its own.
    bool oneIn(std::size_t count) { return below(count) == 0; }

    /// Returns a number below `count`, which must not be 0.
    std::size_t below(std::size_t count);

    /// Returns a number from 0 to 1.
    double share() { return static_cast<double>(below(1U << 20)) / (1U << 20); }

    /// Returns an element of a list that is not empty.
    template <class List>
    decltype(auto) of(List&& list) {
        return *std::next(std::begin(list), static_cast<std::ptrdiff_t>(below(std::size(list))));
    }

private:
    std::uint64_t m_state;
};

} // namespace thetascope::made
