// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// The part of the typesetter that breaks a formula into lines.
#include "ui/typeset/typesetter.h"

#include <algorithm>

namespace thetascope::ui::typeset {

namespace {

using Kind = arithmetic::Notation::Kind;

constexpr double kIndent = 0.9;  ///< The indent of lines after the first, in em.
constexpr double kLeading = 0.3; ///< The space between lines, in em.
/// A line that fills less than this part of the width is broken only if it must be.
constexpr double kShortest = 0.3;

/// Returns how bad it is to begin a line with a notation of this kind, or 0 if a line cannot.
int costOf(Kind kind) {
    switch (kind) {
    case Kind::Relation:
    case Kind::Words:
        return 1;
    case Kind::Sum:
        return 2;
    case Kind::Dot:
    case Kind::Gap:
        return 4;
    default:
        return 0;
    }
}

} // namespace

Box Typesetter::setWithin(const Notation& notation, double width) const {
    Box whole = set(notation);
    if (whole.width <= width)
        return whole;
    std::vector<Box> lines;
    for (const bool opensFences : {false, true}) {
        std::vector<Piece> pieces;
        cut(notation, opensFences, 0, pieces);
        lines = linesOf(pieces, width);
        const bool fits = std::all_of(lines.begin(), lines.end(),
                                      [&](const Box& line) { return line.width <= width; });
        if (fits)
            break;
    }
    Box box;
    double y = 0;
    for (const Box& line : lines) {
        if (&line != &lines.front())
            y += std::max(line.ascent, m_lineAscent) + kLeading * em();
        box.add(line, {0, y});
        y += std::max(line.descent, m_lineDescent);
    }
    return box;
}

/// Cuts a notation into the pieces of which lines are made, each with its cost. Fences are cut too
/// if `opensFences` is true; `depth` is the number of fences around the notation.
void Typesetter::cut(const Notation& notation, bool opensFences, int depth,
                     std::vector<Piece>& pieces) const {
    if (notation.kind == Kind::Row) {
        for (const Notation& part : notation.parts)
            cut(part, opensFences, depth, pieces);
        return;
    }
    if (notation.kind == Kind::Fence && opensFences) {
        const Box inner = set(notation.parts[0]);
        pieces.push_back({bracket(notation, inner, true, {})});
        cut(notation.parts[0], opensFences, depth + 1, pieces);
        pieces.push_back({bracket(notation, inner, false, {})});
        return;
    }
    const int cost = costOf(notation.kind);
    pieces.push_back({set(notation), spaceAround(notation, {}), cost == 0 ? 0 : cost + 3 * depth});
}

std::vector<Box> Typesetter::linesOf(const std::vector<Piece>& pieces, double width) const {
    std::vector<Box> lines;
    std::size_t begin = 0;
    while (begin < pieces.size()) {
        const double indent = lines.empty() ? 0 : kIndent * em();
        const double lead = lines.empty() ? 0 : pieces[begin].lead;
        double x = indent - lead;
        std::size_t end = begin;
        std::size_t best = pieces.size(); // where the next line begins
        int bestCost = 0;
        for (; end < pieces.size(); ++end) {
            const Piece& piece = pieces[end];
            const bool mayBreak = end > begin && piece.cost > 0;
            const bool isLong = x > kShortest * width;
            if (mayBreak && (best == pieces.size() || piece.cost <= bestCost || !isLong)) {
                best = end;
                bestCost = isLong ? piece.cost : 1'000; // any later one is better
            }
            x += piece.box.width;
            if (x > width && best != pieces.size())
                break;
        }
        const std::size_t next = x > width ? best : pieces.size();
        Box line;
        line.width = indent - lead;
        for (std::size_t i = begin; i < next; ++i)
            line.append(pieces[i].box);
        lines.push_back(std::move(line));
        begin = next;
    }
    return lines;
}

} // namespace thetascope::ui::typeset
