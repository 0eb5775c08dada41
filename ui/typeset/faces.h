// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/typeset/box.h"

#include <QFont>
#include <QFontMetricsF>
#include <QHash>

#include <array>
#include <vector>

namespace thetascope::ui::typeset {

/// The fonts of a formula: three sizes (text, scripts, scripts of scripts), upright and leaning,
/// and the lengths that go with a size. Keeps the words that it has set before. Not to be shared
/// between threads.
class Faces {
public:
    static constexpr int kLevels = 3;

    explicit Faces(const QFont& font);

    /// A word; its ascent and descent are those of its letters, not of the font.
    Box word(const QString& text, int level, bool leans) const;

    double em(int level) const { return m_em[static_cast<std::size_t>(level)]; }

    /// The height of the middle of + and − above the baseline.
    double axis(int level) const { return m_axis[static_cast<std::size_t>(level)]; }

    /// The width of fractions' lines and roots.
    double line(int level) const;

    /// Of brackets in a word's size.
    double bracketHeight(int level) const { return m_bracket[static_cast<std::size_t>(level)]; }

private:
    struct Face {
        QFont font;
        QFontMetricsF metrics;
        mutable QHash<QString, Box> words{};
    };

    const Face& face(int level, bool leans) const {
        return m_faces[static_cast<std::size_t>(2 * level + (leans ? 1 : 0))];
    }

    std::vector<Face> m_faces;
    std::array<double, kLevels> m_em{};
    std::array<double, kLevels> m_axis{};
    std::array<double, kLevels> m_bracket{};
};

} // namespace thetascope::ui::typeset
