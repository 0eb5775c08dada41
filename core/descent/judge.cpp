// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/judge.h"

#include "core/descent/rest.h"
#include "core/expression/constants.h"
#include "core/machine/program.h"

#include <algorithm>
#include <bit>
#include <cmath>
#include <utility>

namespace thetascope::descent {

namespace {

constexpr double kFar = 1.5;               ///< From the middle of the extent, in widths.
constexpr std::size_t kMostHeights = 4096; ///< More are not kept at a time.

/// Returns a number that differs between neighbouring points.
std::size_t placeOf(Point theta) {
    return std::bit_cast<std::size_t>(theta[0]) + 5 * std::bit_cast<std::size_t>(theta[1]);
}

} // namespace

Judge::Judge(const loss::Loss& loss, const loss::Extent& extent, double tolerance,
             std::span<const std::uint32_t> constants)
    : m_loss(loss)
    , m_extent(extent)
    , m_tolerance(tolerance)
    , m_probe(loss, constants)
    , m_constants(constants.begin(), constants.end()) {}

void Judge::setConstants(std::vector<double> values) {
    if (values == m_values)
        return;
    m_values = std::move(values);
    m_probe.setConstants(m_values);
    m_known = {};
}

End Judge::operator()(const Stop& stop) {
    switch (stop.cause) {
    case Stop::Cause::Rest:
        return atRest(stop.theta);
    case Stop::Cause::NotFinite: {
        const Outcome outcome = whyNotFinite(stop.theta);
        if (outcome == Outcome::LeftDomain)
            return {outcome};
        return {outcome, stop.loss < 0 ? Manner::Falls : Manner::Grows};
    }
    case Stop::Cause::Cancelled:
        return {Outcome::Cancelled};
    case Stop::Cause::Arrived: // of a run with a target, which rests nowhere
    case Stop::Cause::Limit:
        break;
    }
    const double far = distance(stop.theta);
    if (far > kFar && distance(stop.next) > far) {
        const loss::Heights& usual = heights();
        if (stop.loss > usual.high + usual.span())
            return {Outcome::Diverged, Manner::Grows};
        if (stop.loss < usual.low - usual.span())
            return {Outcome::Diverged, Manner::Falls};
    }
    return {Outcome::StepLimit};
}

End Judge::atRest(Point theta) {
    std::optional<KnownRest>& known = m_known[placeOf(theta) % m_known.size()];
    if (!known || known->theta != theta)
        known = {theta, restAt(m_probe, m_loss.dimension(), m_extent, heights().span(), m_tolerance,
                               theta)};
    return known->end;
}

Outcome Judge::whyNotFinite(Point theta) {
    if (m_constants.empty())
        return descent::whyNotFinite(m_loss.formula(), theta);
    if (!m_formula)
        m_formula = m_loss.formula();
    std::vector<double> values;
    for (const expression::NamedConstant& constant : m_formula->constants)
        values.push_back(constant.value);
    for (std::size_t k = 0; k < m_values.size(); ++k)
        values[m_constants[k]] = m_values[k];
    expression::setConstants(*m_formula, values);
    return descent::whyNotFinite(*m_formula, theta);
}

const loss::Heights& Judge::heights() {
    const auto found = m_heights.find(m_values);
    if (found != m_heights.end())
        return found->second;
    if (m_heights.size() >= kMostHeights)
        m_heights.clear();
    return m_heights[m_values] = loss::heights(m_probe, m_loss.dimension(), m_extent);
}

double Judge::distance(Point theta) const {
    const auto from = [](loss::Range range, double value) {
        return std::abs((value - range.low) / range.width() - 0.5);
    };
    const double x = from(m_extent.x, theta[0]);
    return m_loss.dimension() == 1 ? x : std::max(x, from(m_extent.y, theta[1]));
}

Outcome whyNotFinite(const expression::Formula& formula, Point theta) {
    if (std::isnan(theta[0]) || std::isnan(theta[1]))
        return Outcome::LeftDomain;
    if (std::isinf(theta[0]) || std::isinf(theta[1]))
        return Outcome::Diverged;
    switch (machine::diagnose(formula.graph, formula.roots(), theta)) {
    case machine::NonFinite::OutsideDomain:
        return Outcome::LeftDomain;
    case machine::NonFinite::Overflow:
    case machine::NonFinite::None: // finite by a hair: one unit in the last place from overflow
        return Outcome::Diverged;
    }
    return Outcome::Diverged;
}

} // namespace thetascope::descent
