// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/loss/curve.h"
#include "core/loss/field.h"
#include "core/loss/loss.h"
#include "core/loss/minima.h"
#include "core/loss/range.h"

#include <memory>
#include <utility>
#include <vector>

namespace thetascope::ui::plot {

/// The stretch of the plane that a plot shows: θ (or x) across, L (or y) up.
struct View {
    loss::Range across;
    loss::Range up;

    friend bool operator==(const View&, const View&) = default;
};

/// What there is to draw of a loss. Shared by all panels that show it, so that each part is worked
/// out once. Used in the window's thread.
class LossScene {
public:
    LossScene(std::shared_ptr<const loss::Loss> loss, loss::Range range, loss::Range rangeY);

    const loss::Loss& loss() const { return *m_loss; }

    std::shared_ptr<const loss::Loss> sharedLoss() const { return m_loss; }

    bool isPlane() const { return m_loss->dimension() == 2; }

    /// What is shown at first: the range, and the heights that show the curve best.
    const View& home() const { return m_home; }

    /// The graph over a stretch of θ, fit for about `points` pixels. One variable only.
    const std::vector<loss::CurveSegment>& curve(loss::Range range, std::size_t points) const;

    /// The local minima within the range. One variable only.
    const std::vector<loss::Minimum>& minima() const { return m_minima; }

    /// Two variables: the field that contours are drawn from, and their heights; null until
    /// setField().
    const loss::Field* field() const { return m_field.get(); }

    std::shared_ptr<const loss::Field> sharedField() const { return m_field; }

    const std::vector<double>& levels() const { return m_levels; }

    void setField(std::shared_ptr<const loss::Field> field);

    /// The field of another view than home, drawn over the first with the same levels; null: none.
    std::shared_ptr<const loss::Field> sharedDetail() const { return m_detail; }

    void setDetail(std::shared_ptr<const loss::Field> detail) { m_detail = std::move(detail); }

    static constexpr std::size_t kLevels = 14;
    static constexpr std::size_t kFieldPoints = 240; ///< each way

private:
    std::shared_ptr<const loss::Loss> m_loss;
    View m_home;
    std::vector<loss::Minimum> m_minima;
    std::shared_ptr<const loss::Field> m_field;
    std::vector<double> m_levels;
    std::shared_ptr<const loss::Field> m_detail;

    mutable loss::Range m_curveRange{0, 0};
    mutable std::size_t m_curvePoints = 0;
    mutable std::vector<loss::CurveSegment> m_curve;
};

} // namespace thetascope::ui::plot
