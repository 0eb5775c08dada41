// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/cluster_probe.h"

#include <algorithm>

namespace thetascope::loss {

namespace {

constexpr std::size_t kLanes = 64;

machine::Program programOf(const Loss& loss, std::span<const std::uint32_t> constants) {
    if (constants.empty())
        return loss.program();
    return {loss.formula().graph, loss.formula().roots(), simd::best(), constants};
}

} // namespace

ClusterProbe::ClusterProbe(const Loss& loss, std::span<const std::uint32_t> constants)
    : m_program(programOf(loss, constants))
    , m_workspace(m_program, kLanes)
    , m_dimension(loss.dimension())
    , m_rows(2 * loss.dimension() + 1 + constants.size(), kLanes) {
    std::size_t row = 0;
    for (std::size_t c = 0; c < m_dimension; ++c)
        m_variables.push_back(m_rows.row(row++));
    for (std::size_t c = 0; c <= m_dimension; ++c)
        m_results.push_back(m_rows.row(row++));
    std::vector<double> values;
    for (const std::uint32_t number : constants) {
        m_constants.push_back(m_rows.row(row++));
        values.push_back(loss.constants()[number].value);
    }
    setConstants(values);
}

void ClusterProbe::setConstants(std::span<const double> values) {
    const std::size_t first = 2 * m_dimension + 1;
    for (std::size_t k = 0; k < values.size(); ++k)
        std::fill_n(m_rows.row(first + k), kLanes, values[k]);
}

std::span<const Loss::Sample> ClusterProbe::operator()(std::span<const Point> points) {
    m_samples.clear();
    m_samples.reserve(points.size());
    while (m_samples.size() < points.size()) {
        const auto block = points.subspan(m_samples.size());
        const std::size_t lanes = std::min(kLanes, block.size());
        for (std::size_t c = 0; c < m_dimension; ++c)
            for (std::size_t i = 0; i < lanes; ++i)
                m_rows.row(c)[i] = block[i][c];
        m_program.evaluate(m_variables, m_results, lanes, m_workspace, m_constants);
        for (std::size_t i = 0; i < lanes; ++i) {
            Loss::Sample sample{.loss = m_results[0][i], .slope = {}};
            for (std::size_t c = 0; c < m_dimension; ++c)
                sample.slope[c] = m_results[1 + c][i];
            m_samples.push_back(sample);
        }
    }
    return m_samples;
}

} // namespace thetascope::loss
