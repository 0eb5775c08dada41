// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/expression/token.h"

#include <string_view>
#include <vector>

namespace thetascope::expression {

/// Returns the tokens of a text; the last one is the end. Comments and the marks around a formula
/// ($…$, \[…\]) are left out. Runs of letters and digits are words that resolveWords() looks up. It
/// throws a Fault where a character is not understood.
std::vector<Token> tokenize(std::u32string_view typed);

} // namespace thetascope::expression
