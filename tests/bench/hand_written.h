// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstdint>

/// The descents as one writes them by hand for one loss and one optimizer, with the C library's
/// functions: what typed losses and exchangeable rules are measured against. They keep nothing of
/// the way but where it ends.
namespace thetascope::bench::handwritten {

/// sin(2θ)·log(θ²)
struct SinLog {
    static constexpr std::size_t kDimension = 1;
    using Point = std::array<double, kDimension>;

    static double at(Point theta, Point& slope) {
        const double sine = std::sin(2 * theta[0]);
        const double cosine = std::cos(2 * theta[0]);
        const double logarithm = std::log(theta[0] * theta[0]);
        slope[0] = 2 * cosine * logarithm + 2 * sine / theta[0];
        return sine * logarithm;
    }
};

/// (20 − 5θ)² + (41 − 12θ)²
struct Quadratic {
    static constexpr std::size_t kDimension = 1;
    using Point = std::array<double, kDimension>;

    static double at(Point theta, Point& slope) {
        const double first = 20 - 5 * theta[0];
        const double second = 41 - 12 * theta[0];
        slope[0] = -10 * first - 24 * second;
        return first * first + second * second;
    }
};

/// (1 − x)² + 100(y − x²)²
struct Rosenbrock {
    static constexpr std::size_t kDimension = 2;
    using Point = std::array<double, kDimension>;

    static double at(Point theta, Point& slope) {
        const double a = 1 - theta[0];
        const double b = theta[1] - theta[0] * theta[0];
        slope = {-2 * a - 400 * theta[0] * b, 200 * b};
        return a * a + 100 * b * b;
    }
};

// The rules: the state of one coordinate; step() gives σ⁽ᵗ⁾.

struct Gd {
    double alpha;

    double step(double slope, std::uint64_t) { return -alpha * slope; }
};

struct GdTimeDecay {
    double alpha;
    double beta = 0.01;

    double step(double slope, std::uint64_t t) {
        return -(alpha / (1 + beta * static_cast<double>(t))) * slope;
    }
};

struct Momentum {
    double alpha;
    double mu = 0.9;
    double sigma = 0;

    double step(double slope, std::uint64_t) { return sigma = mu * sigma - alpha * slope; }
};

struct AdaGrad {
    double alpha;
    double delta = 1e-8;
    double sum = 0;

    double step(double slope, std::uint64_t) {
        sum += slope * slope;
        return -(alpha / (delta + std::sqrt(sum))) * slope;
    }
};

struct RmsProp {
    double alpha;
    double beta = 0.9;
    double delta = 1e-8;
    double mean = 0;

    double step(double slope, std::uint64_t) {
        mean = beta * mean + (1 - beta) * slope * slope;
        return -(alpha / std::sqrt(delta + mean)) * slope;
    }
};

struct Adam {
    double alpha;
    double beta1 = 0.9;
    double beta2 = 0.999;
    double epsilon = 1e-8;
    double first = 0;
    double second = 0;
    double power1 = 1;
    double power2 = 1;

    double step(double slope, std::uint64_t) {
        first = beta1 * first + (1 - beta1) * slope;
        second = beta2 * second + (1 - beta2) * slope * slope;
        power1 *= beta1;
        power2 *= beta2;
        const double rate = alpha / (std::sqrt(second / (1 - power2)) + epsilon);
        return -rate * (first / (1 - power1));
    }
};

/// Where a run ends, and how high it is there.
template <class Loss>
struct End {
    typename Loss::Point theta;
    double loss;
};

/// The loop. As in the program, L is worked out along with its slope, and the run ends where one of
/// them is not finite.
template <class Loss, class Rule>
[[gnu::noinline]] End<Loss> descend(typename Loss::Point theta, Rule rule, std::uint64_t steps) {
    std::array<Rule, Loss::kDimension> rules;
    rules.fill(rule);
    typename Loss::Point slope;
    double loss = Loss::at(theta, slope);
    for (std::uint64_t t = 0; t < steps; ++t) {
        for (std::size_t c = 0; c < Loss::kDimension; ++c)
            theta[c] += rules[c].step(slope[c], t);
        loss = Loss::at(theta, slope);
        double zero = 0 * loss; // not a number if L or a slope is not finite
        for (const double each : slope)
            zero += 0 * each;
        if (!(zero == 0))
            break;
    }
    return {theta, loss};
}

} // namespace thetascope::bench::handwritten
