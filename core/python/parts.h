// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/experiment/experiment.h"
#include "core/python/formula_code.h"

#include <string>
#include <string_view>
#include <vector>

namespace thetascope::python {

// The parts that scripts of both kinds have.

/// Returns a text as a string literal of Python.
std::string quoted(std::string_view text);
/// Returns the name of a contender in the first column, as "trace" writes it.
std::string labelOf(const experiment::Contender& contender);
/// Returns the point at which the runs start: "-5.0", or "(1.0, -2.5)".
std::string startOf(const experiment::Checked& checked);
/// Returns the first lines of a script: what it computes, and how it goes on.
std::string heading(const experiment::Checked& checked, std::string_view sentence);
/// Returns a function's definition, with a line of documentation unless that is empty.
std::string definition(std::string_view name, const std::vector<std::string>& arguments,
                       std::string_view documentation, const std::vector<std::string>& body);
/// Returns a part of a script with two empty lines before it.
std::string apart(std::string_view part);
/// Returns the functions that a formula needs, each apart, and the values of its constants.
std::string preparations(const FormulaCode& formula);
/// Returns the names of the columns, as "trace" has them: theta, or theta_x and theta_y.
std::string columns(std::string_view name, std::size_t dimension);

} // namespace thetascope::python
