// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/animations/production.h"

#include <QObject>
#include <QTimer>

#include <memory>
#include <stop_token>
#include <vector>

namespace thetascope::ui::exports {

/// An AnimationWork makes an animation while the window goes on: it paints one image at a time
/// when the event loop has nothing else to do, and other threads encode them. It ends early if it
/// is destroyed; then no file is left.
class AnimationWork final : public QObject {
    Q_OBJECT
public:
    /// Begins to make the animation that the plan describes, or a part of its shots.
    AnimationWork(const animations::Plan& plan, std::vector<animations::Shot> shots,
                  QObject* parent);
    ~AnimationWork() override;

signals:
    /// This signal is emitted with the share of the work that is done, from 0 to 1.
    void progressed(double share);
    /// This signal is emitted once, with the content of the file or what went wrong.
    void finished(const animations::Recorder::Result& result);

private:
    void goOn();

    std::stop_source m_stop;
    std::unique_ptr<animations::Production> m_production;
    QTimer m_next;
};

} // namespace thetascope::ui::exports
