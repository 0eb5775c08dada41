// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/branches.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>
#include <utility>

namespace thetascope::basins {

namespace {

using loss::Point;

/// A minimum that is less than so many times as far away as the nearest is about as near.
constexpr double kAboutAsNear = 1.1;

constexpr std::size_t kNone = SIZE_MAX;

/// A Follower follows minima from value to value. Branches have the numbers in which they begin.
class Follower {
public:
    explicit Follower(double limit)
        : m_limit(limit) {}

    /// Goes on to the next value and returns the branch of each of its minima.
    std::vector<std::size_t> goOn(const ValueOfConstant& next) {
        const auto& minima = next.landmarks.minima;
        const std::vector<std::size_t> matches = matchesOf(next);
        std::vector<Head> heads;
        std::vector<std::size_t> branches;
        for (std::size_t i = 0; i < minima.size(); ++i) {
            Head head{minima[i].theta, {}, m_begun};
            if (matches[i] == kNone) {
                ++m_begun;
            } else {
                const Head& before = m_heads[matches[i]];
                head.branch = before.branch;
                for (std::size_t c = 0; c < head.theta.size(); ++c)
                    head.speed[c] = (head.theta[c] - before.theta[c]) / (next.value - m_value);
            }
            heads.push_back(head);
            branches.push_back(head.branch);
        }
        m_heads = std::move(heads);
        m_value = next.value;
        return branches;
    }

    /// Returns the number of branches that have begun.
    std::size_t begun() const { return m_begun; }

private:
    /// The minimum of a branch at the last value.
    struct Head {
        Point theta;
        Point speed; ///< How far it has moved per unit of the constant.
        std::size_t branch;
    };

    /// Returns where a branch is expected to be after a change of the constant.
    static Point expected(const Head& head, double change) {
        Point theta = head.theta;
        for (std::size_t c = 0; c < theta.size(); ++c)
            theta[c] += head.speed[c] * change;
        return theta;
    }

    /// Returns the nearest of the points to `theta`, unless another is about as near.
    std::size_t nearest(Point theta, std::span<const Point> points) const {
        std::size_t found = kNone;
        double least = std::numeric_limits<double>::infinity();
        double second = least;
        for (std::size_t i = 0; i < points.size(); ++i) {
            const double far = std::hypot(points[i][0] - theta[0], points[i][1] - theta[1]);
            if (far < least) {
                second = std::exchange(least, far);
                found = i;
            } else {
                second = std::min(second, far);
            }
        }
        return least <= m_limit && second > kAboutAsNear * least ? found : kNone;
    }

    /// Returns for each minimum of a value the head that it continues, or kNone.
    std::vector<std::size_t> matchesOf(const ValueOfConstant& next) const {
        std::vector<Point> before;
        for (const Head& head : m_heads)
            before.push_back(expected(head, next.value - m_value));
        std::vector<Point> after;
        for (const Landmarks::Minimum& minimum : next.landmarks.minima)
            after.push_back(minimum.theta);
        std::vector<std::size_t> matches;
        for (std::size_t i = 0; i < after.size(); ++i) {
            const std::size_t head = nearest(after[i], before);
            matches.push_back(head != kNone && nearest(before[head], after) == i ? head : kNone);
        }
        return matches;
    }

    double m_limit;
    std::vector<Head> m_heads;
    double m_value = 0;
    std::size_t m_begun = 0;
};

/// Returns for each branch the number that it gets, if those in `first` come first.
std::vector<std::size_t> numbersOf(std::size_t count, const std::vector<std::size_t>& first) {
    std::vector<std::size_t> numbers(count, kNone);
    std::size_t next = 0;
    for (const std::size_t branch : first)
        numbers[branch] = next++;
    for (std::size_t& number : numbers) {
        if (number == kNone)
            number = next++;
    }
    return numbers;
}

void extend(std::optional<Branch>& branch, Point theta) {
    if (!branch)
        branch = {{}, theta, theta};
    for (std::size_t c = 0; c < theta.size(); ++c) {
        branch->low[c] = std::min(branch->low[c], theta[c]);
        branch->high[c] = std::max(branch->high[c], theta[c]);
    }
}

NumberedLandmarks numbered(Landmarks landmarks, std::vector<std::size_t> numbers) {
    std::vector<std::size_t> lowest = landmarks.lowest();
    for (std::size_t& each : lowest)
        each = numbers[each];
    return {std::move(landmarks), std::move(numbers), std::move(lowest)};
}

} // namespace

NumberedLandmarks numbered(Landmarks landmarks) {
    std::vector<std::size_t> numbers(landmarks.minima.size());
    std::iota(numbers.begin(), numbers.end(), std::size_t{0});
    return numbered(std::move(landmarks), std::move(numbers));
}

Branches follow(const std::vector<ValueOfConstant>& values, std::optional<std::size_t> present,
                double limit) {
    Follower follower(limit);
    std::vector<std::vector<std::size_t>> begun;
    begun.reserve(values.size());
    for (const ValueOfConstant& value : values)
        begun.push_back(follower.goOn(value));
    const auto numbers =
        numbersOf(follower.begun(), present ? begun[*present] : std::vector<std::size_t>{});
    std::vector<std::optional<Branch>> all(follower.begun());
    Branches branches;
    for (std::size_t i = 0; i < values.size(); ++i) {
        for (std::size_t k = 0; k < begun[i].size(); ++k) {
            const Point theta = values[i].landmarks.minima[k].theta;
            const std::size_t number = begun[i][k] = numbers[begun[i][k]];
            extend(all[number], theta);
            if (i == present)
                all[number]->present = theta;
        }
        branches.at.push_back(numbered(values[i].landmarks, std::move(begun[i])));
    }
    for (const std::optional<Branch>& branch : all)
        branches.all.push_back(*branch); // each has begun, so it has a minimum
    return branches;
}

} // namespace thetascope::basins
