// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/minima.h"
#include "core/loss/samples.h"

#include <algorithm>
#include <cmath>
#include <cstddef>
#include <numbers>

namespace thetascope::loss {

namespace {

constexpr std::size_t kGrid = 257; ///< The number of grid points along each axis.
constexpr std::size_t kMost = 256; ///< The largest number of minima; a level valley has many.

/// Returns whether no neighbour on the grid is lower, and some are higher.
bool isLowest(const std::vector<double>& values, std::size_t i, std::size_t j) {
    const double here = values[j * kGrid + i];
    if (!std::isfinite(here))
        return false;
    bool isLevel = true;
    for (std::size_t b = j == 0 ? 0 : j - 1; b <= std::min(j + 1, kGrid - 1); ++b) {
        for (std::size_t a = i == 0 ? 0 : i - 1; a <= std::min(i + 1, kGrid - 1); ++a) {
            if (values[b * kGrid + a] < here)
                return false;
            isLevel &= values[b * kGrid + a] == here;
        }
    }
    return !isLevel;
}

struct Hessian {
    double xx, xy, yy;
};

/// Computes second derivatives by central differences of the exact slope.
Hessian hessian(const Loss& loss, Point at, Point scale) {
    const double hx = 1e-5 * scale[0];
    const double hy = 1e-5 * scale[1];
    const Point right = loss.at({at[0] + hx, at[1]}).slope;
    const Point left = loss.at({at[0] - hx, at[1]}).slope;
    const Point above = loss.at({at[0], at[1] + hy}).slope;
    const Point below = loss.at({at[0], at[1] - hy}).slope;
    return {(right[0] - left[0]) / (2 * hx),
            ((right[1] - left[1]) / (2 * hx) + (above[0] - below[0]) / (2 * hy)) / 2,
            (above[1] - below[1]) / (2 * hy)};
}

/// Refines a point near a minimum by Newton's method, damped (Levenberg and Marquardt) so that L
/// never rises: (H + λI) step = −g.
Point refine(const Loss& loss, Point at, Point scale) {
    Loss::Sample here = loss.at(at);
    double lambda = 0;
    for (int round = 0; round < 200; ++round) {
        const Hessian h = hessian(loss, at, scale);
        const double size = std::abs(h.xx) + std::abs(h.yy) + std::abs(h.xy);
        bool moved = false;
        double length = 0;
        for (int attempt = 0; attempt < 40 && !moved; ++attempt) {
            const double xx = h.xx + lambda;
            const double yy = h.yy + lambda;
            const double determinant = xx * yy - h.xy * h.xy;
            if (xx > 0 && determinant > 0) {
                const Point step{(-here.slope[0] * yy + here.slope[1] * h.xy) / determinant,
                                 (here.slope[0] * h.xy - here.slope[1] * xx) / determinant};
                const Point next{at[0] + step[0], at[1] + step[1]};
                const Loss::Sample there = loss.at(next);
                if (there.loss <= here.loss) {
                    length = std::hypot(step[0] / scale[0], step[1] / scale[1]);
                    at = next;
                    here = there;
                    moved = true;
                    lambda = lambda < 1e-12 * size ? 0 : lambda / 8;
                    continue;
                }
            }
            lambda = std::max(4 * lambda, 1e-8 * size);
        }
        if (!moved || length < 1e-14)
            break;
    }
    return at;
}

/// Returns whether L is nowhere lower on a small circle around a point. It is lower somewhere at a
/// saddle, and where the refinement was stopped by the edge of the rectangle.
bool isMinimum(const Loss& loss, Point at, Point scale) {
    constexpr int kDirections = 16;
    const double here = loss.at(at).loss;
    for (int k = 0; k < kDirections; ++k) {
        const double angle = 2 * std::numbers::pi * k / kDirections;
        const Point there{at[0] + 1e-4 * scale[0] * std::cos(angle),
                          at[1] + 1e-4 * scale[1] * std::sin(angle)};
        if (loss.at(there).loss < here)
            return false;
    }
    return true;
}

} // namespace

std::vector<Point> minima(const Loss& loss, Range x, Range y) {
    const Point scale{x.width(), y.width()};
    const std::vector<double> values = sampleGrid(loss, x, y, kGrid, kGrid);
    std::vector<Point> found;
    const auto isKnown = [&](Point point) {
        return std::any_of(found.begin(), found.end(), [&](Point other) {
            return std::hypot((point[0] - other[0]) / scale[0], (point[1] - other[1]) / scale[1]) <
                   1e-3;
        });
    };
    for (std::size_t j = 0; j < kGrid; ++j) {
        for (std::size_t i = 0; i < kGrid; ++i) {
            if (found.size() == kMost || !isLowest(values, i, j))
                continue;
            const Point point = refine(loss, {onGrid(x, i, kGrid), onGrid(y, j, kGrid)}, scale);
            if (x.contains(point[0]) && y.contains(point[1]) && !isKnown(point) &&
                isMinimum(loss, point, scale))
                found.push_back(point);
        }
    }
    std::sort(found.begin(), found.end());
    return found;
}

} // namespace thetascope::loss
