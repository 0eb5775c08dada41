// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/experiment/checked.h"
#include "core/machine/written.h"

#include <string>

namespace thetascope::web {

/// Returns an experiment as an expression of JavaScript: an object with all that a page shows of
/// it, and with the functions that compute it. What these call is added to `functions`.
///
///     loss: {text, html, dimension, variables, ranges, constants: [{name, value, range}], minima,
///         nodes, roots, value(p, k), sample(p, k, o), values(p, k)}
///     contenders: [{slot, title, summary, spec, visible, formula, html, statesEach,
///         settings: [{key, symbol, value, least, most, lowest, highest, …, help}],
///         inertia, leastSteps, begin(s, p), step(s, p, o)}]
///     start, steps, tolerance
///
/// resources/web/README.md says what they mean.
std::string modelOf(const experiment::Checked& checked, machine::WrittenFunctions& functions);

} // namespace thetascope::web
