// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdint>
#include <vector>

/// The descents as one writes them by hand for one loss and one optimizer, with the C library's
/// functions: what typed losses and exchangeable rules are measured against. They record what a
/// trajectory of the program has, or nothing of the way but where it ends.
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

// The rules: the state of one coordinate; step() gives σ⁽ᵗ⁾ and sets α⁽ᵗ⁾.

struct Gd {
    double alpha;

    double step(double slope, std::uint64_t, double& rate) {
        rate = alpha;
        return -rate * slope;
    }
};

struct GdTimeDecay {
    double alpha;
    double beta = 0.01;

    double step(double slope, std::uint64_t t, double& rate) {
        rate = alpha / (1 + beta * static_cast<double>(t));
        return -rate * slope;
    }
};

struct Momentum {
    double alpha;
    double mu = 0.9;
    double sigma = 0;

    double step(double slope, std::uint64_t, double& rate) {
        rate = alpha;
        return sigma = mu * sigma - rate * slope;
    }
};

struct AdaGrad {
    double alpha;
    double delta = 1e-8;
    double sum = 0;

    double step(double slope, std::uint64_t, double& rate) {
        sum += slope * slope;
        rate = alpha / (delta + std::sqrt(sum));
        return -rate * slope;
    }
};

struct RmsProp {
    double alpha;
    double beta = 0.9;
    double delta = 1e-8;
    double mean = 0;

    double step(double slope, std::uint64_t, double& rate) {
        mean = beta * mean + (1 - beta) * slope * slope;
        rate = alpha / std::sqrt(delta + mean);
        return -rate * slope;
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

    double step(double slope, std::uint64_t, double& rate) {
        first = beta1 * first + (1 - beta1) * slope;
        second = beta2 * second + (1 - beta2) * slope * slope;
        power1 *= beta1;
        power2 *= beta2;
        rate = alpha / (std::sqrt(second / (1 - power2)) + epsilon);
        return -rate * (first / (1 - power1));
    }
};

/// Where a run ends, and how high it is there.
template <class Loss>
struct End {
    typename Loss::Point theta;
    double loss;
};

/// Records nothing.
template <class Loss>
struct Bare {
    using Point = typename Loss::Point;

    void write(Point, double, Point, Point, Point) {}
};

/// Records θ, L, dL/dθ, α and σ of each step, in columns that are used again when they are full, as
/// those of chunks that nobody keeps are.
template <class Loss>
class Recording {
public:
    using Point = typename Loss::Point;

    void write(Point theta, double loss, Point slope, Point rate, Point sigma) {
        m_columns[m_size] = loss;
        double* column = m_columns.data() + m_size + kStride;
        for (std::size_t c = 0; c < Loss::kDimension; ++c, column += 4 * kStride) {
            column[0] = theta[c];
            column[kStride] = slope[c];
            column[2 * kStride] = rate[c];
            column[3 * kStride] = sigma[c];
        }
        m_size = (m_size + 1) % kPoints;
    }

private:
    static constexpr std::size_t kPoints = 512;
    /// Not a power of 2: else all columns compete for the same lines of the cache.
    static constexpr std::size_t kStride = kPoints + 24;

    std::vector<double> m_columns = std::vector<double>((4 * Loss::kDimension + 1) * kStride);
    std::size_t m_size = 0;
};

/// The loop. As in the program, L is worked out along with its slope, and the run ends where one of
/// them is not finite.
template <class Loss, class Rule, class Record>
[[gnu::noinline]] End<Loss> descend(typename Loss::Point theta, Rule rule, std::uint64_t steps) {
    std::array<Rule, Loss::kDimension> rules;
    rules.fill(rule);
    Record record;
    typename Loss::Point slope;
    typename Loss::Point rate;
    typename Loss::Point sigma;
    double loss = Loss::at(theta, slope);
    for (std::uint64_t t = 0; t < steps; ++t) {
        for (std::size_t c = 0; c < Loss::kDimension; ++c)
            sigma[c] = rules[c].step(slope[c], t, rate[c]);
        record.write(theta, loss, slope, rate, sigma);
        for (std::size_t c = 0; c < Loss::kDimension; ++c)
            theta[c] += sigma[c];
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
