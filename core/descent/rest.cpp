// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/rest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <span>
#include <utility>

namespace thetascope::descent {

namespace {

using loss::Point;

constexpr double kNear = 1e-3;       ///< The distance at which slopes are compared, in widths.
constexpr double kTolerances = 3;    ///< The least such distance, in tolerances.
constexpr double kKink = 1e-5;       ///< The distance of a kink whose slopes are not compared.
constexpr double kLevelSlope = 1e-4; ///< A slope that counts as 0, in heights a width.
constexpr double kNoise = 1e-12;     ///< A slope that may be rounding, in heights a width.
/// Distances at which a minimum is looked for where the slope is 0, in widths.
constexpr double kDistances[] = {1e-6, 1e-5, 1e-4, 1e-3, 1e-2};

/// Sides are the slopes outwards at a distance from a point, forwards and backwards along a
/// direction, in heights a width.
struct Sides {
    double ahead;
    double behind;

    double least() const { return std::min(ahead, behind); }

    double greatest() const { return std::max(ahead, behind); }

    double steepest() const { return std::max(std::abs(ahead), std::abs(behind)); }

    bool rise() const { return least() > kNoise; }

    bool fall() const { return greatest() < -kNoise; }
};

/// Looks around a point, in units of the extent's widths and of the loss's height.
template <std::size_t kDimension>
class Surroundings {
public:
    Surroundings(loss::ClusterProbe& probe, const loss::Extent& extent, double height, Point theta)
        : m_probe(probe)
        , m_widths{extent.x.width(), extent.y.width()}
        , m_height(height > 0 ? height : 1)
        , m_theta(theta) {}

    /// Returns whether the slope at a distance leads back on all sides, and is so many times as
    /// steep as it is here.
    bool isMinimumWithin(double distance, double times) {
        const Directions directions = directionsAt(distance);
        const auto [sides, here] = sidesAlong(directions, distance);
        for (std::size_t k = 0; k < kDimension; ++k) {
            if (!sides[k].rise() || times * std::abs(along(directions[k], here)) > sides[k].least())
                return false;
        }
        return true;
    }

    bool isLevel() {
        const Point here = slopes<1>({})[0];
        return std::abs(here[0]) <= kLevelSlope && std::abs(here[1]) <= kLevelSlope;
    }

    /// Returns what the run is where the slope counts as 0.
    End whereLevel() {
        AllSides sides{};
        for (const double distance : kDistances) {
            sides = sidesAlong(directionsAt(distance), distance).first;
            const auto rising = std::ranges::count_if(sides, &Sides::rise);
            const auto falling = std::ranges::count_if(sides, &Sides::fall);
            constexpr auto kAll = static_cast<std::ptrdiff_t>(kDimension);
            if (rising == kAll)
                return {Outcome::Converged};
            if (falling == kAll)
                return {Outcome::Stationary, Manner::Maximum};
            if (rising + falling == kAll)
                return {Outcome::Stationary, Manner::Saddle};
        }
        // A direction is left that neither rises nor falls on both sides: it is level or slopes.
        const bool slopes = std::ranges::any_of(sides, [](const Sides& each) {
            return !each.rise() && !each.fall() && each.steepest() > kLevelSlope;
        });
        if (slopes)
            return {Outcome::Stationary, Manner::Inflection};
        if (std::ranges::any_of(sides, &Sides::rise)) // on the floor of a valley
            return {Outcome::Converged};
        if (std::ranges::any_of(sides, &Sides::fall)) // on the crest of a ridge
            return {Outcome::Stationary, Manner::Maximum};
        return {Outcome::Stationary, Manner::Flat};
    }

private:
    using Directions = std::array<Point, kDimension>;
    using AllSides = std::array<Sides, kDimension>;

    /// Returns the slopes at points given by their distances from this one.
    template <std::size_t kPoints>
    std::array<Point, kPoints> slopes(std::array<Point, kPoints> offsets) {
        for (Point& offset : offsets) {
            for (std::size_t c = 0; c < kDimension; ++c)
                offset[c] = m_theta[c] + offset[c] * m_widths[c];
        }
        const std::span<const loss::Loss::Sample> samples = m_probe(offsets);
        std::array<Point, kPoints> found{};
        for (std::size_t i = 0; i < kPoints; ++i) {
            for (std::size_t c = 0; c < kDimension; ++c)
                found[i][c] = samples[i].slope[c] * m_widths[c] / m_height;
        }
        return found;
    }

    static double along(Point direction, Point slope) {
        return direction[0] * slope[0] + direction[1] * slope[1];
    }

    /// Returns the principal directions of the curvature, as slopes at a distance show it; along
    /// the axes where it has none.
    Directions directionsAt(double distance) {
        if constexpr (kDimension == 1) {
            return {{{1, 0}}};
        } else {
            const auto g =
                slopes<4>({{{distance, 0}, {-distance, 0}, {0, distance}, {0, -distance}}});
            const double xx = g[0][0] - g[1][0];
            const double yy = g[2][1] - g[3][1];
            const double xy = (g[0][1] - g[1][1] + g[2][0] - g[3][0]) / 2;
            const double angle = std::atan2(2 * xy, xx - yy) / 2;
            if (!std::isfinite(angle))
                return {{{1, 0}, {0, 1}}};
            return {{{std::cos(angle), std::sin(angle)}, {-std::sin(angle), std::cos(angle)}}};
        }
    }

    /// Returns the slopes on all sides, and the slope here.
    std::pair<AllSides, Point> sidesAlong(const Directions& directions, double distance) {
        std::array<Point, 2 * kDimension + 1> offsets{};
        for (std::size_t k = 0; k < kDimension; ++k) {
            for (std::size_t c = 0; c < kDimension; ++c) {
                offsets[2 * k][c] = distance * directions[k][c];
                offsets[2 * k + 1][c] = -distance * directions[k][c];
            }
        }
        const auto found = slopes<2 * kDimension + 1>(offsets);
        const auto outwards = [](double slope) { // a wall rises
            return std::isnan(slope) ? std::numeric_limits<double>::infinity() : slope;
        };
        AllSides sides{};
        for (std::size_t k = 0; k < kDimension; ++k)
            sides[k] = {outwards(along(directions[k], found[2 * k])),
                        outwards(-along(directions[k], found[2 * k + 1]))};
        return {sides, found.back()};
    }

    loss::ClusterProbe& m_probe;
    Point m_widths;
    double m_height;
    Point m_theta;
};

template <std::size_t kDimension>
End restOn(Surroundings<kDimension> around, double near) {
    if (around.isMinimumWithin(near, 2) || around.isMinimumWithin(kKink, 0))
        return {Outcome::Converged};
    return around.isLevel() ? around.whereLevel() : End{Outcome::Stalled};
}

} // namespace

End restAt(loss::ClusterProbe& probe, std::size_t dimension, const loss::Extent& extent,
           double height, double tolerance, Point theta) {
    const double near =
        std::max(kNear, kTolerances * tolerance / loss::leastWidth(extent, dimension));
    return dimension == 1 ? restOn(Surroundings<1>(probe, extent, height, theta), near)
                          : restOn(Surroundings<2>(probe, extent, height, theta), near);
}

} // namespace thetascope::descent
