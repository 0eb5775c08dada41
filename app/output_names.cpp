// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output_names.h"

#include <algorithm>

namespace thetascope::app {

bool hasEnding(std::string_view file, std::span<const std::string_view> endings) {
    return std::ranges::any_of(endings, [&](std::string_view ending) {
        return file.size() > ending.size() && file.ends_with(ending);
    });
}

std::string patternsOf(std::span<const std::string_view> endings, const std::string& before) {
    std::string text = before;
    for (const std::string_view& ending : endings)
        text += (text.empty()                 ? ""
                 : &ending == &endings.back() ? " or "
                                              : ", ") +
                ("*" + std::string(ending));
    return text;
}

} // namespace thetascope::app
