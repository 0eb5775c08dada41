// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace thetascope::machine::Written {

/// A Basic is a function of the C library and SLEEF in JavaScript: what is called in its place.
struct Basic {
    std::string_view name;   ///< The name in C, such as "exp".
    std::string_view called; ///< What is called: "Math.exp", or "$erf" if it is defined here.
    /// The definition of a function that JavaScript lacks, or has with another meaning.
    std::string_view definition{};
    std::string_view other{}; ///< The name in C of a function that the definition calls, or empty.
};

/// Returns the function with a name in C. It must be known.
const Basic& basic(std::string_view name);

} // namespace thetascope::machine::Written
