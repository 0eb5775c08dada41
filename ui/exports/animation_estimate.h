// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/production.h"

#include <QObject>

#include <memory>
#include <vector>

class QTemporaryDir;

namespace thetascope::ui::exports {

class AnimationWork;

/// An AnimationEstimate finds out about how large the file of an animation will be, by making its
/// first image and then a few more from two places.
class AnimationEstimate final : public QObject {
    Q_OBJECT
public:
    /// Begins to estimate the size of the animation that the plan describes.
    AnimationEstimate(const animations::Plan& plan, std::vector<animations::Shot> shots,
                      QObject* parent);
    ~AnimationEstimate() override;

signals:
    /// This signal is emitted once with the size in bytes, unless the animation cannot be made.
    void found(double bytes);

private:
    void make(std::vector<animations::Shot> shots, void (AnimationEstimate::*then)(double size));
    void makeSome(double first);
    void conclude(double some);

    animations::Plan m_plan;
    std::vector<animations::Shot> m_shots;
    std::unique_ptr<QTemporaryDir> m_folder; ///< For numbered files.
    double m_first = 0;                      ///< The size with one image.
    AnimationWork* m_work = nullptr;
};

} // namespace thetascope::ui::exports
