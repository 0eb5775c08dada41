// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <set>
#include <string>
#include <string_view>

namespace thetascope::python {

/// Returns a name of a formula or of a rule as a name that Python allows, in ASCII as far as it has
/// letters for it: "theta" for "θ", "beta2" for "β₂", "eta_plus" for "η₊", "lambda_" for "λ".
std::string identifierOf(std::string_view name);

/// Names are the names that are taken in a part of a script.
class Names {
public:
    /// Takes a name and returns it, or with a number if it is taken or has a meaning in Python.
    std::string take(const std::string& wanted);

private:
    std::set<std::string> m_taken;
};

} // namespace thetascope::python
