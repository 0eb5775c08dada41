// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/block_probe.h"

#include <algorithm>

namespace thetascope::loss {

namespace {

constexpr std::size_t kLanes = 128;

} // namespace

BlockProbe::BlockProbe(const Loss& loss)
    : m_program(loss.program())
    , m_workspace(m_program, kLanes)
    , m_rows(3, kLanes) {}

std::span<const CurvePoint> BlockProbe::operator()(std::span<const double> theta) {
    const double* const variables[] = {m_rows.row(0)};
    double* const results[] = {m_rows.row(1), m_rows.row(2)};
    m_points.clear();
    m_points.reserve(theta.size());
    while (m_points.size() < theta.size()) {
        const std::size_t lanes = std::min(kLanes, theta.size() - m_points.size());
        std::copy_n(theta.data() + m_points.size(), lanes, m_rows.row(0));
        m_program.evaluate(variables, results, lanes, m_workspace);
        for (std::size_t i = 0; i < lanes; ++i)
            m_points.push_back({m_rows.row(0)[i], m_rows.row(1)[i], m_rows.row(2)[i]});
    }
    return m_points;
}

} // namespace thetascope::loss
