// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/box.h"

#include <QPainter>

#include <algorithm>

namespace thetascope::ui::typeset {

void Box::add(const Box& other, QPointF at) {
    width = std::max(width, at.x() + other.width);
    ascent = std::max(ascent, other.ascent - at.y());
    descent = std::max(descent, other.descent + at.y());
    for (const Word& word : other.words)
        words.push_back({word.at + at, word.font, word.text});
    for (const QPainterPath& shape : other.shapes)
        shapes.push_back(shape.translated(at));
}

void paint(QPainter& painter, const Box& box, QPointF at, const QColor& colour) {
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(at);
    painter.setPen(colour);
    for (const Box::Word& word : box.words) {
        if (painter.font() != word.font)
            painter.setFont(word.font);
        painter.drawText(word.at, word.text);
    }
    for (const QPainterPath& shape : box.shapes)
        painter.fillPath(shape, colour);
    painter.restore();
}

} // namespace thetascope::ui::typeset
