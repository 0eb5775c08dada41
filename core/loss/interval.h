// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/samples.h"

#include <vector>

namespace thetascope::loss {

/// A Resolution says what of a graph can be seen.
struct Resolution {
    double finest;    ///< The smallest distance in θ that is resolved.
    double tolerance; ///< The largest difference in height that cannot be seen.
};

/// An Interval traces the graph of a loss of one variable between two neighbouring samples. It
/// refines where the slopes at both ends do not explain the graph between them, and breaks the line
/// at jumps and poles and where the loss is undefined. It asks for one point after another instead
/// of evaluating the loss, so that the points of many intervals can be evaluated side by side.
class Interval {
public:
    /// Begins between two samples.
    Interval(const CurvePoint& left, const CurvePoint& right, const Resolution& resolution);

    /// Returns whether nothing remains to be found.
    bool isDone() const { return m_task.kind == Kind::Done; }

    /// Returns whether the graph bends more often between the samples than could be followed. Then
    /// there are no marks.
    bool isWild() const { return m_isWild; }

    /// Returns the θ of the point that is needed next, unless all is done.
    double wanted() const;

    /// Continues with the point at wanted().
    void take(const CurvePoint& point, const Resolution& resolution);

    /// A Mark is a point of the graph, or a place where its line is broken.
    struct Mark {
        bool isBreak;     ///< Whether the line is broken here, so that there is no point.
        CurvePoint point; ///< A point with a finite loss.
    };

    /// Returns what was found between the samples, from left to right, without the samples.
    const std::vector<Mark>& marks() const { return m_marks; }

private:
    enum class Kind { Refine, LookAgain, FindJump, FindEdge, Emit, Done };

    /// What is to be done between two points.
    struct Task {
        Kind kind = Kind::Done;
        int depth = 0; ///< The number of halvings that may still refine a bend.
        CurvePoint left{};
        CurvePoint right{};

        double width() const { return right.theta - left.theta; }
    };

    void refine(const CurvePoint& middle, const Resolution& resolution);
    void lookAgain(const CurvePoint& third, const Resolution& resolution);
    void findJump(const CurvePoint& middle);
    void findEdge(const CurvePoint& middle);
    void split(const CurvePoint& middle, int depth);
    void endEdge();
    void next();
    int turns() const;
    void giveUp();
    void settle(const Resolution& resolution);

    void emit(const CurvePoint& point) { m_marks.push_back({false, point}); }

    void breakLine() { m_marks.push_back({true, {}}); }

    Task m_task;
    CurvePoint m_middle{}; ///< Of the interval that is looked at again.
    int m_looksLeft;
    bool m_isWild = false;
    std::vector<Task> m_later; ///< The last is next.
    std::vector<Mark> m_marks;
};

} // namespace thetascope::loss
