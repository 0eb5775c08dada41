// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/typeset/typesetter.h"

#include "ui/typeset/delimiters.h"

#include <algorithm>

namespace thetascope::ui::typeset {

namespace {

using Kind = arithmetic::Notation::Kind;

QString qt(const std::string& text) {
    return QString::fromStdString(text);
}

Box space(double width) {
    return {.width = width};
}

} // namespace

Typesetter::Typesetter(const QFont& font)
    : m_faces(font) {
    const Box letters = m_faces.word(QStringLiteral("bgβΣ(0"), 0, false);
    m_lineAscent = letters.ascent;
    m_lineDescent = letters.descent;
}

Box Typesetter::set(const Notation& notation) const {
    return set(notation, {});
}

Box Typesetter::set(const Notation& notation, Style style) const {
    switch (notation.kind) {
    case Kind::Row:
        return row(notation, style);
    case Kind::Italic:
        return m_faces.word(qt(notation.text), style.level, true);
    case Kind::Upright:
    case Kind::Sign:
        return m_faces.word(qt(notation.text), style.level, false);
    case Kind::Words:
    case Kind::Relation:
    case Kind::Sum:
        return spaced(qt(notation.text), spaceAround(notation, style), style);
    case Kind::Dot:
        return spaced(QStringLiteral("·"), spaceAround(notation, style), style);
    case Kind::Gap:
        return space(spaceAround(notation, style));
    case Kind::Comma: {
        Box box = m_faces.word(QStringLiteral(","), style.level, false);
        box.width += 0.22 * m_faces.em(style.level);
        return box;
    }
    case Kind::Fraction:
        return fraction(notation, style);
    case Kind::Root:
        return root(notation, style);
    case Kind::Script:
        return script(notation, style);
    case Kind::Fence:
        return fence(notation, style);
    case Kind::Cases:
        return cases(notation, style);
    }
    return {};
}

/// Returns the space on each side, in pixels; within scripts it is smaller.
double Typesetter::spaceAround(const Notation& notation, Style style) const {
    const double em = m_faces.em(style.level);
    const double closer = style.level == 0 ? 1 : 0.3;
    switch (notation.kind) {
    case Kind::Words:
        return 0.3 * em;
    case Kind::Relation:
        return 0.22 * em * closer;
    case Kind::Sum:
        return 0.18 * em * closer;
    case Kind::Dot:
    case Kind::Gap:
        return 0.13 * em;
    default:
        return 0;
    }
}

Box Typesetter::spaced(const QString& text, double around, Style style) const {
    Box box = space(around);
    box.append(m_faces.word(text, style.level, false));
    box.width += around;
    return box;
}

Box Typesetter::row(const Notation& notation, Style style) const {
    Box box;
    for (const Notation& part : notation.parts)
        box.append(set(part, style));
    return box;
}

Box Typesetter::fraction(const Notation& notation, Style style) const {
    // Fractions within fractions, and those in scripts, are smaller.
    Style inside{style.level, style.fractions + 1};
    if (style.fractions > 0)
        inside = inside.script();
    const Box above = set(notation.parts[0], inside);
    const Box below = set(notation.parts[1], inside);
    const double em = m_faces.em(style.level);
    const double line = m_faces.line(style.level);
    const double axis = m_faces.axis(style.level);
    const double gap = 0.11 * em;
    const double margin = 0.09 * em;
    const double width = std::max(above.width, below.width) + 0.1 * em;
    Box box = space(margin);
    box.add(above, {margin + (width - above.width) / 2, -(axis + line / 2 + gap + above.descent)});
    box.add(below, {margin + (width - below.width) / 2, -axis + line / 2 + gap + below.ascent});
    QPainterPath stroke;
    stroke.addRect(QRectF(margin, -axis - line / 2, width, line));
    box.shapes.push_back(stroke);
    box.width = width + 2 * margin;
    return box;
}

Box Typesetter::root(const Notation& notation, Style style) const {
    const Box inner = set(notation.parts[0], style);
    const double em = m_faces.em(style.level);
    const double line = m_faces.line(style.level);
    // A root is at least as high as a digit, so that roots side by side have one height.
    const double top = -std::max(inner.ascent, 0.56 * em) - 0.12 * em - line;
    const double bottom = std::max(inner.descent, 0.04 * em);
    Box box;
    if (!notation.text.empty()) {
        const Box degree = m_faces.word(qt(notation.text), Faces::kLevels - 1, false);
        box.add(degree, {0, bottom - 0.55 * (bottom - top)});
        box.width = std::max(0.0, degree.width - 0.18 * em);
    }
    box.append(radical(top, bottom, inner.width + 0.06 * em, em, line));
    box.append(inner);
    box.width += 0.1 * em;
    return box;
}

Box Typesetter::script(const Notation& notation, Style style) const {
    const Box base = set(notation.parts[0], style);
    const Box below = set(notation.parts[1], style.script());
    const Box above = set(notation.parts[2], style.script());
    const Kind kind = notation.parts[0].kind;
    const bool isLetter = kind == Kind::Italic || kind == Kind::Upright;
    const double em = m_faces.em(style.level);
    const double up = std::max(0.29 * em, isLetter ? 0 : base.ascent - 0.3 * em);
    const double down = std::max(0.13 * em, isLetter ? 0 : base.descent);
    const double touch = 0.03 * em;
    Box box = base;
    box.add(above, {base.width + touch, -up});
    box.add(below, {base.width + (below.width > 0 ? touch : 0), down});
    return box;
}

Box Typesetter::fence(const Notation& notation, Style style) const {
    const Box inner = set(notation.parts[0], style);
    Box box = bracket(notation, inner, true, style);
    box.append(inner);
    box.append(bracket(notation, inner, false, style));
    return box;
}

/// Returns the font's own bracket if the content is no higher than a letter with a script, and else
/// a drawn one.
Box Typesetter::bracket(const Notation& fence, const Box& inner, bool opens, Style style) const {
    const double em = m_faces.em(style.level);
    const double line = m_faces.line(style.level);
    const double axis = m_faces.axis(style.level);
    const bool isBar = fence.text == "|";
    const bool isFloor = fence.text == "⌊";
    const bool isCeiling = fence.text == "⌈";
    const double reach = std::max(inner.ascent - axis, inner.descent + axis);
    const bool isRound = !isBar && !isFloor && !isCeiling;
    if (2 * reach < 2 * m_faces.bracketHeight(style.level) && isRound)
        return m_faces.word(opens ? QStringLiteral("(") : QStringLiteral(")"), style.level, false);
    const double half = std::max(reach, m_faces.bracketHeight(style.level) / 2) + 0.02 * em;
    if (isBar)
        return bar(-axis - half, -axis + half, em, line);
    if (!isRound)
        return hook(-axis - half, -axis + half, opens, isCeiling, em, line);
    return opens ? openBracket(-axis - half, -axis + half, em, line)
                 : closeBracket(-axis - half, -axis + half, em, line);
}

Box Typesetter::cases(const Notation& notation, Style style) const {
    const double em = m_faces.em(style.level);
    const double axis = m_faces.axis(style.level);
    std::vector<Box> parts;
    double column = 0;
    for (const Notation& part : notation.parts) {
        parts.push_back(set(part, style));
        if (parts.size() % 2 == 1)
            column = std::max(column, parts.back().width);
    }
    Box rows;
    double y = 0;
    for (std::size_t i = 0; i < parts.size(); i += 2) {
        const Box& value = parts[i];
        const Box& condition = parts[i + 1];
        if (i > 0)
            y += std::max({value.ascent, condition.ascent, m_lineAscent}) + 0.3 * em;
        rows.add(value, {0, y});
        rows.add(condition, {column, y});
        y += std::max({value.descent, condition.descent, m_lineDescent});
    }
    // The brace is centred on the axis of the line.
    const double middle = (rows.descent - rows.ascent) / 2;
    const double half = rows.height() / 2 + 0.03 * em;
    Box box = space(0.08 * em);
    box.append(openBrace(-axis - half, -axis + half, em, m_faces.line(style.level)));
    box.add(rows, {box.width, -axis - middle});
    return box;
}

} // namespace thetascope::ui::typeset
