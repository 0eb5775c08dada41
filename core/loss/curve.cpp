// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/curve.h"

#include "core/loss/probe.h"
#include "core/loss/samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace thetascope::loss {

namespace {

/// Returns the typical spread of some heights: the distance from the 5th to the 95th percentile.
double typicalSpread(std::vector<double> heights) {
    if (heights.empty())
        return 0;
    std::sort(heights.begin(), heights.end());
    const auto at = [&](double share) {
        return heights[static_cast<std::size_t>(share * static_cast<double>(heights.size() - 1))];
    };
    return at(0.95) - at(0.05);
}

/// Returns the largest distance between neighbouring doubles in a range.
double lastDigit(Range range) {
    const double largest = std::max(std::abs(range.low), std::abs(range.high));
    return std::nextafter(largest, std::numeric_limits<double>::infinity()) - largest;
}

/// Traces the graph from left to right. It refines the intervals between samples whose slopes do
/// not explain the graph between them, and breaks the line at a jump, at a pole and where the loss
/// is undefined.
class Tracer {
public:
    Tracer(const Loss& loss, Range range, std::size_t points)
        : m_probe(loss)
        , m_samples(sample(loss, range, std::max<std::size_t>(points, 3)))
        , m_finest(std::max(range.width() * 1e-13, lastDigit(range))) {
        std::vector<double> heights;
        for (const CurvePoint& point : m_samples) {
            if (point.isFinite())
                heights.push_back(point.loss);
        }
        // A thousandth of the height of the picture is less than a pixel.
        m_tolerance = std::max(typicalSpread(std::move(heights)) / 1000, 1e-300);
    }

    std::vector<CurveSegment> trace() {
        for (std::size_t i = 0; i < m_samples.size(); ++i) {
            const CurvePoint& point = m_samples[i];
            if (i > 0)
                join(m_samples[i - 1], point);
            emit(point);
        }
        breakLine();
        return std::move(m_segments);
    }

private:
    /// The number of halvings that refine a bend before a jump is looked for.
    static constexpr int kDepth = 10;
    /// The largest number of evaluations between two samples, several times what a jump needs. A
    /// graph that would need more oscillates so often that it looks like a solid band.
    static constexpr int kMostLooks = 400;

    CurvePoint at(double theta) {
        --m_looksLeft;
        const Loss::Sample sample = m_probe({theta, 0});
        return {theta, sample.loss, sample.slope[0]};
    }

    void emit(const CurvePoint& point) {
        if (!std::isfinite(point.loss))
            return;
        m_line.theta.push_back(point.theta);
        m_line.loss.push_back(point.loss);
    }

    void breakLine() {
        if (m_line.theta.size() > 1)
            m_segments.push_back(std::move(m_line));
        m_line = {};
    }

    /// Traces the graph between two neighbouring samples, without the samples.
    void join(const CurvePoint& a, const CurvePoint& b) {
        m_looksLeft = kMostLooks;
        const bool defined = std::isfinite(a.loss);
        if (defined && std::isfinite(b.loss))
            refine(a, b, kDepth);
        else if (defined || std::isfinite(b.loss))
            findEdge(a, b);
        else
            breakLine();
    }

    void refine(const CurvePoint& a, const CurvePoint& b, int depth) {
        const CurvePoint middle = at(a.theta + (b.theta - a.theta) / 2);
        if (!std::isfinite(middle.loss)) {
            if (b.theta - a.theta < m_finest) {
                breakLine();
                return;
            }
            findEdge(a, middle);
            findEdge(middle, b);
            return;
        }
        // The middle of the cubic with the same values and slopes at both ends (Hermite).
        const double expected =
            (a.loss + b.loss) / 2 + (b.theta - a.theta) * (a.slope - b.slope) / 8;
        const bool isExplained = std::abs(middle.loss - expected) <= m_tolerance;
        if (isExplained && depth < kDepth)
            return;
        if (depth > 0 && m_looksLeft > 0) {
            if (isExplained) // look once more: a symmetric pole can hide from the middle
                refineOnce(a, middle, b);
            else {
                refine(a, middle, depth - 1);
                emit(middle);
                refine(middle, b, depth - 1);
            }
        } else if (jumpsBetween(a, b)) {
            breakLine();
        }
    }

