// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/made/lot.h"

#include <nlohmann/json.hpp>

#include <string>
#include <string_view>

namespace thetascope::fuzz {

/// A Json is a tree of values, whose entries keep their order. It is the structure of experiments
/// and of lessons.
using Json = nlohmann::ordered_json;

/// Makes one of all values of a tree invalid, or nearly so: another type, a number at the end of
/// what there is, an entry that is missing, is there twice, or has another name.
void damage(Json& tree, made::Lot& lot);

/// Returns a tree as JSON, with or without line breaks.
std::string jsonText(const Json& tree, made::Lot& lot);

/// Returns a tree as YAML, with or without brackets and quotation marks. Values that occur more
/// than once may be written as an anchor and its aliases.
std::string yamlText(const Json& tree, made::Lot& lot);

} // namespace thetascope::fuzz
