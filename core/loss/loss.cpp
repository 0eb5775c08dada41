// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/loss.h"

#include "core/expression/constants.h"
#include "core/loss/probe.h"

#include <algorithm>
#include <atomic>
#include <bit>
#include <utility>

namespace thetascope::loss {

namespace {

std::atomic<std::uint64_t> compiled = 0;

} // namespace

tl::expected<std::shared_ptr<const Loss>, expression::SyntaxError>
Loss::fromText(std::string_view text, std::span<const expression::ConstantValue> values) {
    auto formula = expression::parse(text, values);
    if (!formula)
        return tl::unexpected(std::move(formula.error()));
    return std::make_shared<const Loss>(std::move(*formula));
}

Loss::Loss(expression::Formula formula)
    : m_formula(std::move(formula))
    , m_program(m_formula.graph, m_formula.roots()) {
    compiled.fetch_add(1, std::memory_order_relaxed);
}

bool Loss::hasValues(std::span<const expression::ConstantValue> values) const {
    // bit by bit: 0 and −0 give different losses
    const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
    return std::ranges::equal(
        expression::valuesInEffect(constants(), values), constants(), {}, bits,
        [&](const expression::NamedConstant& constant) { return bits(constant.value); });
}

tl::expected<std::shared_ptr<const Loss>, expression::SyntaxError>
Loss::withConstants(std::span<const expression::ConstantValue> values) const {
    const std::vector<double> now = expression::valuesInEffect(constants(), values);
    for (std::size_t k = 0; k < now.size(); ++k) {
        if (constants()[k].isBound && now[k] != constants()[k].value)
            return fromText(text(), values);
    }
    expression::Formula formula = m_formula;
    expression::setConstants(formula, now);
    return std::make_shared<const Loss>(std::move(formula));
}

Loss::Sample Loss::at(Point theta) const {
    return Probe(*this)(theta);
}

std::uint64_t Loss::compilations() {
    return compiled.load(std::memory_order_relaxed);
}

std::string Loss::lossText() const {
    return expression::print(m_formula.graph, m_formula.typed, m_formula.symbols);
}

std::string Loss::slopeText(std::size_t coordinate) const {
    return expression::print(m_formula.graph, m_formula.written[coordinate], m_formula.symbols);
}

const machine::Program& Loss::curvatureProgram() const {
    std::call_once(m_curvatureOnce, [this] {
        expression::Graph graph = m_formula.graph;
        const expression::NodeIndex second = expression::differentiate(
            graph, m_formula.gradient[0], 0, expression::DerivativeForm::Computed);
        m_curvature.emplace(graph, std::span(&second, 1));
    });
    return *m_curvature;
}

double Loss::curvature(double theta) const {
    const machine::Program& program = curvatureProgram();
    machine::Program::Workspace workspace(program, 1);
    simd::LaneTable rows(2, 1);
    rows.row(0)[0] = theta;
    const double* const variable = rows.row(0);
    double* const result = rows.row(1);
    program.evaluate(std::span(&variable, 1), std::span(&result, 1), 1, workspace);
    return *result;
}

} // namespace thetascope::loss
