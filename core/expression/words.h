// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/token.h"

#include <set>
#include <span>
#include <string>
#include <vector>

namespace thetascope::expression {

/// Replaces the words among tokens by the letters, functions, constants and keywords that they are.
/// Adjacent letters are split into the longest known names, so that "xy" is x and y; identifiers
/// that the text `declared`, such as a parameter of a function, are never split. It throws a Fault
/// with a hint if a word is not understood.
std::vector<Token> resolveWords(std::span<const Token> tokens,
                                const std::set<std::u32string>& declared);

} // namespace thetascope::expression
