// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/option_checks.h"

#include "app/option_values.h"
#include "core/descent/outcome.h"
#include "core/text/names.h"

#include <algorithm>
#include <string_view>

namespace thetascope::app {

CLI::Validator form(const std::string& option, const std::string& right,
                    const std::function<bool(const std::string&)>& accepts) {
    return CLI::Validator(
        [=](const std::string& value) {
            return accepts(value) ? std::string() : option + " takes " + right + notThis(value);
        },
        "");
}

CLI::Validator choice(const std::string& option, const std::vector<std::string>& names) {
    std::string right;
    for (const std::string& name : names)
        right += (right.empty() ? "" : &name == &names.back() ? " or " : ", ") + name;
    return CLI::Validator(
        [=](std::string& value) {
            const auto same = [&](const std::string& name) {
                return text::isSameName(name, value);
            };
            const auto found = std::ranges::find_if(names, same);
            if (found == names.end())
                return option + " takes " + right + notThis(value) +
                       text::suggestion(value,
                                        std::vector<std::string_view>(names.begin(), names.end()));
            value = *found;
            return std::string();
        },
        "");
}

std::string nearOption(const CLI::App& verb, const std::string& unknown) {
    const std::string word = unknown.substr(0, unknown.find('='));
    std::vector<std::string> names;
    for (const CLI::Option* option : verb.get_options()) {
        for (const std::string& name : option->get_lnames())
            names.push_back("--" + name);
    }
    return text::suggestion(word, std::vector<std::string_view>(names.begin(), names.end()));
}

std::string outcomesText() {
    using enum descent::Outcome;
    std::string text;
    for (const descent::Outcome outcome :
         {Converged, Stationary, Stalled, Oscillates, Diverged, LeftDomain})
        text += std::string(descent::key(outcome)) + ", ";
    return text.replace(text.size() - 2, 2, " or ") + std::string(descent::key(StepLimit));
}

} // namespace thetascope::app
