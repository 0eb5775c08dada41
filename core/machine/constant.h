// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace thetascope::machine {

/// Reads a number as people type it: 1e-3, −5, 10 000, 1_000, or a constant formula such as 2π or
/// 1/338. The error is one sentence, such as "write decimals with a point, as in 0.5".
tl::expected<double, std::string> readConstant(std::string_view text);

/// Reads a whole number, 0 or more, as people type it: 200, 10 000, 10_000 or 1e4. Text of another
/// form gives nothing.
std::optional<std::uint64_t> readCount(std::string_view text);

/// Returns the sentence that answers a decimal comma: "write decimals with a point, as in 0.5".
std::string pointSentence();

/// Returns whether a text has a comma between two whole numbers outside of brackets, as in "0,5",
/// and is not a list of ranges, as in "0:1,2:3".
bool hasDecimalComma(std::string_view text);

/// Returns the position at which `separator` first stands outside of brackets, or the length of the
/// text if it does not.
std::size_t findOutsideBrackets(std::string_view text, char separator);

} // namespace thetascope::machine
