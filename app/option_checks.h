// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <CLI/CLI.hpp>

#include <functional>
#include <string>
#include <vector>

namespace thetascope::app {

/// Returns a check of an option's form. If it fails, the sentence is made of the option's name,
/// `right` and the value.
CLI::Validator form(const std::string& option, const std::string& right,
                    const std::function<bool(const std::string&)>& accepts);

/// Returns a check that an option has one of some names, in any spelling; the value becomes the
/// name as it is spelled here.
CLI::Validator choice(const std::string& option, const std::vector<std::string>& names);

/// Returns "; did you mean “--OPTION”?" if an option of the verb is near to an unknown one, and
/// nothing if none is.
std::string nearOption(const CLI::App& verb, const std::string& unknown);

/// Returns the outcomes that a run can have, as files spell them, for the help.
std::string outcomesText();

} // namespace thetascope::app
