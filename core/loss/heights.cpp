// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/heights.h"

#include "core/loss/samples.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace thetascope::loss {

namespace {

constexpr std::size_t kOnALine = 129;
constexpr std::size_t kOnASide = 17;

std::vector<Point> pointsOf(std::size_t dimension, const Extent& extent) {
    std::vector<Point> points;
    if (dimension == 1) {
        for (std::size_t i = 0; i < kOnALine; ++i)
            points.push_back({onGrid(extent.x, i, kOnALine), 0});
        return points;
    }
    for (std::size_t row = 0; row < kOnASide; ++row)
        for (std::size_t column = 0; column < kOnASide; ++column)
            points.push_back({onGrid(extent.x, column, kOnASide), onGrid(extent.y, row, kOnASide)});
    return points;
}

} // namespace

Heights heights(ClusterProbe& probe, std::size_t dimension, const Extent& extent) {
    std::vector<double> values;
    for (const Loss::Sample& sample : probe(pointsOf(dimension, extent)))
        if (std::isfinite(sample.loss))
            values.push_back(sample.loss);
    if (values.empty())
        return {};
    std::ranges::sort(values);
    const std::size_t twentieth = values.size() / 20;
    const Heights most{values[twentieth], values[values.size() - 1 - twentieth]};
    const Heights all{values.front(), values.back()};
    return most.span() < all.span() / 1000 ? all : most;
}

} // namespace thetascope::loss
