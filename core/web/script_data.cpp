// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/script_data.h"

#include <string_view>
#include <utility>

namespace thetascope::web {

namespace {

using Replacement = std::pair<std::string_view, std::string_view>;

template <std::size_t kCount>
std::string replaced(std::string_view text, const Replacement (&all)[kCount]) {
    std::string result;
    while (!text.empty()) {
        std::string_view found = text.substr(0, 1);
        std::size_t length = 1;
        for (const auto& [what, with] : all) {
            if (text.starts_with(what)) {
                found = with;
                length = what.size();
            }
        }
        result += found;
        text.remove_prefix(length);
    }
    return result;
}

/// These occur only within the texts of JSON, where any character may be written by its number.
constexpr Replacement kInScripts[] = {{"<", "\\u003c"},
                                      {">", "\\u003e"},
                                      {"&", "\\u0026"},
                                      {"\u2028", "\\u2028"},
                                      {"\u2029", "\\u2029"}};

constexpr Replacement kInHtml[] = {
    {"<", "&lt;"}, {">", "&gt;"}, {"&", "&amp;"}, {"\"", "&quot;"}, {"'", "&#39;"}};

} // namespace

std::string scriptData(const Json& data) {
    return replaced(data.dump(-1, ' ', false, Json::error_handler_t::replace), kInScripts);
}

std::string htmlText(std::string_view text) {
    return replaced(text, kInHtml);
}

} // namespace thetascope::web
