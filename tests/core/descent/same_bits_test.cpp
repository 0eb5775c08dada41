// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// A run has the same bits alone, in any lane of any block, beside any other runs, and on any
// instruction set: every golden case, bit for bit.
#include "core/descent/lane_block.h"
#include "tests/core/descent/bits.h"
#include "tests/core/descent/golden_runs.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace thetascope::descent {
namespace {

class SameBits : public testing::TestWithParam<std::string> {};

/// Blocks are filled with the case in every kEvery-th lane; the first of them is shifted from block
/// to block, so that each lane has its turn. No divisor of a vector's width.
constexpr std::size_t kEvery = 7;

/// Where the lanes in between begin: all over the place, outside of some domains too.
Point otherStart(Point start, std::size_t lane) {
    const double shift = (static_cast<double>(lane * 7919 % 2003) - 1001) / 250;
    return {start[0] + shift, start[1] - shift};
}

template <std::size_t kDimension>
Step present(const LaneRows<kDimension>& rows, std::size_t lane) {
    Step step{.theta = rows.position(lane), .loss = rows.loss[lane]};
    for (std::size_t c = 0; c < kDimension; ++c) {
        step.slope[c] = rows.at[c].slope[lane];
        step.rate[c] = rows.at[c].rate[lane];
        step.sigma[c] = rows.at[c].sigma[lane];
    }
    return step;
}

/// Runs a block of `lanes` in which lane `shift`, `shift` + kEvery, … is the case; says where one
/// of them differs from the run alone.
template <std::size_t kDimension>
std::string differenceInBlock(const GoldenRun& run, const Trajectory& alone, std::size_t lanes,
                              std::size_t shift) {
    LaneBlock<kDimension> block(*run.loss, run.optimizer, lanes);
    simd::LaneTable table(LaneRows<kDimension>::kCount, lanes);
    LaneRows<kDimension> rows(table);
    for (std::size_t lane = 0; lane < lanes; ++lane)
        rows.setPosition(lane, lane % kEvery == shift ? run.start : otherStart(run.start, lane));
    for (std::uint64_t t = 0; t < alone.points(); ++t) {
        block.evaluate(rows);
        block.step(rows);
        for (std::size_t lane = shift; lane < lanes; lane += kEvery) {
            if (!sameBits(present(rows, lane), alone.at(t), t == alone.steps()))
                return "lane " + std::to_string(lane) + " at step " + std::to_string(t);
        }
        for (optimizer::StepRows& coordinate : rows.at)
            std::swap(coordinate.theta, coordinate.next);
    }
    return {};
}

TEST_P(SameBits, blocksOfOneOptimizer_asAlone) {
    const GoldenRun run(GetParam());
    const Trajectory alone = run.alone();
    for (const std::size_t lanes : {std::size_t{1}, std::size_t{7}, std::size_t{1024}}) {
        for (std::size_t shift = 0; shift < std::min(lanes, kEvery); ++shift) {
            const std::string where = run.loss->dimension() == 1
                                          ? differenceInBlock<1>(run, alone, lanes, shift)
                                          : differenceInBlock<2>(run, alone, lanes, shift);
            EXPECT_EQ(where, "") << "block of " << lanes << ", shifted by " << shift;
        }
    }
}

TEST_P(SameBits, anyPlaceInComparison_asAlone) {
    const GoldenRun run(GetParam());
    const Trajectory alone = run.alone();
    // The first two shoot off on most losses: those behind them move up.
    const std::vector<const char*> others = {
        "gd:alpha=30", "momentum:alpha=3", "adagrad", "rmsprop_momentum", "adam", "nadam"};
    for (std::size_t place = 0; place <= others.size(); ++place) {
        std::vector<optimizer::Optimizer> all;
        for (const char* other : others)
            all.push_back(optimizer::parseSpec(other).value());
        all.insert(all.begin() + static_cast<std::ptrdiff_t>(place), run.optimizer);
        const auto runs = trajectories(*run.loss, all, run.start, run.until);
        EXPECT_EQ(difference(runs[place], alone), "") << "place " << place;
    }
}

/// The loop g → α → σ → θ once more, on a given instruction set and with every lane the case.
class InstructionSetRun {
public:
    InstructionSetRun(const GoldenRun& run, simd::InstructionSet set, std::size_t lanes)
        : m_dimension(run.loss->dimension())
        , m_program(run.loss->formula().graph, roots(*run.loss), set)
        , m_workspace(m_program, lanes)
        , m_stepper(run.optimizer, m_dimension, lanes, set)
        , m_theta(m_dimension, lanes)
        , m_results(1 + m_dimension, lanes)
        , m_rate(m_dimension, lanes)
        , m_sigma(m_dimension, lanes) {
        for (std::size_t c = 0; c < m_dimension; ++c)
            std::fill_n(m_theta.row(c), m_theta.stride(), run.start[c]);
    }

    /// The point reached, in each lane; makes the step to the next.
    std::vector<Step> next() {
        std::vector<const double*> variables;
        std::vector<double*> results{m_results.row(0)};
        for (std::size_t c = 0; c < m_dimension; ++c) {
            variables.push_back(m_theta.row(c));
            results.push_back(m_results.row(1 + c));
        }
        m_program.evaluate(variables, results, m_theta.lanes(), m_workspace);
        std::vector<Step> steps(m_theta.lanes());
        for (std::size_t c = 0; c < m_dimension; ++c) {
            const std::vector<double> theta(m_theta.row(c), m_theta.row(c) + steps.size());
            m_stepper.step(c, {m_theta.row(c), m_results.row(1 + c), m_rate.row(c), m_sigma.row(c),
                               m_theta.row(c)});
            for (std::size_t lane = 0; lane < steps.size(); ++lane) {
                Step& step = steps[lane];
                step.theta[c] = theta[lane];
                step.loss = m_results.row(0)[lane];
                step.slope[c] = m_results.row(1 + c)[lane];
                step.rate[c] = m_rate.row(c)[lane];
                step.sigma[c] = m_sigma.row(c)[lane];
            }
        }
        return steps;
    }

private:
    static std::vector<expression::NodeIndex> roots(const loss::Loss& loss) {
        std::vector<expression::NodeIndex> nodes{loss.formula().loss};
        nodes.insert(nodes.end(), loss.formula().gradient.begin(), loss.formula().gradient.end());
        return nodes;
    }

    std::size_t m_dimension;
    expression::Program m_program;
    expression::Program::Workspace m_workspace;
    optimizer::Stepper m_stepper;
    simd::LaneTable m_theta;
    simd::LaneTable m_results;
    simd::LaneTable m_rate;
    simd::LaneTable m_sigma;
};

TEST_P(SameBits, anyInstructionSet_asAlone) {
    const GoldenRun run(GetParam());
    const Trajectory alone = run.alone();
    for (const simd::InstructionSet set : simd::supported()) {
        for (const std::size_t lanes : {std::size_t{1}, std::size_t{5}, std::size_t{32}}) {
            InstructionSetRun other(run, set, lanes);
            for (std::uint64_t t = 0; t < alone.points(); ++t) {
                for (const Step& step : other.next())
                    ASSERT_TRUE(sameBits(step, alone.at(t), t == alone.steps()))
                        << simd::name(set) << ", " << lanes << " lanes, step " << t;
            }
        }
    }
}

INSTANTIATE_TEST_SUITE_P(golden, SameBits, testing::ValuesIn(tests::goldenNames()),
                         [](const auto& each) { return tests::testName(each.param); });

} // namespace
} // namespace thetascope::descent
