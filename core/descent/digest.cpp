// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/descent/digest.h"

#include "core/descent/columns.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <iterator>
#include <limits>
#include <numeric>
#include <utility>

namespace thetascope::descent {

namespace {

/// So many points from the first on are selected, so that it can be seen how the run moves.
constexpr std::size_t kBeginning = 8;
/// So many points are selected at even distances, so that a path has no gaps.
constexpr std::size_t kEven = 16;

std::size_t dimensionOf(const Chunk& points) {
    return points.theta[1].empty() ? 1 : 2;
}

/// Adds the points where a column is least, second least and greatest to `selected`.
void selectExtremes(const std::vector<double>& column, std::vector<std::size_t>& selected) {
    constexpr double kInfinity = std::numeric_limits<double>::infinity();
    double least = kInfinity;
    double next = kInfinity;
    double greatest = -kInfinity;
    std::size_t atLeast = 0;
    std::size_t atNext = 0;
    std::size_t atGreatest = 0;
    for (std::size_t i = 0; i < column.size(); ++i) {
        const double value = column[i];
        if (!std::isfinite(value))
            continue;
        if (value < least) {
            next = std::exchange(least, value);
            atNext = std::exchange(atLeast, i);
        } else if (value > least && value < next) {
            next = value;
            atNext = i;
        }
        if (value > greatest) {
            greatest = value;
            atGreatest = i;
        }
    }
    selected.insert(selected.end(), {atLeast, atNext, atGreatest});
}

std::vector<double> lengths(const std::array<std::vector<double>, 2>& sigma) {
    std::vector<double> lengths(sigma[0].size());
    for (std::size_t i = 0; i < lengths.size(); ++i)
        lengths[i] = std::hypot(sigma[0][i], sigma[1].empty() ? 0 : sigma[1][i]);
    return lengths;
}

/// Returns the points that are selected, in ascending order. `indexOf(k)` is where k sixteenths of
/// the steps are over.
template <class IndexOf>
std::vector<std::size_t> selection(const Chunk& points, const IndexOf& indexOf) {
    std::vector<std::size_t> selected(std::min(kBeginning, points.size));
    std::iota(selected.begin(), selected.end(), std::size_t{0});
    for (std::size_t k = 1; k < kEven; ++k)
        selected.push_back(indexOf(k));
    selected.push_back(points.size - 1);
    forEachColumn(
        dimensionOf(points),
        [&](const std::vector<double>& column) { selectExtremes(column, selected); }, points);
    selectExtremes(lengths(points.sigma), selected);
    std::ranges::sort(selected);
    selected.erase(std::unique(selected.begin(), selected.end()), selected.end());
    return selected;
}

template <class StepOf, class IndexOf>
std::shared_ptr<const Digest> selected(const Chunk& points, const StepOf& stepOf,
                                       const IndexOf& indexOf) {
    auto digest = std::make_shared<Digest>();
    const std::vector<std::size_t> indices = selection(points, indexOf);
    for (const std::size_t i : indices)
        digest->steps.push_back(stepOf(i));
    digest->points.size = indices.size();
    forEachColumn(
        dimensionOf(points),
        [&](const std::vector<double>& from, std::vector<double>& to) {
            to.reserve(indices.size());
            for (const std::size_t i : indices)
                to.push_back(from[i]);
        },
        points, digest->points);
    return digest;
}

} // namespace

std::shared_ptr<const Digest> digestOf(const Chunk& chunk, std::uint64_t first) {
    return selected(
        chunk, [first](std::size_t i) { return first + i; },
        [&](std::size_t k) { return k * (chunk.size - 1) / kEven; });
}

std::shared_ptr<const Digest> digestOf(const Digest& before, const Digest& after) {
    Digest both = before;
    std::ranges::copy(after.steps, std::back_inserter(both.steps));
    both.points.size += after.points.size;
    forEachColumn(
        dimensionOf(after.points),
        [](std::vector<double>& to, const std::vector<double>& from) {
            to.insert(to.end(), from.begin(), from.end());
        },
        both.points, after.points);
    const std::vector<std::uint64_t>& steps = both.steps;
    return selected(
        both.points, [&](std::size_t i) { return steps[i]; },
        [&](std::size_t k) {
            const std::uint64_t step = steps.front() + k * (steps.back() - steps.front()) / kEven;
            return static_cast<std::size_t>(std::ranges::lower_bound(steps, step) - steps.begin());
        });
}

} // namespace thetascope::descent
