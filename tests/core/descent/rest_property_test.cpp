// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Whatever is called converged is at a minimum, and whatever stalls is on a slope: all losses of
// the catalogue, all recipes, several starts and learning rates.
#include "core/descent/descend.h"
#include "core/loss/catalogue.h"
#include "core/optimizer/optimizer.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <memory>
#include <numbers>
#include <string>
#include <tuple>
#include <vector>

namespace thetascope::descent {

namespace {

using loss::Entry;

/// The slope at the end of a run that has converged is at most this share of the slopes that the
/// loss has over its range.
constexpr double kSlopeBound = 0.03;

/// Nothing at a thousandth of the width is lower by more than this share of the height.
constexpr double kNear = 1e-3;
constexpr double kDepthBound = 1e-6;

/// Looks at a loss as its entry shows it, with nothing but Loss::at().
class Ground {
public:
    explicit Ground(const Entry& entry)
        : m_loss(loss::Loss::fromText(entry.formula).value())
        , m_isPlane(m_loss->dimension() == 2)
        , m_width{entry.range.width(), entry.rangeY.width()} {
        std::vector<double> values;
        std::vector<double> slopes;
        for (int i = 0; i <= 200; ++i) {
            for (int j = 0; j <= (m_isPlane ? 200 : 0); ++j) {
                const Point theta{entry.range.low + i * m_width[0] / 200,
                                  entry.rangeY.low + j * m_width[1] / 200};
                const double value = m_loss->at(theta).loss;
                if (!std::isfinite(value) || !std::isfinite(steepness(theta)))
                    continue;
                values.push_back(value);
                slopes.push_back(steepness(theta));
            }
        }
        std::ranges::sort(values);
        std::ranges::sort(slopes);
        m_slope = slopes[slopes.size() * 95 / 100];
        m_height = values[values.size() * 95 / 100] - values[values.size() * 5 / 100];
    }

    const loss::Loss& loss() const { return *m_loss; }

    /// Returns the slope at a point as a share of those that the loss has.
    double slope(Point theta) const { return steepness(theta) / m_slope; }

    /// Returns by how much the loss is lower at points that are a distance, in widths, away, in
    /// heights.
    double depthAround(Point theta, double distance) const {
        const double here = m_loss->at(theta).loss;
        double depth = 0;
        const int directions = m_isPlane ? 64 : 2;
        for (int i = 0; i < directions; ++i) {
            const double angle = 2 * std::numbers::pi * i / directions;
            const double there = m_loss
                                     ->at({theta[0] + distance * m_width[0] * std::cos(angle),
                                           theta[1] + distance * m_width[1] * std::sin(angle)})
                                     .loss;
            depth = std::max(depth, (here - there) / m_height);
        }
        return depth;
    }

private:
    /// Returns how much the slope at a point would change the loss over the width.
    double steepness(Point theta) const {
        const loss::Loss::Sample here = m_loss->at(theta);
        return std::hypot(here.slope[0] * m_width[0], m_isPlane ? here.slope[1] * m_width[1] : 0);
    }

    std::shared_ptr<const loss::Loss> m_loss;
    bool m_isPlane;
    Point m_width;
    double m_height = 0; ///< Of the loss, between its 5 % and 95 % quantiles.
    double m_slope = 0;  ///< The 95 % quantile of steepness().
};

std::vector<Point> starts(const Entry& entry) {
    std::vector<Point> starts{entry.start};
    for (const double share : {0.07, 0.31, 0.5, 0.77})
        starts.push_back({entry.range.low + share * entry.range.width(),
                          entry.rangeY.low + (1.1 - share) * entry.rangeY.width()});
    return starts;
}

std::vector<optimizer::Optimizer> optimizers(const Entry& entry) {
    std::vector<optimizer::Optimizer> found;
    for (const optimizer::Recipe& recipe : optimizer::recipes()) {
        optimizer::Optimizer optimizer = optimizer::make(recipe);
        const auto suited = std::ranges::find(entry.rates, recipe.key, &loss::SuitedRate::recipe);
        const double alpha = suited == entry.rates.end() ? 0.05 : suited->alpha;
        for (const double times : {0.1, 1.0, 3.0}) {
            optimizer::set(optimizer, "alpha", times * alpha);
            found.push_back(optimizer);
        }
    }
    return found;
}

std::vector<std::string> keys() {
    std::vector<std::string> keys;
    for (const Entry& entry : loss::catalogue())
        keys.emplace_back(entry.key);
    return keys;
}

class RestProperty : public testing::TestWithParam<std::tuple<std::string, double>> {};

TEST_P(RestProperty, convergedRuns_haveNoSlopeAndAreLowest) {
    const auto& [key, tolerance] = GetParam();
    const Entry& entry = *loss::find(key);
    const Ground ground(entry);
    const auto contenders = optimizers(entry);
    std::size_t converged = 0;
    for (const Point start : starts(entry)) {
        const auto runs = trajectories(ground.loss(), contenders, start, {2000, tolerance},
                                       {entry.range, entry.rangeY});
        for (std::size_t i = 0; i < runs.size(); ++i) {
            const Step last = runs[i].at(runs[i].steps());
            const auto where = [&] {
                return optimizer::toSpec(contenders[i]) + " from " + std::to_string(start[0]) +
                       ", " + std::to_string(start[1]) + " rests at " +
                       std::to_string(last.theta[0]) + ", " + std::to_string(last.theta[1]);
            };
            if (runs[i].outcome() == Outcome::Converged) {
                ++converged;
                EXPECT_LE(ground.slope(last.theta), kSlopeBound) << where();
                EXPECT_LE(ground.depthAround(last.theta, kNear), kDepthBound) << where();
            } else if (runs[i].outcome() == Outcome::Stalled) {
                EXPECT_GT(ground.slope(last.theta), 1e-7) << where();
            } else if (runs[i].outcome() == Outcome::Stationary) {
                EXPECT_LE(ground.slope(last.theta), kSlopeBound) << where();
            }
        }
    }
    EXPECT_TRUE(converged > 0 || entry.key == "saddle");
}

INSTANTIATE_TEST_SUITE_P(all, RestProperty,
                         testing::Combine(testing::ValuesIn(keys()), testing::Values(1e-4, 1e-6)),
                         [](const auto& each) {
                             return std::get<0>(each.param) +
                                    (std::get<1>(each.param) > 1e-5 ? "_coarse" : "_fine");
                         });

} // namespace

} // namespace thetascope::descent
