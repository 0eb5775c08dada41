// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/faces.h"

#include <algorithm>

namespace thetascope::ui::typeset {

namespace {

constexpr std::array kSizes{1.0, 0.74, 0.62};
/// About this many words are kept, since the numbers change at each step of the clock.
constexpr qsizetype kMostWords = 2000;

} // namespace

Faces::Faces(const QFont& font) {
    for (std::size_t level = 0; level < kLevels; ++level) {
        for (const bool italic : {false, true}) {
            QFont own(font);
            own.setPointSizeF(font.pointSizeF() * kSizes[level]);
            own.setItalic(italic);
            own.setHintingPreference(QFont::PreferNoHinting);
            m_faces.push_back({own, QFontMetricsF(own)});
        }
        const QFontMetricsF& metrics = m_faces[2 * level].metrics;
        m_em[level] = metrics.ascent() + metrics.descent();
        m_axis[level] = -metrics.tightBoundingRect(QStringLiteral("−")).center().y();
        m_bracket[level] = metrics.tightBoundingRect(QStringLiteral("(")).height();
    }
}

Box Faces::word(const QString& text, int level, bool italic) const {
    const Face& own = face(level, italic);
    const auto known = own.words.constFind(text);
    if (known != own.words.constEnd())
        return *known;
    const QRectF ink = own.metrics.tightBoundingRect(text);
    Box box;
    // An italic letter may extend beyond its advance width.
    box.width = std::max(own.metrics.horizontalAdvance(text), italic ? ink.right() : 0);
    box.ascent = std::max(0.0, -ink.top());
    box.descent = std::max(0.0, ink.bottom());
    box.words.push_back({{0, 0}, own.font, text});
    if (own.words.size() > kMostWords)
        own.words.clear();
    own.words.insert(text, box);
    return box;
}

double Faces::line(int level) const {
    return std::max(1.0, 0.045 * em(level));
}

} // namespace thetascope::ui::typeset
