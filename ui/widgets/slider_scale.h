// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/range.h"
#include "core/optimizer/parameter.h"

namespace thetascope::ui::widgets {

/// How a slider's way from its left end (0) to its right end (1) stands for numbers. Values picked
/// on it are round ones (three significant digits; a thousandth of a linear range), so that a drag
/// leaves numbers that people would write.
class SliderScale {
public:
    /// Even steps from `low` to `high`.
    static SliderScale linear(double low, double high);
    /// Even steps of whole numbers.
    static SliderScale whole(double low, double high);
    /// By orders of magnitude; 0 < low < high.
    static SliderScale logarithmic(double low, double high);
    /// The same, whole numbers only.
    static SliderScale logarithmicWhole(double low, double high);
    /// The same, with 0 ("off") at the left end.
    static SliderScale logarithmicOrZero(double low, double high);
    /// By orders of magnitude of 1 − value, for values that crowd below 1 such as β = 0.999.
    static SliderScale nearOne(double low, double high);
    /// What suits a hyper-parameter, over the useful part of its range.
    static SliderScale of(const optimizer::Parameter& parameter);

    /// The value at a fraction 0 … 1 of the way, rounded.
    double valueAt(double fraction) const;
    /// The fraction at which a value stands; those beyond the ends are put at the ends.
    double fractionOf(double value) const;
    /// How far an arrow key goes: one where numbers are whole and even, else a hundredth of the
    /// way.
    double smallStep() const;

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
