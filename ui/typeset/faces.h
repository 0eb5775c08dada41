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

/// Faces are the fonts of a formula, upright and italic, in three sizes, with the lengths that
/// belong to a size. A level from 0 to kLevels − 1 chooses the size: text, scripts, scripts of
/// scripts. Words that have been set are kept, also by const functions, so a thread must not share
/// its Faces with others.
class Faces {
public:
    /// This is the number of sizes.
    static constexpr int kLevels = 3;

    /// Makes the faces of a font, whose size must be given in points; it is that of level 0.
    explicit Faces(const QFont& font);

    /// Returns a word. Its ascent and descent are those of its letters, not of the font.
    Box word(const QString& text, int level, bool italic) const;

    /// Returns the height of the font in pixels: its ascent and descent together.
    double em(int level) const { return m_em[static_cast<std::size_t>(level)]; }

    /// Returns the height of the middle of + and − above the baseline, in pixels.
    double axis(int level) const { return m_axis[static_cast<std::size_t>(level)]; }

    /// Returns the width of fraction bars and of the lines of roots, in pixels.
    double line(int level) const;

    /// Returns the height of the font's own brackets, in pixels.
    double bracketHeight(int level) const { return m_bracket[static_cast<std::size_t>(level)]; }

private:
    struct Face {
        QFont font;
        QFontMetricsF metrics;
        mutable QHash<QString, Box> words{};
    };

    const Face& face(int level, bool italic) const {
        return m_faces[static_cast<std::size_t>(2 * level + (italic ? 1 : 0))];
    }

    std::vector<Face> m_faces;
    std::array<double, kLevels> m_em{};
    std::array<double, kLevels> m_axis{};
    std::array<double, kLevels> m_bracket{};
};

} // namespace thetascope::ui::typeset
