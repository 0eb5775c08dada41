// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/probe.h"

#include <array>

namespace thetascope::loss {

Probe::Probe(const Loss& loss)
    : m_loss(loss)
    , m_workspace(loss.program(), 1)
    , m_rows(2 * loss.dimension() + 1, 1) {}

Loss::Sample Probe::operator()(Point theta) {
    const std::size_t dimension = m_loss.dimension();
    std::array<const double*, 2> variables{};
    std::array<double*, 3> results{m_rows.row(dimension)};
    for (std::size_t c = 0; c < dimension; ++c) {
        *m_rows.row(c) = theta[c];
        variables[c] = m_rows.row(c);
        results[1 + c] = m_rows.row(dimension + 1 + c);
    }
    m_loss.program().evaluate(std::span(variables.data(), dimension),
                              std::span(results.data(), dimension + 1), 1, m_workspace);
    Loss::Sample sample{*results[0], {*results[1], 0}};
    if (dimension == 2)
        sample.slope[1] = *results[2];
    return sample;
}

} // namespace thetascope::loss
