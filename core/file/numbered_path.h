// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace thetascope::file {

/// A NumberedPath is what the paths of files have in common that are numbered from 0.
struct NumberedPath {
    std::string before; ///< What is before the number.
    int digits = 1;     ///< The least number of digits; a shorter number begins with zeros.
    std::string after;  ///< What is after the number.

    /// Returns the path of the file with a number.
    std::string at(int number) const;
};

/// Reads a path in whose last part "####", "%04d" or "%d" is the place of a number. There are at
/// least two "#", since one is part of some names. Returns nothing if there is no such place.
std::optional<NumberedPath> numberedPath(std::string_view path);

} // namespace thetascope::file
