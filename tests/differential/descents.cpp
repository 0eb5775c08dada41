// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Descents that are made up, against a plain loop in long doubles.
#include "core/descent/descend.h"
#include "core/text/number_text.h"
#include "tests/differential/plain_descent.h"
#include "tests/differential/rounds.h"
#include "tests/made/pieces.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

namespace thetascope::differential {
namespace {

constexpr std::size_t kSteps = 100;
constexpr std::uint64_t kDisturbed = 4; ///< So many descents with errors.
/// The errors of a few descents are not the largest ones possible.
constexpr long double kFactor = 64;
/// What is left of a difference, in terms of the largest value so far, if no error grows at all.
constexpr long double kLeast = 1e-13L;
/// Where errors have grown to this, a descent is chaotic, and there is nothing to be compared.
constexpr long double kChaos = 1e-6L;
/// Where a part of the loss is larger than this, its square overflows in doubles, and a run has
/// long diverged.
constexpr long double kHuge = 1e150L;
/// The program replaces what is smaller by 0.
constexpr long double kTiny = 1e-150L;

/// The five quantities of a point, coordinate by coordinate.
std::array<long double, 9> numbers(const PlainStep& step) {
    return {step.theta[0], step.theta[1], step.loss,     step.slope[0], step.slope[1],
            step.rate[0],  step.rate[1],  step.sigma[0], step.sigma[1]};
}

std::array<long double, 9> numbers(const descent::Step& step) {
    return {step.theta[0], step.theta[1], step.loss,     step.slope[0], step.slope[1],
            step.rate[0],  step.rate[1],  step.sigma[0], step.sigma[1]};
}

constexpr const char* kNames[] = {"θ", "y", "L", "dL/dθ", "dL/dy", "α", "α of y", "σ", "σ of y"};

/// A case that is made up.
struct Case {
    explicit Case(made::Lot& lot)
        : loss(lot)
        , optimizer(made::optimizer(lot)) {
        while (!isKnown(optimizer))
            optimizer = made::optimizer(lot);
        for (double& each : start)
            each = std::round((lot.share() - 0.5) * 8000) / 1000;
        if (loss.dimension() == 1)
            start[1] = 0;
    }

    std::string text() const {
        return "--loss='" + loss.text() + "' --start=" + text::shortest(start[0]) +
               (loss.dimension() == 2 ? "," + text::shortest(start[1]) : "") +
               " --steps=" + std::to_string(kSteps) +
               " --optimizer=" + optimizer::toSpec(optimizer);
    }

    MadeLoss loss;
    optimizer::Optimizer optimizer;
    std::array<double, 2> start{};
};

/// Compares a descent of the program with the plain one, step by step.
class Comparison {
public:
    explicit Comparison(const Case& made)
        : m_case(made)
        , m_exact(plainDescent(made.loss, made.optimizer, made.start, kSteps, Rounding())) {
        for (std::uint64_t i = 0; i < kDisturbed; ++i)
            m_disturbed.push_back(
                plainDescent(made.loss, made.optimizer, made.start, kSteps, Rounding(1 + i)));
    }

    std::string difference(const descent::Trajectory& run) {
        for (std::size_t t = 0; t < run.points(); ++t) {
            if (!measure(t))
                return {}; // chaos, or overflow
            const bool isLast = t + 1 == run.points();
            const auto got = numbers(run.at(t));
            const auto wanted = numbers(m_exact[t]);
            for (std::size_t q = 0; q < got.size(); ++q) {
                const bool isOfStep = q >= 5;
                const bool isOfY = q == 1 || q == 4 || q == 6 || q == 8;
                if ((isLast && isOfStep) || (isOfY && m_case.loss.dimension() == 1))
                    continue;
                const long double tolerance = kFactor * m_spread[q] + kLeast * m_largest[q] + kTiny;
                if (!(std::abs(got[q] - wanted[q]) <= tolerance))
                    return said(t, kNames[q], got[q], wanted[q], tolerance);
            }
        }
        return {};
    }

private:
    /// Finds out how far errors have grown. Returns whether there is something to be compared.
    bool measure(std::size_t t) {
        const auto wanted = numbers(m_exact[t]);
        if (!(m_exact[t].largest < kHuge))
            return false;
        for (std::size_t q = 0; q < wanted.size(); ++q) {
            m_largest[q] = std::max(m_largest[q], std::abs(wanted[q]));
            for (const auto& run : m_disturbed) {
                const long double deviation = std::abs(numbers(run[t])[q] - wanted[q]);
                if (!std::isfinite(deviation))
                    return false;
                m_spread[q] = std::max(m_spread[q], deviation);
            }
            if (!(m_spread[q] <= kChaos * m_largest[q] + kTiny))
                return false;
        }
        return true;
    }

    std::string said(std::size_t t, const char* name, long double got, long double wanted,
                     long double tolerance) const {
        char text[200];
        std::snprintf(text, sizeof text, "at step %zu, %s is %.17Lg, not %.17Lg ± %.2Lg: ", t, name,
                      got, wanted, tolerance);
        return text + m_case.text();
    }

    const Case& m_case;
    std::vector<PlainStep> m_exact;
    std::vector<std::vector<PlainStep>> m_disturbed;
    std::array<long double, 9> m_spread{};
    std::array<long double, 9> m_largest{};
};

std::string compare(made::Lot& lot) {
    const Case made(lot);
    const auto loss = loss::Loss::fromText(made.loss.text());
    if (!loss)
        return "the loss is not understood: " + made.text() + ": " + loss.error().message;
    const auto runs = descent::trajectories(**loss, {&made.optimizer, 1}, made.start, {kSteps, 0});
    return Comparison(made).difference(runs.front());
}

} // namespace
} // namespace thetascope::differential

int main(int argc, char** argv) {
    return thetascope::differential::goRounds(argc, argv, "descents",
                                              thetascope::differential::compare);
}
