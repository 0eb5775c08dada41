// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/arithmetic/notation.h"
#include "ui/typeset/faces.h"

#include <QFont>

#include <vector>

namespace thetascope::ui::typeset {

/// Sets formulas: fractions, roots, scripts, brackets that grow, cases. Not to be shared between
/// threads.
class Typesetter {
public:
    explicit Typesetter(const QFont& font);

    /// In one line.
    Box set(const arithmetic::Notation& notation) const;
    /// In as many lines as it takes to be no wider than `width`; broken before relations, + and −,
    /// within brackets where it must be. The baseline is the first line's. Wider only where a
    /// fraction, a root or a word alone is.
    Box setWithin(const arithmetic::Notation& notation, double width) const;

    /// The height of a line of letters and digits: above and below the baseline.
    double lineAscent() const { return m_lineAscent; }

    double lineDescent() const { return m_lineDescent; }

    double em() const { return m_faces.em(0); }

private:
    /// A part of a line, and how bad it would be to begin a line with it.
    struct Piece {
        Box box;
        double lead = 0; ///< space at its left, which a new line drops
        int cost = 0;    ///< 0: never
    };

    /// Size of letters, and how deep in fractions.
    struct Place {
        int level = 0;
        int fractions = 0;

        Place script() const { return {std::min(level + 1, Faces::kLevels - 1), fractions}; }
    };

    using Notation = arithmetic::Notation;

    Box set(const Notation& notation, Place place) const;
    Box row(const Notation& notation, Place place) const;
    Box spaced(const QString& text, double around, Place place) const;
    Box fraction(const Notation& notation, Place place) const;
    Box root(const Notation& notation, Place place) const;
    Box script(const Notation& notation, Place place) const;
    Box fence(const Notation& notation, Place place) const;
    Box bracket(const Notation& fence, const Box& inner, bool opens, Place place) const;
    Box cases(const Notation& notation, Place place) const;
    double spaceAround(const Notation& notation, Place place) const;

    void cut(const Notation& notation, bool opensFences, int depth,
             std::vector<Piece>& pieces) const;
    std::vector<Box> linesOf(const std::vector<Piece>& pieces, double width) const;

    Faces m_faces;
    double m_lineAscent;
    double m_lineDescent;
};

} // namespace thetascope::ui::typeset
