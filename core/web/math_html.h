// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"

#include <string>

namespace thetascope::web {

/// Returns a formula as a MathML element, which browsers typeset and screen readers read.
std::string mathHtml(const arithmetic::Notation& notation);

} // namespace thetascope::web
