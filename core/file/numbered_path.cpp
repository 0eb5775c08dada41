// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/file/numbered_path.h"

#include <algorithm>
#include <cstddef>

namespace thetascope::file {

namespace {

constexpr std::size_t kMostDigits = 9;

/// The place of a number in a name.
struct Place {
    std::size_t length; ///< In characters; 0 if there is none.
    std::size_t digits;
};

Place placeAt(std::string_view rest) {
    const std::size_t hashes = std::min(rest.find_first_not_of('#'), rest.size());
    if (hashes >= 2)
        return {hashes, std::min(hashes, kMostDigits)};
    if (rest.starts_with("%d"))
        return {2, 1};
    if (rest.size() >= 4 && rest.starts_with("%0") && '1' <= rest[2] && rest[2] <= '9' &&
        rest[3] == 'd')
        return {4, static_cast<std::size_t>(rest[2] - '0')};
    return {0, 0};
}

} // namespace

std::string NumberedPath::at(int number) const {
    const std::string text = std::to_string(number);
    const auto width = static_cast<std::size_t>(digits);
    return before + std::string(width - std::min(width, text.size()), '0') + text + after;
}

std::optional<NumberedPath> numberedPath(std::string_view path) {
    const std::size_t name = path.rfind('/') + 1; // 0 if there is none
    for (std::size_t i = name; i < path.size(); ++i) {
        const Place place = placeAt(path.substr(i));
        if (place.length > 0)
            return NumberedPath{std::string(path.substr(0, i)), static_cast<int>(place.digits),
                                std::string(path.substr(i + place.length))};
    }
    return std::nullopt;
}

} // namespace thetascope::file
