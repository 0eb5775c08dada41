// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <span>

namespace thetascope::ui::theme {

/// A number for people: `digits` significant, trailing zeros dropped, a true minus sign (U+2212),
/// powers of ten as 1e−8, ∞, "not a number". Never more than about 12 characters.
QString formatNumber(double value, int digits = 4);

/// With so many digits, what was typed comes back.
inline constexpr int kFullDigits = 15;

/// The same with thin spaces between groups of three digits before the point, as counts have them:
/// for axes and words; not for what is read again.
QString formatGrouped(double value, int digits = 4);

/// A number with a power of ten: 1.2e−4.
QString formatPower(double value, int digits);

/// A place by its one or two coordinates: "θ = −3.972", "(x, y) = (3, −2)".
QString formatPoint(std::span<const double> point, int digits = 4);

/// A whole number with thin spaces between groups of three digits: 10 000.
QString formatCount(quint64 value);

} // namespace thetascope::ui::theme
