// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/curve.h"
#include "core/loss/field.h"
#include "core/loss/local_minimum.h"
#include "core/loss/loss.h"
#include "core/loss/minima.h"
#include "core/loss/range.h"
#include "core/loss/sketch.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace thetascope::ui::plot {

/// A View is the rectangle that a plot shows, in the units of its axes.
struct View {
    loss::Range across; ///< The range of θ or x.
    loss::Range up;     ///< The range of L or y.

    friend bool operator==(const View&, const View&) = default;
};

/// A LossScene holds what is drawn of a loss. It is shared by all panels that show the loss, so
/// that each part is computed only once. It is used in the window's thread.
class LossScene {
public:
    /// Makes the scene of a loss over a range of θ (or x) and, with two variables, a range of y.
    LossScene(std::shared_ptr<const loss::Loss> loss, loss::Range range, loss::Range rangeY);

    /// Returns the loss.
    const loss::Loss& loss() const { return *m_loss; }

    /// Returns the loss for those who keep it.
    std::shared_ptr<const loss::Loss> sharedLoss() const { return m_loss; }

    /// Returns whether the loss has two variables.
    bool isPlane() const { return m_loss->dimension() == 2; }

    /// Returns the view that is shown at first: the range and, with one variable, the heights that
    /// suit the curve best.
    const View& home() const { return m_home; }

    /// Returns the curve of a loss of one variable over a range of θ, with detail for about
    /// `points` pixels.
    const std::vector<loss::CurveSegment>& curve(loss::Range range, std::size_t points) const;

    /// Returns the local minima in the range of a loss of one variable.
    const std::vector<loss::Minimum>& minima() const { return m_sketch->minima; }

    /// Returns the local minima in the range, the lowest first. Those of a loss of two variables
    /// are absent until setMinima().
    const std::optional<std::vector<loss::LocalMinimum>>& localMinima() const {
        return m_localMinima;
    }

    /// Sets the local minima of a loss of two variables, the lowest first.
    void setMinima(std::vector<loss::LocalMinimum> minima) { m_localMinima = std::move(minima); }

    /// Returns the field of a loss of two variables from which contours are drawn; null until
    /// setField().
    const loss::Field* field() const { return m_field.get(); }

    /// Returns the same field for those who keep it.
    std::shared_ptr<const loss::Field> sharedField() const { return m_field; }

    /// Returns the values of L at which contours are drawn; empty until setField().
    const std::vector<double>& levels() const { return m_levels; }

    /// Sets the field over the home view and chooses the levels of its contours.
    void setField(std::shared_ptr<const loss::Field> field);

    /// Returns the field over a view other than home, which is drawn over the first with the same
    /// levels; null if there is none.
    std::shared_ptr<const loss::Field> sharedDetail() const { return m_detail; }

    /// Sets the field over a view other than home; null for none.
    void setDetail(std::shared_ptr<const loss::Field> detail) { m_detail = std::move(detail); }

    /// Contours are drawn at up to this many values of L.
    static constexpr std::size_t kLevels = 14;
    /// A field has this many points in each direction.
    static constexpr std::size_t kFieldPoints = 240;

private:
    std::shared_ptr<const loss::Loss> m_loss;
    View m_home;
    std::shared_ptr<const loss::Sketch> m_sketch; ///< Not null; of a plane it is empty.
    std::optional<std::vector<loss::LocalMinimum>> m_localMinima;
    std::shared_ptr<const loss::Field> m_field;
    std::vector<double> m_levels;
    std::shared_ptr<const loss::Field> m_detail;

    mutable loss::Range m_curveRange{0, 0};
    mutable std::size_t m_curvePoints = 0;
    mutable std::vector<loss::CurveSegment> m_curve;
};

} // namespace thetascope::ui::plot
