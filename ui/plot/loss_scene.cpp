// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/loss_scene.h"

#include "ui/plot/level_labels.h"

#include <cmath>
#include <limits>
#include <utility>

namespace thetascope::ui::plot {

namespace {

/// The share of the curve's height that is left below it for the numbers at its minima.
constexpr double kRoomBelow = 0.07;

} // namespace

LossScene::LossScene(std::shared_ptr<const loss::Loss> loss, loss::Range range, loss::Range rangeY)
    : m_loss(std::move(loss))
    , m_home{range, rangeY} {
    if (isPlane()) {
        m_sketch = std::make_shared<const loss::Sketch>();
        return;
    }
    m_sketch = m_loss->sketch(range);
    m_localMinima = loss::lowestFirst(m_sketch->minima);
    m_home.up = m_sketch->heights;
    m_home.up.low -= kRoomBelow * m_home.up.width();
}

const std::vector<loss::CurveSegment>& LossScene::curve(loss::Range range,
                                                        std::size_t points) const {
    // Panels side by side differ in width by a pixel or two: a curve with a little more detail than
    // the first of them needs serves all.
    const bool suffices = points <= m_curvePoints && m_curvePoints <= 2 * points;
    if (range != m_curveRange || !suffices) {
        m_curvePoints = points + points / 8;
        m_curve = loss::curve(*m_loss, range, m_curvePoints);
        m_curveRange = range;
    }
    return m_curve;
}

void LossScene::setField(std::shared_ptr<const loss::Field> field) {
    double lowest = std::numeric_limits<double>::infinity();
    for (const double value : field->values)
        lowest = std::fmin(lowest, value); // which passes over NaN
    m_levels = roundLevels(loss::contourLevels(*field, kLevels), lowest);
    m_field = std::move(field);
}

} // namespace thetascope::ui::plot
