// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <cstddef>
#include <numeric>
#include <string_view>
#include <type_traits>
#include <utility>
#include <vector>

namespace thetascope::text {

/// Returns the edit distance of two words: the smallest number of characters that have to be
/// changed, removed or inserted, or of neighbours that have to change places, to turn one into the
/// other (the optimal string alignment of Damerau 1964 and Levenshtein 1966).
template <class Character>
std::size_t editDistance(std::basic_string_view<Character> a,
                         std::type_identity_t<std::basic_string_view<Character>> b) {
    std::vector<std::size_t> before(b.size() + 1); // the row of the prefix that is 1 shorter
    std::vector<std::size_t> row(b.size() + 1);
    std::vector<std::size_t> next(b.size() + 1);
    std::iota(row.begin(), row.end(), std::size_t{0});
    for (std::size_t i = 0; i < a.size(); ++i) {
        next[0] = i + 1;
        for (std::size_t j = 0; j < b.size(); ++j) {
            next[j + 1] = std::min({row[j] + (a[i] != b[j]), row[j + 1] + 1, next[j] + 1});
            if (i > 0 && j > 0 && a[i] == b[j - 1] && a[i - 1] == b[j])
                next[j + 1] = std::min(next[j + 1], before[j - 1] + 1);
        }
        std::swap(before, row);
        std::swap(row, next);
    }
    return row.back();
}

} // namespace thetascope::text
