// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace thetascope::ui::theme {

/// Formats a number for readers: with `digits` significant digits, without trailing zeros, with a
/// true minus sign (U+2212), powers of ten as 1e−8, ∞, and "not a number". With 4 digits it has at
/// most about 12 characters.
QString formatNumber(double value, int digits = 4);

/// This many digits reproduce a number as it was typed.
inline constexpr int kFullDigits = 15;

/// Formats a number like formatNumber(), but with thin spaces between groups of three digits before
/// the point, as formatCount() does. This is for axes and sentences, not for text that is parsed
/// again.
QString formatGrouped(double value, int digits = 4);

/// Formats a number with a power of ten, such as 1.2e−4.
QString formatPower(double value, int digits);

/// Formats a whole number with thin spaces between groups of three digits if there are more than
/// four, such as 10 000.
QString formatCount(quint64 value);

} // namespace thetascope::ui::theme
