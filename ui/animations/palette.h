// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>

#include <array>
#include <cstdint>
#include <vector>

namespace thetascope::ui::animations {

/// A Palette has few colours for many images. What is drawn has large areas of few colours, and
/// edges that are between two of them; so the colours with most pixels are kept exactly, and the
/// others are shared by those that are alike.
class Palette {
public:
    /// Makes a palette of at most `size` colours for images like the samples.
    Palette(const std::vector<QImage>& samples, std::size_t size);

    /// Returns the colours.
    const std::vector<QRgb>& colours() const { return m_colours; }

    /// Returns the index of the colour that is nearest to another.
    std::uint8_t nearest(QRgb colour) const;

private:
    std::vector<QRgb> m_colours;
};

/// A Matcher returns the nearest colours of a palette, and remembers them. Each thread has its own.
class Matcher {
public:
    /// Makes a matcher for a palette, which must outlive it.
    explicit Matcher(const Palette& palette);

    /// Returns the index of the nearest colour.
    std::uint8_t operator()(QRgb colour);

private:
    struct Entry {
        QRgb colour;
        std::uint8_t index;
    };

    const Palette& m_palette;
    std::vector<Entry> m_known; ///< By a hash of the colour; an unknown one displaces the other.
};

} // namespace thetascope::ui::animations
