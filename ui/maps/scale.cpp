// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/scale.h"

#include "ui/theme/number_format.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::maps {

namespace {

/// The few values below and above these shares of all do not determine the scale.
constexpr double kFew = 0.1;
constexpr double kMost = 0.98;

/// A difference of this share of the whole height is none.
constexpr double kLeastDifference = 1e-6;

constexpr int kParts = 4;            ///< The number of parts between ticks.
constexpr double kNearEnough = 0.03; ///< A tick's label may be rounded if it moves no further.
constexpr int kMostDigits = 4;

double quantile(const std::vector<double>& ascending, double share) {
    return ascending[static_cast<std::size_t>(share * static_cast<double>(ascending.size() - 1))];
}

/// Returns the number 1, 2, 3, 5 or 7 times a power of ten that is next above, or below.
double rounded(double value, bool up) {
    const double power = std::pow(10, std::floor(std::log10(value)));
    double found = up ? 10 : 1;
    for (const double step : {1.0, 2.0, 3.0, 5.0, 7.0}) {
        if (up ? step * power >= value && step < found : step * power <= value)
            found = step;
    }
    return found * power;
}

} // namespace

Scale::Scale(double lowest, std::vector<double> values, double rounding)
    : m_lowest(lowest) {
    for (double& value : values)
        value -= lowest;
    std::erase_if(values, [](double height) { return !std::isfinite(height) || height < 0; });
    std::ranges::sort(values);
    const double height = values.empty() ? 0 : quantile(values, kMost);
    const double least = std::max(rounding, kLeastDifference * height);
    std::erase_if(values, [&](double each) { return each <= least; });
    m_isPoint = values.empty();
    if (m_isPoint)
        return;
    // Round numbers stay the same while a map becomes finer.
    m_height = rounded(quantile(values, kMost), true);
    m_unit = rounded(quantile(values, kFew), false);
}

double Scale::share(double value) const {
    if (m_isPoint)
        return 0;
    return std::clamp(std::log1p(std::max(0.0, value - m_lowest) / m_unit) /
                          std::log1p(m_height / m_unit),
                      0.0, 1.0);
}

double Scale::value(double share) const {
    return m_lowest + m_unit * std::expm1(share * std::log1p(m_height / m_unit));
}

std::vector<Scale::Tick> Scale::ticks() const {
    // What is close to 0 on this scale is 0 to a reader.
    const auto label = [this](double value, int digits) {
        return theme::formatNumber(std::abs(value) < 1e-3 * m_unit ? 0 : value, digits);
    };
    std::vector<Tick> ticks{{0, label(m_lowest, kMostDigits)}};
    if (m_isPoint)
        return ticks;
    for (int i = 1; i <= kParts; ++i) {
        const double exact = value(static_cast<double>(i) / kParts);
        // As few digits as say where the tick is; then the tick is put where the label says.
        int digits = 0;
        double shown = 0;
        double place = 0;
        do {
            ++digits;
            const double step = std::pow(10, std::floor(std::log10(std::abs(exact))) + 1 - digits);
            shown = std::round(exact / step) * step;
            place = share(shown);
        } while (digits < kMostDigits && std::abs(place - share(exact)) > kNearEnough);
        ticks.push_back({place, label(shown, digits)});
    }
    return ticks;
}

} // namespace thetascope::ui::maps
