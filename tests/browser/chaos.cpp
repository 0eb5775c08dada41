// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/browser/chaos.h"

#include "core/optimizer/stepper.h"

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <limits>
#include <random>

namespace thetascope::browser {

namespace {

using loss::Point;

/// A Disturbance is made at random, but each time the same for a seed.
class Disturbance {
public:
    explicit Disturbance(std::uint64_t seed)
        : m_random(seed) {}

    double ofPoint(double theta) {
        const std::uint64_t which = m_random() % 3;
        constexpr double kFar = std::numeric_limits<double>::infinity();
        return which == 0 ? theta : std::nextafter(theta, which == 1 ? kFar : -kFar);
    }

    double ofSlope(double slope) {
        const double share = static_cast<double>(m_random() % 1024) / 1024;
        return slope * (1 + (4 * share - 2) * std::numeric_limits<double>::epsilon());
    }

private:
    std::mt19937_64 m_random;
};

std::size_t pointsBeforeChaos(const descent::Trajectory& run, const loss::Loss& loss,
                              const optimizer::Optimizer& optimizer, Disturbance disturbance) {
    optimizer::Stepper stepper(optimizer, loss.dimension());
    Point theta{run.theta(0), loss.dimension() == 2 ? run.theta(0, 1) : 0};
    double most = 0;
    for (std::size_t t = 0; t < run.points(); ++t) {
        for (std::size_t c = 0; c < loss.dimension(); ++c) {
            most = std::max(most, std::abs(run.theta(t, c)));
            if (!(std::abs(run.theta(t, c) - theta[c]) <= 1e-10 * most))
                return t;
        }
        Point beside{};
        for (std::size_t c = 0; c < loss.dimension(); ++c)
            beside[c] = disturbance.ofPoint(theta[c]);
        Point slope = loss.at(beside).slope;
        for (std::size_t c = 0; c < loss.dimension(); ++c) {
            double rate = 0;
            double sigma = 0;
            slope[c] = disturbance.ofSlope(slope[c]);
            stepper.step(c, {&theta[c], &slope[c], &rate, &sigma, &theta[c]});
        }
    }
    return run.points();
}

} // namespace

std::size_t pointsBeforeChaos(const descent::Trajectory& run, const loss::Loss& loss,
                              const optimizer::Optimizer& optimizer) {
    std::size_t points = run.points();
    for (const std::uint64_t seed : {1, 2, 3})
        points = std::min(points, pointsBeforeChaos(run, loss, optimizer, Disturbance(seed)));
    return points;
}

} // namespace thetascope::browser
