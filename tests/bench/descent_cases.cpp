// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/descent_cases.h"

#include "tests/bench/hand_written.h"

#include <charconv>

namespace thetascope::bench {

namespace {

using namespace handwritten;

/// Starts and rates at which every run is under way for thousands of steps.
template <class Loss>
constexpr loss::Point kStart{};
template <>
constexpr loss::Point kStart<SinLog>{-5, 0};
template <>
constexpr loss::Point kStart<Quadratic>{-1, 0};
template <>
constexpr loss::Point kStart<Rosenbrock>{-1.2, 1};

template <class Loss>
constexpr double kRate = 1e-3;
template <>
constexpr double kRate<Quadratic> = 1e-5;
template <>
constexpr double kRate<Rosenbrock> = 1e-4;

template <class Loss, class Rule, template <class> class Record>
loss::Point byHand(std::uint64_t steps) {
    typename Loss::Point start;
    for (std::size_t c = 0; c < Loss::kDimension; ++c)
        start[c] = kStart<Loss>[c];
    const End<Loss> end = descend<Loss, Rule, Record<Loss>>(start, Rule{kRate<Loss>}, steps);
    loss::Point theta{};
    for (std::size_t c = 0; c < Loss::kDimension; ++c)
        theta[c] = end.theta[c];
    return theta;
}

template <class Loss>
LossCase caseOf(std::string_view name, std::string_view text, Target target) {
    char digits[32];
    const auto end = std::to_chars(digits, digits + sizeof digits, kRate<Loss>).ptr;
    const std::string alpha = ":alpha=" + std::string(digits, end);
    return {name,
            text,
            kStart<Loss>,
            target,
            {{{"gd", "gd" + alpha, byHand<Loss, Gd, Recording>, byHand<Loss, Gd, Bare>},
              {"momentum", "momentum" + alpha + ",mu=0.9", byHand<Loss, Momentum, Recording>,
               byHand<Loss, Momentum, Bare>},
              {"adagrad", "adagrad" + alpha + ",delta=1e-8", byHand<Loss, AdaGrad, Recording>,
               byHand<Loss, AdaGrad, Bare>},
              {"rmsprop", "rmsprop" + alpha + ",beta=0.9,delta=1e-8",
               byHand<Loss, RmsProp, Recording>, byHand<Loss, RmsProp, Bare>},
              {"adam", "adam" + alpha + ",beta1=0.9,beta2=0.999,epsilon=1e-8",
               byHand<Loss, Adam, Recording>, byHand<Loss, Adam, Bare>},
              {"gd_time_decay", "gd_time_decay" + alpha + ",beta=0.01",
               byHand<Loss, GdTimeDecay, Recording>, byHand<Loss, GdTimeDecay, Bare>}}}};
}

} // namespace

std::span<const LossCase> lossCases() {
    constexpr Target kTranscendental{1.5, 0.6};
    constexpr Target kPolynomial{4, 2};
    static const LossCase cases[] = {
        caseOf<SinLog>("sinlog", "sin 2θ · log θ²", kTranscendental),
        caseOf<Quadratic>("quadratic", "(20−5θ)² + (41−12θ)²", kPolynomial),
        caseOf<Rosenbrock>("rosenbrock", "(1 − x)² + 100(y − x²)²", kPolynomial),
    };
    return cases;
}

} // namespace thetascope::bench
