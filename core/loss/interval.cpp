// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/loss/interval.h"

#include <algorithm>
#include <cmath>

namespace thetascope::loss {

namespace {

/// The number of halvings that refine a bend before a jump is looked for.
constexpr int kDepth = 10;
/// The largest number of evaluations between two samples, several times what a jump needs. A graph
/// that would need more oscillates so often that it looks like a solid band.
constexpr int kMostLooks = 400;
/// The number of turns up or down after which it is taken to oscillate rather than to have poles.
constexpr int kWildTurns = 12;

/// Returns whether a point is higher or lower than both of its neighbours by what can be seen.
bool isTurn(const CurvePoint& before, const CurvePoint& point, const CurvePoint& after,
            const Resolution& resolution) {
    const auto [low, high] = std::minmax(before.loss, after.loss);
    return point.loss < low - resolution.tolerance || point.loss > high + resolution.tolerance;
}

} // namespace

Interval::Interval(const CurvePoint& left, const CurvePoint& right, const Resolution& resolution)
    : m_looksLeft(kMostLooks) {
    const bool isDefined = std::isfinite(left.loss);
    if (isDefined && std::isfinite(right.loss))
        m_task = {Kind::Refine, kDepth, left, right};
    else if (isDefined || std::isfinite(right.loss))
        m_task = {Kind::FindEdge, 0, left, right};
    else
        breakLine();
    settle(resolution);
}

double Interval::wanted() const {
    return m_task.left.theta +
           (m_task.kind == Kind::LookAgain ? m_task.width() / 3 : m_task.width() / 2);
}

void Interval::take(const CurvePoint& point, const Resolution& resolution) {
    --m_looksLeft;
    switch (m_task.kind) {
    case Kind::Refine:
        refine(point, resolution);
        break;
    case Kind::LookAgain:
        lookAgain(point, resolution);
        break;
    case Kind::FindJump:
        findJump(point);
        break;
    case Kind::FindEdge:
        findEdge(point);
        break;
    case Kind::Emit:
    case Kind::Done:
        break;
    }
    settle(resolution);
}

void Interval::refine(const CurvePoint& middle, const Resolution& resolution) {
    const CurvePoint& a = m_task.left;
    const CurvePoint& b = m_task.right;
    if (!std::isfinite(middle.loss)) {
        if (m_task.width() < resolution.finest) {
            breakLine();
            next();
            return;
        }
        m_later.push_back({Kind::FindEdge, 0, middle, b});
        m_task = {Kind::FindEdge, 0, a, middle};
        return;
    }
    // The middle of the cubic with the same values and slopes at both ends (Hermite).
    const double expected = (a.loss + b.loss) / 2 + m_task.width() * (a.slope - b.slope) / 8;
    const bool isExplained = std::abs(middle.loss - expected) <= resolution.tolerance;
    const bool isSmooth = isExplained && m_task.depth < kDepth;
    if (!isSmooth && m_looksLeft <= 0 && turns() >= kWildTurns) {
        giveUp();
    } else if (!isSmooth && m_task.depth > 0 && m_looksLeft > 0) {
        if (isExplained) { // look once more: a symmetric pole can hide from the middle
            m_task.kind = Kind::LookAgain;
            m_middle = middle;
        } else {
            split(middle, m_task.depth - 1);
        }
    } else if (!isSmooth && m_task.width() > resolution.finest) {
        m_task.kind = Kind::FindJump;
    } else { // what is between these points is as expected, or there is nothing
        if (isSmooth && isTurn(a, middle, b, resolution)) // the top of a narrow wave
            emit(middle);
        next();
    }
}

/// Judges the graph at a third of an interval that looks smooth: a narrow pole that is hidden at
/// the middle may show there.
void Interval::lookAgain(const CurvePoint& third, const Resolution& resolution) {
    const double width = m_task.width();
    const double share = 1.0 / 3;
    const double expected = m_task.left.loss * (1 + 2 * share) * (1 - share) * (1 - share) +
                            m_task.right.loss * share * share * (3 - 2 * share) +
                            width * m_task.left.slope * share * (1 - share) * (1 - share) +
                            width * m_task.right.slope * share * share * (share - 1);
    if (!(std::abs(third.loss - expected) <= resolution.tolerance)) {
        split(m_middle, kDepth - 1);
        return;
    }
    if (isTurn(m_task.left, m_middle, m_task.right, resolution)) {
        emit(third);
        emit(m_middle);
    }
    next();
}

/// Returns how often the points found so far turn up or down.
int Interval::turns() const {
    int turns = 0;
    double before = 0; // the last rise
    for (std::size_t i = 1; i < m_marks.size(); ++i) {
        if (m_marks[i - 1].isBreak || m_marks[i].isBreak)
            continue;
        const double rise = m_marks[i].point.loss - m_marks[i - 1].point.loss;
        turns += rise * before < 0;
        before = rise;
    }
    return turns;
}

void Interval::giveUp() {
    m_isWild = true;
    m_marks.clear();
    m_later.clear();
    m_task.kind = Kind::Done;
}

/// Follows the half with the larger rise down to the resolution of doubles; a rise that remains
/// there is a jump or a pole.
void Interval::findJump(const CurvePoint& middle) {
    if (!std::isfinite(middle.loss)) {
        breakLine();
        next();
        return;
    }
    const bool isLeft =
        std::abs(middle.loss - m_task.left.loss) > std::abs(m_task.right.loss - middle.loss);
    (isLeft ? m_task.right : m_task.left) = middle;
}

/// Follows the end of what is defined, between two points of which the loss is defined at one.
void Interval::findEdge(const CurvePoint& middle) {
    if (middle.theta <= m_task.left.theta || middle.theta >= m_task.right.theta) {
        endEdge();
        return;
    }
    const bool isLikeLeft = std::isfinite(middle.loss) == std::isfinite(m_task.left.loss);
    (isLikeLeft ? m_task.left : m_task.right) = middle;
}

/// Extends or begins the line as far as the loss is defined.
void Interval::endEdge() {
    if (std::isfinite(m_task.left.loss)) {
        emit(m_task.left);
        breakLine();
    } else {
        breakLine();
        emit(m_task.right);
    }
    next();
}

void Interval::split(const CurvePoint& middle, int depth) {
    m_later.push_back({Kind::Refine, depth, middle, m_task.right});
    m_later.push_back({Kind::Emit, 0, middle, middle});
    m_task = {Kind::Refine, depth, m_task.left, middle};
}

void Interval::next() {
    if (m_later.empty()) {
        m_task.kind = Kind::Done;
        return;
    }
    m_task = m_later.back();
    m_later.pop_back();
}

/// Does what needs no further point.
void Interval::settle(const Resolution& resolution) {
    for (;;) {
        switch (m_task.kind) {
        case Kind::FindJump:
            if (m_task.width() > resolution.finest)
                return;
            if (std::abs(m_task.right.loss - m_task.left.loss) > resolution.tolerance)
                breakLine();
            next();
            break;
        case Kind::FindEdge:
            if (m_task.width() > resolution.finest)
                return;
            endEdge();
            break;
        case Kind::Emit:
            emit(m_task.left);
            next();
            break;
        default:
            return;
        }
    }
}

} // namespace thetascope::loss
