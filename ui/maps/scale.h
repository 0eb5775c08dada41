// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <vector>

namespace thetascope::ui::maps {

/// A Scale places numbers on a bar of colours, logarithmically in their distance from the lowest:
/// equal lengths of the bar are equal factors of that distance. Near the lowest it is linear, so
/// that the lowest itself has a place.
class Scale {
public:
    /// A Tick is a place on the bar with its label.
    struct Tick {
        double share = 0; ///< The place, from 0 to 1.
        QString label;    ///< The number that has this place, in a few digits.

        /// Compares both members.
        friend bool operator==(const Tick&, const Tick&) = default;
    };

    /// Makes a scale from 0 to 1.
    Scale() = default;
    /// Makes a scale on which most of `values` are told apart. Differences up to `rounding` mean
    /// nothing, and no value is expected to be below `lowest`.
    Scale(double lowest, std::vector<double> values, double rounding);

    /// Returns the place of a value, from 0 for the lowest to 1 for the highest and all beyond.
    double share(double value) const;

    /// Returns the value that has a place from 0 to 1.
    double value(double share) const;

    /// Returns the lowest value.
    double lowest() const { return m_lowest; }

    /// Returns whether all values are equal, so that there is nothing to tell apart.
    bool isPoint() const { return m_isPoint; }

    /// Returns ticks from one end of the bar to the other; only the first if isPoint().
    std::vector<Tick> ticks() const;

    /// Compares what the scales do.
    friend bool operator==(const Scale&, const Scale&) = default;

private:
    double m_lowest = 0;
    double m_height = 1; ///< The distance of the highest value from the lowest.
    double m_unit = 1;   ///< Up to this distance from the lowest, the scale is about linear.
    bool m_isPoint = false;
};

} // namespace thetascope::ui::maps
