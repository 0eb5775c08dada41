// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace thetascope::web {

/// Returns a text of a lesson, in which formulas stand between dollar signs, as HTML with MathML.
std::string lessonHtml(std::string_view text);

/// Returns a formula on a line of its own as MathML.
std::string lessonFormulaHtml(std::string_view text);

} // namespace thetascope::web
