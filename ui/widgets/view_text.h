// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <algorithm>
#include <cstddef>
#include <string_view>

namespace thetascope::ui::widgets {

/// Converts a text of the catalogues, which is UTF-8.
inline QString viewText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// Converts a position in a text from code points, which spans count, to the units of QString. A
/// position beyond the end is that of the end.
inline qsizetype unitsOf(const QString& text, std::size_t characters) {
    qsizetype unit = 0;
    for (std::size_t i = 0; i < characters && unit < text.size(); ++i)
        unit += text.at(unit).isHighSurrogate() ? 2 : 1;
    return std::min(unit, text.size());
}

} // namespace thetascope::ui::widgets
