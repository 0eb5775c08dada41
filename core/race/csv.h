// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/report.h"

#include <ostream>

namespace thetascope::race {

/// Writes a report as CSV with one line for each loss, optimizer and learning rate, in this order.
/// Lines end with a line feed. The header is
///
///     loss,optimizer,spec,alpha,share,cost,median,loss_at_end
///
/// `spec` is the SPEC of exactly what was run, its α included; if variants were tried, it is that
/// of the best of them. Each number reads back as the same double; `inf` is a cost, or a median,
/// of runs that do not arrive.
void writeCsv(const Report& report, std::ostream& out);

} // namespace thetascope::race
