// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/json.h"

#include <string_view>

namespace thetascope::fuzz {

/// Returns the tree of a text in YAML, in which every scalar is a text. It is null if the text is
/// no YAML or if its aliases make it much larger than the text.
Json yamlTree(std::string_view text);

} // namespace thetascope::fuzz
