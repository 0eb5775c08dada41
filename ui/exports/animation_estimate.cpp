// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/animation_estimate.h"

#include "ui/exports/animation_work.h"

#include <QDir>
#include <QTemporaryDir>

#include <algorithm>
#include <utility>

namespace thetascope::ui::exports {

namespace {

using animations::Shot;

constexpr std::size_t kInARow = 6; ///< The number of images that are taken from each place.

/// Returns a few shots from the beginning and as many from the middle, each for one frame.
std::vector<Shot> someOf(const std::vector<Shot>& shots) {
    std::vector<Shot> some(shots.begin(), shots.begin() + static_cast<std::ptrdiff_t>(
                                                              std::min(kInARow, shots.size())));
    for (std::size_t i = std::max(shots.size() / 2, kInARow);
         i < shots.size() && some.size() < 2 * kInARow; ++i)
        some.push_back(shots[i]);
    for (Shot& shot : some)
        shot.frames = 1;
    return some;
}

double sizeOfFiles(const QString& folder) {
    double size = 0;
    for (const QFileInfo& file : QDir(folder).entryInfoList(QDir::Files))
        size += static_cast<double>(file.size());
    return size;
}

} // namespace

AnimationEstimate::AnimationEstimate(const animations::Plan& plan, std::vector<Shot> shots,
                                     QObject* parent)
    : QObject(parent)
    , m_plan(plan)
    , m_shots(std::move(shots)) {
    if (m_plan.format->isNumbered) {
        m_folder = std::make_unique<QTemporaryDir>();
        m_plan.path = m_folder->filePath(QStringLiteral("%d.png"));
    }
    make({{m_shots.front().step, 1}}, &AnimationEstimate::makeSome);
}

AnimationEstimate::~AnimationEstimate() {
    delete m_work; // before the folder in which it may write
}

void AnimationEstimate::make(std::vector<Shot> shots, void (AnimationEstimate::*then)(double)) {
    delete std::exchange(m_work, nullptr);
    m_work = new AnimationWork(m_plan, std::move(shots), this);
    connect(m_work, &AnimationWork::finished, this,
            [this, then](const animations::Recorder::Result& result) {
                if (!result)
                    return; // whoever makes the animation will see why
                const double size =
                    m_folder ? sizeOfFiles(m_folder->path()) : static_cast<double>(result->size());
                QTimer::singleShot(0, this, [this, then, size] { (this->*then)(size); });
            });
}

void AnimationEstimate::makeSome(double first) {
    m_first = first;
    make(someOf(m_shots), &AnimationEstimate::conclude);
}

void AnimationEstimate::conclude(double some) {
    const auto more = static_cast<double>(someOf(m_shots).size()) - 1;
    const auto all = static_cast<double>(m_shots.size()) - 1;
    double size = m_first;
    if (more > 0)
        size += std::max(0.0, some - m_first) / more * all;
    if (m_plan.format->isNumbered) // a file is written once for each frame
        size = some / (more + 1) * static_cast<double>(framesOf(m_plan.timing));
    emit found(size);
}

} // namespace thetascope::ui::exports
