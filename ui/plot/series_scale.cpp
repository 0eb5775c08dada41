// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/series_scale.h"

#include "ui/plot/series_item.h"

#include <algorithm>
#include <cmath>
#include <functional>
#include <iterator>

namespace thetascope::ui::plot {

namespace {

constexpr double kPowers = 16; ///< The most powers of ten on a logarithmic axis.
/// The beginning of a run that may leave the axis is this part of its steps.
constexpr std::uint64_t kBeginning = 50;
/// It does if it would make the axis so many times as long.
constexpr double kFlattened = 4;

using Shown = std::vector<const SeriesItem*>;

/// Returns the smallest range that contains what `extentOf` returns for each run.
template <class ExtentOf>
std::optional<QCPRange> united(const Shown& shown, const ExtentOf& extentOf) {
    std::optional<QCPRange> all;
    for (const SeriesItem* series : shown) {
        if (const std::optional<QCPRange> own = std::invoke(extentOf, *series))
            all = all ? all->expanded(*own) : *own;
    }
    return all;
}

/// Returns the runs that neither diverge nor leave the domain, or all if there are none.
Shown behavingOf(const Shown& shown) {
    Shown behaving;
    std::ranges::copy_if(shown, std::back_inserter(behaving), &SeriesItem::behaves);
    return behaving.empty() ? shown : behaving;
}

/// Returns the extent of a run without its beginning, if that alone would flatten the rest.
std::optional<QCPRange> settledExtent(const SeriesItem& series) {
    const auto whole = series.extent();
    const std::uint64_t first = series.points() / kBeginning;
    const auto rest = first == 0 ? whole : series.extentFrom(first);
    if (!rest || shownRange(whole, false).size() <= kFlattened * shownRange(rest, false).size())
        return whole;
    return rest;
}

} // namespace

SeriesScale seriesScale(const Shown& shown, ScaleBy by, bool logarithmic) {
    if (by == ScaleBy::Settled && !logarithmic)
        return {shownRange(united(shown, settledExtent), false)};
    const Shown counted = by == ScaleBy::Settled ? shown : behavingOf(shown);
    const auto whole = united(counted, [](const SeriesItem& series) { return series.extent(); });
    if (!logarithmic)
        return {shownRange(whole, false)};
    const double floor =
        by == ScaleBy::AboveLowest && whole && whole->lower <= 0 ? whole->lower : 0;
    const auto above =
        united(counted, [&](const SeriesItem& series) { return series.extentAbove(floor); });
    return {shownRange(above, true), floor};
}

QCPRange shownRange(std::optional<QCPRange> values, bool logarithmic) {
    QCPRange extent = values.value_or(QCPRange(0.1, 1));
    if (logarithmic) {
        const double part = 2; // per power of ten
        const double low = std::floor(std::log10(extent.lower) * part - 0.1);
        const double high = std::ceil(std::log10(extent.upper) * part + 0.1);
        return {std::pow(10, std::max(low, high - kPowers * part) / part),
                std::pow(10, high / part)};
    }
    if (extent.lower >= 0 && extent.lower < 0.6 * extent.upper)
        extent.lower = 0;
    const bool isFlat = extent.size() <= 1e-9 * std::abs(extent.upper);
    // Changes in the last digits must not look like a steep curve, and labels with so many digits
    // would not fit.
    if (const double least = 1e-3 * std::abs(extent.upper); !isFlat && extent.size() < least)
        extent = QCPRange(extent.center() - least / 2, extent.center() + least / 2);
    const double size = isFlat ? std::max(std::abs(extent.upper), 1e-12) : extent.size();
    // The ends are rounded, so that the axis rarely changes while the start is dragged.
    const double unit = std::pow(10, std::floor(std::log10(size))) / 5;
    const double margin = isFlat ? 0.5 * size : 0.04 * size;
    return {extent.lower == 0 ? 0 : unit * std::floor((extent.lower - margin) / unit),
            unit * std::ceil((extent.upper + margin) / unit)};
}

} // namespace thetascope::ui::plot
