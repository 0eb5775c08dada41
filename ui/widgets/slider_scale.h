// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/range.h"
#include "core/optimizer/parameter.h"

namespace thetascope::ui::widgets {

/// A SliderScale maps the positions of a slider, from 0 at its left end to 1 at its right end, to
/// numbers. The numbers are rounded so that dragging a slider leaves numbers that people would
/// write: to three significant digits on a logarithmic scale, to the second digit of 1 − value near
/// 1, and to a power of ten of at most a hundredth of the range on a linear scale.
class SliderScale {
public:
    /// Returns a scale with even steps from `low` to `high`.
    static SliderScale linear(double low, double high);
    /// Returns a scale with even steps of whole numbers from `low` to `high`.
    static SliderScale whole(double low, double high);
    /// Returns a logarithmic scale; 0 < low < high.
    static SliderScale logarithmic(double low, double high);
    /// Returns a logarithmic scale of whole numbers; 0 < low < high.
    static SliderScale logarithmicWhole(double low, double high);
    /// Returns a logarithmic scale that has 0 ("off") at its left end; 0 < low < high.
    static SliderScale logarithmicOrZero(double low, double high);
    /// Returns a scale that is logarithmic in 1 − value, for values that crowd below 1, such as β =
    /// 0.999.
    static SliderScale nearOne(double low, double high);
    /// Returns the scale that suits a hyper-parameter, over the useful part of its range.
    static SliderScale of(const optimizer::Parameter& parameter);

    /// Returns the rounded number at a fraction (0 … 1) of the slider.
    double valueAt(double fraction) const;
    /// Returns the fraction (0 … 1) of the slider that belongs to a number. Numbers beyond an end
    /// belong to that end.
    double fractionOf(double value) const;
    /// Returns the fraction by which an arrow key moves the slider: one number on an even scale of
    /// whole numbers, otherwise a hundredth.
    double smallStep() const;

    /// Returns whether a number is within the ends of the scale.
    bool contains(double value) const { return m_low <= value && value <= m_high; }

    friend bool operator==(const SliderScale&, const SliderScale&) = default;

private:
    enum class Kind { Linear, Logarithmic, NearOne };

    SliderScale(Kind kind, double low, double high, bool whole, bool zeroAtLeft);

    Kind m_kind;
    double m_low;
    double m_high;
    bool m_whole;
    bool m_zeroAtLeft;
};

} // namespace thetascope::ui::widgets
