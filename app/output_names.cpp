// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/output_names.h"

#include "core/file/numbered_path.h"

namespace thetascope::app {

std::vector<std::string> joined(std::vector<std::string> endings,
                                std::span<const std::string_view> others) {
    endings.insert(endings.end(), others.begin(), others.end());
    return endings;
}

std::string endingOf(std::string_view file, std::span<const std::string> endings) {
    std::string longest;
    for (const std::string& ending : endings) {
        if (file.size() > ending.size() + 1 && file.ends_with('.' + ending) &&
            ending.size() > longest.size())
            longest = ending;
    }
    return longest;
}

bool isNumbered(const Destination& output) {
    return output.format == "png" && file::numberedPath(output.path).has_value();
}

std::string alternatives(std::span<const std::string> names) {
    std::string text;
    for (const std::string& name : names)
        text += (text.empty() ? "" : &name == &names.back() ? " or " : ", ") + name;
    return text;
}

std::string patternsOf(std::vector<std::string> endings) {
    for (std::string& ending : endings)
        ending.insert(0, "*.");
    return alternatives(endings);
}

} // namespace thetascope::app
