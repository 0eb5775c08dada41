// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"
#include "ui/typeset/faces.h"

#include <QFont>

#include <vector>

namespace thetascope::ui::typeset {

/// Typesets formulas with fractions, roots, scripts, brackets that grow, and cases. A thread must
/// not share a typesetter with others: it keeps the words that it has set.
class Typesetter {
public:
    /// Makes a typesetter with the faces of a font, whose size must be given in points.
    explicit Typesetter(const QFont& font);

    /// Returns a notation on one line.
    Box set(const arithmetic::Notation& notation) const;
    /// Returns a notation on as many lines as it needs to be at most `width` pixels wide. Lines are
    /// broken before relations, words, + and −, multiplication dots and gaps, but within brackets
    /// only if they must be. The baseline is that of the first line. The box is wider than `width`
    /// only if a part that cannot be broken is, such as a fraction, a root or a word.
    Box setWithin(const arithmetic::Notation& notation, double width) const;

    /// Returns the height of letters and digits above the baseline, in pixels.
    double lineAscent() const { return m_lineAscent; }

    /// Returns the depth of letters and brackets below the baseline, in pixels.
    double lineDescent() const { return m_lineDescent; }

    /// Returns the height of the font of level 0 in pixels: its ascent and descent together.
    double em() const { return m_faces.em(0); }

private:
    /// A Piece is a part of a line, and how bad it would be to begin a line with it.
    struct Piece {
        Box box;
        double lead = 0; ///< The space on its left, which is dropped at the beginning of a line.
        int cost = 0;    ///< How bad it is; 0 if no line may begin with it.
    };

    /// A Style is the size of the letters, and the number of fractions around them.
    struct Style {
        int level = 0;
        int fractions = 0;

        Style script() const { return {std::min(level + 1, Faces::kLevels - 1), fractions}; }
    };

    using Notation = arithmetic::Notation;

    Box set(const Notation& notation, Style style) const;
    Box row(const Notation& notation, Style style) const;
    Box spaced(const QString& text, double around, Style style) const;
    Box fraction(const Notation& notation, Style style) const;
    Box root(const Notation& notation, Style style) const;
    Box script(const Notation& notation, Style style) const;
    Box fence(const Notation& notation, Style style) const;
    Box bracket(const Notation& fence, const Box& inner, bool opens, Style style) const;
    Box cases(const Notation& notation, Style style) const;
    double spaceAround(const Notation& notation, Style style) const;

    void cut(const Notation& notation, bool opensFences, int depth,
             std::vector<Piece>& pieces) const;
    std::vector<Box> linesOf(const std::vector<Piece>& pieces, double width) const;

    Faces m_faces;
    double m_lineAscent;
    double m_lineDescent;
};

} // namespace thetascope::ui::typeset
