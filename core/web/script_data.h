// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <nlohmann/json.hpp>

#include <string>

namespace thetascope::web {

using Json = nlohmann::ordered_json;

/// Returns data as JavaScript that may stand within a script of a page: no text in it can end the
/// script or begin a comment, whatever people have typed.
std::string scriptData(const Json& data);

/// Returns a text for HTML, between tags or within quotes.
std::string htmlText(std::string_view text);

} // namespace thetascope::web
