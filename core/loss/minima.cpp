// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/minima.h"

#include "core/loss/block_probe.h"
#include "core/loss/samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <optional>
#include <span>
#include <utility>

namespace thetascope::loss {

namespace {

constexpr std::size_t kCells = 4096; ///< The number of intervals that are searched.

/// An interval in which the slope changes from negative to positive.
struct Bracket {
    CurvePoint left;
    CurvePoint right;
};

/// Finds brackets between samples, leaving out those where the loss or its slope is not finite. An
/// interval in which the slope is exactly 0 counts as one minimum.
std::vector<Bracket> brackets(const std::vector<CurvePoint>& samples) {
    std::vector<Bracket> found;
    std::optional<CurvePoint> falling; // the last sample with a slope below 0
    std::size_t missing = 0;
    for (const CurvePoint& point : samples) {
        if (!point.isFinite()) {
            if (++missing > 1) // one alone may be a removable gap, such as 0·log 0
                falling.reset();
            continue;
        }
        missing = 0;
        if (point.slope < 0)
            falling = point;
        else if (point.slope > 0 && falling)
            found.push_back({*std::exchange(falling, std::nullopt), point});
    }
    return found;
}

/// A Search halves a bracket by the sign of the slope until its ends are neighbouring doubles, and
/// finds the end with the lower loss; or it finds the first point at which the slope is 0. It asks
/// for one point after another, so that many brackets can be halved side by side.
class Search {
public:
    explicit Search(const Bracket& bracket)
        : m_bracket(bracket) {
        settle();
    }

    const std::optional<CurvePoint>& minimum() const { return m_minimum; }

    /// Returns the θ of the point that is needed next, unless the minimum is known.
    double wanted() const {
        return m_bracket.left.theta + (m_isAside ? width() * 0.49 : width() / 2);
    }

    /// Continues with the point at wanted().
    void take(const CurvePoint& point) {
        if (!point.isFinite()) {
            if (std::exchange(m_isAside, true)) // it was not a removable gap
                m_minimum = lowerEnd();
            return;
        }
        m_isAside = false;
        if (point.slope < 0)
            m_bracket.left = point;
        else if (point.slope > 0)
            m_bracket.right = point;
        else
            m_minimum = point;
        settle();
    }

private:
    double width() const { return m_bracket.right.theta - m_bracket.left.theta; }

    const CurvePoint& lowerEnd() const {
        return m_bracket.left.loss <= m_bracket.right.loss ? m_bracket.left : m_bracket.right;
    }

    void settle() {
        const double middle = wanted();
        if (!m_minimum && (middle <= m_bracket.left.theta || middle >= m_bracket.right.theta))
            m_minimum = lowerEnd();
    }

    Bracket m_bracket;
    bool m_isAside = false; ///< The loss is not finite at the middle; a point beside it is wanted.
    std::optional<CurvePoint> m_minimum;
};

/// Returns the minimum in each bracket, or nothing if a stop is requested.
std::vector<CurvePoint> narrow(BlockProbe& probe, const std::vector<Bracket>& brackets,
                               const std::stop_token& stop) {
    std::vector<Search> searches(brackets.begin(), brackets.end());
    std::vector<Search*> asking;
    asking.reserve(searches.size());
    for (Search& search : searches)
        asking.push_back(&search);
    for (std::vector<double> theta;; theta.clear()) {
        std::erase_if(asking, [](const Search* search) { return search->minimum().has_value(); });
        if (asking.empty())
            break;
        if (stop.stop_requested())
            return {};
        for (const Search* search : asking)
            theta.push_back(search->wanted());
        const std::span<const CurvePoint> points = probe(theta);
        for (std::size_t i = 0; i < points.size(); ++i)
            asking[i]->take(points[i]);
    }
    std::vector<CurvePoint> found;
    found.reserve(searches.size());
    for (const Search& search : searches)
        found.push_back(*search.minimum());
    return found;
}

/// Returns brackets very close around the minima found in some brackets.
std::vector<Bracket> closeUp(BlockProbe& probe, const std::vector<Bracket>& brackets,
                             const std::vector<CurvePoint>& minima) {
    std::vector<double> theta;
    for (std::size_t i = 0; i < brackets.size(); ++i) {
        for (const CurvePoint* end : {&brackets[i].left, &brackets[i].right}) {
            const double way = end->theta - minima[i].theta;
            const double distance =
                std::max(std::abs(way) * 1e-10, std::abs(minima[i].theta) * 0x1p-48);
            theta.push_back(minima[i].theta + std::copysign(distance, way));
        }
    }
    const std::span<const CurvePoint> points = probe(theta);
    std::vector<Bracket> near;
    for (std::size_t i = 0; i + 1 < points.size(); i += 2)
        near.push_back({points[i], points[i + 1]});
    return near;
}

/// Returns whether the loss is continuous in a bracket. At a pole or a jump the slope changes sign
/// too, but there a good part of the change in the loss happens within 10⁻¹⁰ of the way to the ends
/// of the bracket. At a minimum, even at a cusp, next to nothing of it does.
bool isContinuous(const Bracket& bracket, const Bracket& near, const CurvePoint& minimum) {
    const double rounding = std::abs(minimum.loss) * 1e-9;
    const auto risesSlowly = [&](double nearLoss, double endLoss) {
        return std::abs(nearLoss - minimum.loss) <= 0.05 * (endLoss - minimum.loss) + rounding;
    };
    return risesSlowly(near.left.loss, bracket.left.loss) &&
           risesSlowly(near.right.loss, bracket.right.loss);
}

} // namespace

std::vector<Minimum> minima(const Loss& loss, Range range, const std::stop_token& stop) {
    const std::vector<Bracket> wide = brackets(sample(loss, range, kCells + 1));
    BlockProbe probe(loss);
    const std::vector<CurvePoint> points = narrow(probe, wide, stop);
    if (points.empty())
        return {};
    const std::vector<Bracket> near = closeUp(probe, wide, points);
    constexpr double kKink = std::numeric_limits<double>::infinity();
    std::vector<Minimum> found;
    for (std::size_t i = 0; i < points.size(); ++i) {
        if (!isContinuous(wide[i], near[i], points[i]))
            continue;
        const bool isKink = near[i].right.slope - near[i].left.slope >
                            1e-3 * (wide[i].right.slope - wide[i].left.slope);
        found.push_back(
            {points[i].theta, points[i].loss, isKink ? kKink : loss.curvature(points[i].theta)});
    }
    return found;
}

} // namespace thetascope::loss
