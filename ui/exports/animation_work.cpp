// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/animation_work.h"

#include "core/basins/cores.h"
#include "ui/model/post.h"

#include <utility>

namespace thetascope::ui::exports {

AnimationWork::AnimationWork(const animations::Plan& plan, std::vector<animations::Shot> shots,
                             QObject* parent)
    : QObject(parent) {
    m_next.setSingleShot(true);
    connect(&m_next, &QTimer::timeout, this, &AnimationWork::goOn);
    m_production = std::make_unique<animations::Production>(
        plan, std::move(shots), basins::allCores(),
        [this] { model::post(*this, [this] { m_next.start(0); }); }, m_stop.get_token());
    m_next.start(0);
}

AnimationWork::~AnimationWork() {
    m_stop.request_stop();
    m_production.reset(); // waits for the threads, which use this object
}

void AnimationWork::goOn() {
    if (!m_production)
        return;
    if (auto result = m_production->result()) {
        m_production.reset();
        emit finished(*result);
        return;
    }
    // A timer, unlike a posted event, leaves the turn to what the user does.
    if (m_production->paintNext() || m_production->result())
        m_next.start(0);
    emit progressed(m_production->share());
}

} // namespace thetascope::ui::exports
