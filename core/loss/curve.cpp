// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/curve.h"

#include "core/loss/block_probe.h"
#include "core/loss/interval.h"
#include "core/loss/samples.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <span>
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

/// Joins points from left to right to lines.
class Lines {
public:
    void add(const CurvePoint& point) {
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

    std::vector<CurveSegment> finish() {
        breakLine();
        return std::move(m_segments);
    }

private:
    CurveSegment m_line;
    std::vector<CurveSegment> m_segments;
};

Resolution resolutionOf(Range range, const std::vector<CurvePoint>& samples) {
    std::vector<double> heights;
    for (const CurvePoint& point : samples) {
        if (point.isFinite())
            heights.push_back(point.loss);
    }
    // A thousandth of the height of the picture is less than a pixel.
    return {std::max(range.width() * 1e-13, lastDigit(range)),
            std::max(typicalSpread(std::move(heights)) / 1000, 1e-300)};
}

/// Traces the graph in all intervals side by side: in each round every interval that is not done
/// gets one more point.
std::vector<Interval> trace(const Loss& loss, const std::vector<CurvePoint>& samples,
                            const Resolution& resolution) {
    std::vector<Interval> intervals;
    intervals.reserve(samples.size());
    for (std::size_t i = 1; i < samples.size(); ++i)
        intervals.emplace_back(samples[i - 1], samples[i], resolution);
    std::vector<Interval*> asking;
    asking.reserve(intervals.size());
    for (Interval& interval : intervals) {
        if (!interval.isDone())
            asking.push_back(&interval);
    }
    std::vector<double> theta;
    theta.reserve(intervals.size());
    BlockProbe probe(loss);
    while (!asking.empty()) {
        theta.clear();
        for (const Interval* interval : asking)
            theta.push_back(interval->wanted());
        const std::span<const CurvePoint> points = probe(theta);
        std::size_t left = 0;
        for (std::size_t i = 0; i < points.size(); ++i) {
            asking[i]->take(points[i], resolution);
            if (!asking[i]->isDone())
                asking[left++] = asking[i];
        }
        asking.resize(left);
    }
    return intervals;
}

/// Adds points of a graph that oscillates too often to be followed, from the range between two
/// samples. They are not evenly spaced, since a wave as long as the distance would look like a
/// straight line.
void addScattered(Lines& lines, BlockProbe& probe, double from, double to) {
    constexpr int kPoints = 128;
    constexpr double kGolden = 0.618033988749895; // its multiples fill the unit interval evenly
    std::vector<double> theta;
    theta.reserve(kPoints);
    for (int i = 0; i < kPoints; ++i) {
        const double aside = kGolden * (i + 1) - std::floor(kGolden * (i + 1));
        theta.push_back(from + (to - from) * (i + aside) / kPoints);
    }
    for (const CurvePoint& point : probe(theta)) {
        if (!std::isfinite(point.loss))
            lines.breakLine();
        lines.add(point);
    }
}

} // namespace

std::vector<CurveSegment> curve(const Loss& loss, Range range, std::size_t points) {
    const std::vector<CurvePoint> samples = sample(loss, range, std::max<std::size_t>(points, 3));
    const std::vector<Interval> between = trace(loss, samples, resolutionOf(range, samples));
    Lines lines;
    BlockProbe probe(loss);
    lines.add(samples.front());
    for (std::size_t i = 0; i < between.size(); ++i) {
        if (between[i].isWild())
            addScattered(lines, probe, samples[i].theta, samples[i + 1].theta);
        for (const Interval::Mark& mark : between[i].marks())
            mark.isBreak ? lines.breakLine() : lines.add(mark.point);
        lines.add(samples[i + 1]);
    }
    return lines.finish();
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