    /// Evaluates the graph once more, at a third of an interval that looks smooth: a narrow pole
    /// that is hidden at the middle may show there.
    void refineOnce(const CurvePoint& a, const CurvePoint& middle, const CurvePoint& b) {
        const double width = b.theta - a.theta;
        const CurvePoint third = at(a.theta + width / 3);
        const double share = 1.0 / 3;
        const double expected = a.loss * (1 + 2 * share) * (1 - share) * (1 - share) +
                                b.loss * share * share * (3 - 2 * share) +
                                width * a.slope * share * (1 - share) * (1 - share) +
                                width * b.slope * share * share * (share - 1);
        if (std::abs(third.loss - expected) <= m_tolerance)
            return;
        refine(a, middle, kDepth - 1);
        emit(middle);
        refine(middle, b, kDepth - 1);
    }

    /// Returns whether there is a jump or a pole between two points. It follows the half with the
    /// larger rise down to the resolution of doubles; a rise that remains there is a jump or a
    /// pole.
    bool jumpsBetween(CurvePoint a, CurvePoint b) {
        if (b.theta - a.theta <= m_finest)
            return false; // there is nothing between them
        while (b.theta - a.theta > m_finest) {
            const CurvePoint middle = at(a.theta + (b.theta - a.theta) / 2);
            if (!std::isfinite(middle.loss))
                return true;
            if (std::abs(middle.loss - a.loss) > std::abs(b.loss - middle.loss))
                b = middle;
            else
                a = middle;
        }
        return std::abs(b.loss - a.loss) > m_tolerance;
    }

    /// Extends or begins the line as far as the loss is defined, between two points of which it is
    /// defined at one.
    void findEdge(CurvePoint a, CurvePoint b) {
        const bool endsHere = std::isfinite(a.loss);
        while (b.theta - a.theta > m_finest) {
            const CurvePoint middle = at(a.theta + (b.theta - a.theta) / 2);
            if (middle.theta <= a.theta || middle.theta >= b.theta)
                break;
            (std::isfinite(middle.loss) == endsHere ? a : b) = middle;
        }
        if (endsHere) {
            emit(a);
            breakLine();
        } else {
            breakLine();
            emit(b);
        }
    }

    Probe m_probe;
    std::vector<CurvePoint> m_samples;
    double m_finest;    ///< The smallest distance in θ that is resolved.
    double m_tolerance; ///< The largest difference in height that cannot be seen.
    int m_looksLeft = kMostLooks;
    CurveSegment m_line;
    std::vector<CurveSegment> m_segments;
};

} // namespace

std::vector<CurveSegment> curve(const Loss& loss, Range range, std::size_t points) {
    return Tracer(loss, range, points).trace();
}

Range visibleLoss(const std::vector<CurveSegment>& segments) {
    // Heights are weighted by the interval of θ that they represent, since a curve has many points
    // where it is steep.
    struct Height {
        double loss;
        double weight;
    };

    std::vector<Height> heights;
    double total = 0;
    for (const CurveSegment& segment : segments) {
        for (std::size_t i = 0; i + 1 < segment.theta.size(); ++i) {
            const double weight = segment.theta[i + 1] - segment.theta[i];
            heights.push_back({(segment.loss[i] + segment.loss[i + 1]) / 2, weight});
            total += weight;
        }
    }
    if (heights.empty())
        return {-1, 1};
    std::sort(heights.begin(), heights.end(),
              [](const Height& a, const Height& b) { return a.loss < b.loss; });
    const auto at = [&](double share) {
        double sum = 0;
        for (const Height& height : heights) {
            sum += height.weight;
            if (sum >= share * total)
                return height.loss;
        }
        return heights.back().loss;
    };
    const double lowest = heights.front().loss;
    const double highest = heights.back().loss;
    const double low = at(0.05);
    const double high = at(0.95);
    const double spread = high - low;
    // A tame curve is shown whole; of one that shoots off, what most of the range needs is shown.
    constexpr double kTame = 2.5;
    Range shown{lowest < low - kTame * spread ? low - spread / 2 : lowest,
                highest > high + kTame * spread ? high + spread / 2 : highest};
    const double margin =
        shown.width() > 0 ? 0.06 * shown.width() : std::max(1.0, std::abs(shown.low) / 10);
    shown.low -= margin;
    shown.high += margin;
    return shown;
}

} // namespace thetascope::loss
