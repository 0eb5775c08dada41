// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/rest.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <vector>

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
class Surroundings {
public:
    Surroundings(loss::ClusterProbe& probe, std::size_t dimension, const loss::Extent& extent,
                 double height, Point theta)
        : m_probe(probe)
        , m_dimension(dimension)
        , m_widths{extent.x.width(), extent.y.width()}
        , m_height(height > 0 ? height : 1)
        , m_theta(theta)
        , m_here(slopes({{0, 0}}).front()) {}

    /// Returns whether the slope at a distance leads back on all sides, and is so many times as
    /// steep as it is here.
    bool isMinimumWithin(double distance, double times) {
        const auto directions = directionsAt(distance);
        const auto sides = sidesAlong(directions, distance);
        for (std::size_t k = 0; k < sides.size(); ++k) {
            const double here = std::abs(along(directions[k], m_here));
            if (!sides[k].rise() || times * here > sides[k].least())
                return false;
        }
        return true;
    }

    bool isLevel() const {
        return std::abs(m_here[0]) <= kLevelSlope && std::abs(m_here[1]) <= kLevelSlope;
    }

    /// Returns what the run is where the slope counts as 0.
    End whereLevel() {
        std::vector<Sides> sides;
        for (const double distance : kDistances) {
            sides = sidesAlong(directionsAt(distance), distance);
            const auto rising = std::ranges::count_if(sides, &Sides::rise);
            const auto falling = std::ranges::count_if(sides, &Sides::fall);
            const auto all = static_cast<std::ptrdiff_t>(m_dimension);
            if (rising == all)
                return {Outcome::Converged};
            if (falling == all)
                return {Outcome::Stationary, Manner::Maximum};
            if (rising + falling == all)
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
    /// Returns the slopes at points given by their distances from this one.
    std::vector<Point> slopes(const std::vector<Point>& offsets) {
        std::vector<Point> points;
        for (const Point& offset : offsets)
            points.push_back({m_theta[0] + offset[0] * m_widths[0],
                              m_dimension == 2 ? m_theta[1] + offset[1] * m_widths[1] : 0});
        std::vector<Point> found;
        for (const loss::Loss::Sample& sample : m_probe(points))
            found.push_back({sample.slope[0] * m_widths[0] / m_height,
                             m_dimension == 2 ? sample.slope[1] * m_widths[1] / m_height : 0});
        return found;
    }

    static double along(Point direction, Point slope) {
        return direction[0] * slope[0] + direction[1] * slope[1];
    }

    /// Returns the principal directions of the curvature, as slopes at a distance show it; along
    /// the axes where it has none.
    std::vector<Point> directionsAt(double distance) {
        if (m_dimension == 1)
            return {{1, 0}};
        const auto g = slopes({{distance, 0}, {-distance, 0}, {0, distance}, {0, -distance}});
        const double xx = g[0][0] - g[1][0];
        const double yy = g[2][1] - g[3][1];
        const double xy = (g[0][1] - g[1][1] + g[2][0] - g[3][0]) / 2;
        const double angle = std::atan2(2 * xy, xx - yy) / 2;
        if (!std::isfinite(angle))
            return {{1, 0}, {0, 1}};
        return {{std::cos(angle), std::sin(angle)}, {-std::sin(angle), std::cos(angle)}};
    }

    std::vector<Sides> sidesAlong(const std::vector<Point>& directions, double distance) {
        std::vector<Point> offsets;
        for (const Point& direction : directions)
            for (const double way : {distance, -distance})
                offsets.push_back({way * direction[0], way * direction[1]});
        const auto found = slopes(offsets);
        const auto outwards = [](double slope) { // a wall rises
            return std::isnan(slope) ? std::numeric_limits<double>::infinity() : slope;
        };
        std::vector<Sides> sides;
        for (std::size_t k = 0; k < directions.size(); ++k)
            sides.push_back({outwards(along(directions[k], found[2 * k])),
                             outwards(-along(directions[k], found[2 * k + 1]))});
        return sides;
    }

    loss::ClusterProbe& m_probe;
    std::size_t m_dimension;
    Point m_widths;
    double m_height;
    Point m_theta;
    Point m_here; ///< The slope at the point.
};

} // namespace

End restAt(loss::ClusterProbe& probe, std::size_t dimension, const loss::Extent& extent,
           double height, double tolerance, Point theta) {
    Surroundings around(probe, dimension, extent, height, theta);
    const double width =
        dimension == 1 ? extent.x.width() : std::min(extent.x.width(), extent.y.width());
    const double near = std::max(kNear, kTolerances * tolerance / width);
    if (around.isMinimumWithin(near, 2) || around.isMinimumWithin(kKink, 0))
        return {Outcome::Converged};
    return around.isLevel() ? around.whereLevel() : End{Outcome::Stalled};
}

} // namespace thetascope::descent
