// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/loss_scene.h"

#include <utility>

namespace thetascope::ui::plot {

namespace {

/// The share of the curve's height that is left below it for the numbers at its minima.
constexpr double kRoomBelow = 0.07;

} // namespace

LossScene::LossScene(std::shared_ptr<const loss::Loss> loss, loss::Range range, loss::Range rangeY)
    : m_loss(std::move(loss))
    , m_home{range, rangeY} {
    if (isPlane())
        return;
    m_home.up = loss::visibleLoss(loss::curve(*m_loss, range, 400));
    m_home.up.low -= kRoomBelow * m_home.up.width();
    m_minima = loss::minima(*m_loss, range);
}

const std::vector<loss::CurveSegment>& LossScene::curve(loss::Range range,
                                                        std::size_t points) const {
    if (range != m_curveRange || points != m_curvePoints) {
        m_curve = loss::curve(*m_loss, range, points);
        m_curveRange = range;
        m_curvePoints = points;
    }
    return m_curve;
}

void LossScene::setField(std::shared_ptr<const loss::Field> field) {
    m_levels = loss::contourLevels(*field, kLevels);
    m_field = std::move(field);
}

} // namespace thetascope::ui::plot
