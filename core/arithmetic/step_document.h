// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"
#include "core/descent/trajectory.h"
#include "core/loss/loss.h"
#include "core/optimizer/optimizer.h"

#include <cstdint>
#include <span>
#include <string>
#include <string_view>

namespace thetascope::arithmetic {

/// Returns a text that comes from outside for the text mode of LaTeX. What has a meaning there is
/// escaped, Greek letters become their commands, and characters for which the usual fonts have no
/// sign become question marks, so that it always compiles.
std::string latexText(std::string_view text);

/// Returns the arithmetic of the step from point `t` of a run, t ≤ steps(), as a section of a LaTeX
/// document that uses the package amsmath: a heading with `title`, and for each coordinate the
/// lines of the slope, of both rules and of the move. The run must be one of this optimizer.
std::string latexSection(const loss::Loss& loss, const optimizer::Optimizer& optimizer,
                         std::string_view title, const descent::Trajectory& run, std::uint64_t t,
                         const NumberText& numberText);

/// Returns a LaTeX document with such sections, which compiles as it is.
std::string latexDocument(std::span<const std::string> sections);

} // namespace thetascope::arithmetic
