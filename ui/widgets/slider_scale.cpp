// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/widgets/slider_scale.h"

#include "ui/theme/whole.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::widgets {

namespace {

/// The part of the slider that means "off" if 0 is at the left end.
constexpr double kZeroPart = 0.05;

/// Rounds to a multiple of 10^exponent. For a negative exponent it divides by the power, which is
/// exact up to 10²², so that 0.1 becomes the same double as "0.1".
double roundedTo(double value, int exponent) {
    const double power = std::pow(10.0, std::abs(exponent));
    return exponent < 0 ? std::round(value * power) / power : std::round(value / power) * power;
}

double roundedToDigits(double value, int digits) {
    if (value == 0)
        return 0;
    return roundedTo(value,
                     theme::whole<int>(std::floor(std::log10(std::abs(value)))) + 1 - digits);
}

} // namespace

SliderScale::SliderScale(Kind kind, double low, double high, bool whole, bool zeroAtLeft)
    : m_kind(kind)
    , m_low(low)
    , m_high(high)
    , m_whole(whole)
    , m_zeroAtLeft(zeroAtLeft) {}

SliderScale SliderScale::linear(double low, double high) {
    return {Kind::Linear, low, high, false, false};
}

SliderScale SliderScale::whole(double low, double high) {
    return {Kind::Linear, low, high, true, false};
}

SliderScale SliderScale::logarithmic(double low, double high) {
    return {Kind::Logarithmic, low, high, false, false};
}

SliderScale SliderScale::logarithmicWhole(double low, double high) {
    return {Kind::Logarithmic, low, high, true, false};
}

SliderScale SliderScale::logarithmicOrZero(double low, double high) {
    return {Kind::Logarithmic, low, high, false, true};
}

SliderScale SliderScale::nearOne(double low, double high) {
    return {Kind::NearOne, low, high, false, false};
}

SliderScale SliderScale::of(const optimizer::Parameter& parameter) {
    const double low = parameter.sliderMinimum;
    const double high = parameter.sliderMaximum;
    // Decay rates differ by their distance from 1: 0.9, 0.99, 0.999.
    if (parameter.maximum == 1 && high < 1 && high >= 0.99)
        return nearOne(low, high);
    if (!parameter.logarithmic)
        return linear(low, high);
    return low > 0 ? logarithmic(low, high) : logarithmicOrZero(high * 1e-9, high);
}

double SliderScale::valueAt(double fraction) const {
    double part = std::clamp(fraction, 0.0, 1.0);
    if (m_zeroAtLeft) {
        if (part < kZeroPart)
            return 0;
        part = (part - kZeroPart) / (1 - kZeroPart);
    }
    double value = 0;
    switch (m_kind) {
    case Kind::Linear:
        value = m_low + part * (m_high - m_low);
        if (!m_whole)
            value = roundedTo(value, theme::whole<int>(std::floor(std::log10(m_high - m_low))) - 2);
        break;
    case Kind::Logarithmic:
        value = roundedToDigits(m_low * std::pow(m_high / m_low, part), 3);
        break;
    case Kind::NearOne: {
        const double rest = (1 - m_low) * std::pow((1 - m_high) / (1 - m_low), part);
        // The value has one digit more than the first of 1 − value: 0.9, 0.91, …, 0.990, 0.991.
        value = roundedTo(1 - rest, theme::whole<int>(std::floor(std::log10(rest))) - 1);
        break;
    }
    }
    return std::clamp(m_whole ? std::round(value) : value, m_zeroAtLeft ? 0 : m_low, m_high);
}

double SliderScale::fractionOf(double value) const {
    if (m_zeroAtLeft && value <= 0)
        return 0;
    const double inside = std::clamp(value, m_low, m_high);
    double part = 0;
    switch (m_kind) {
    case Kind::Linear:
        part = m_high > m_low ? (inside - m_low) / (m_high - m_low) : 0;
        break;
    case Kind::Logarithmic:
        part = std::log(inside / m_low) / std::log(m_high / m_low);
        break;
    case Kind::NearOne:
        part = std::log((1 - inside) / (1 - m_low)) / std::log((1 - m_high) / (1 - m_low));
        break;
    }
    return m_zeroAtLeft ? kZeroPart + part * (1 - kZeroPart) : part;
}

double SliderScale::smallStep() const {
    const bool byOnes = m_kind == Kind::Linear && m_whole && m_high > m_low;
    return byOnes ? 1 / (m_high - m_low) : 0.01;
}

} // namespace thetascope::ui::widgets
