// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/exports/animation_preview.h"

#include <QPainter>

#include <algorithm>
#include <utility>

namespace thetascope::ui::exports {

namespace {

constexpr QSize kUsual(520, 360);
constexpr QSize kLeast(240, 170);

} // namespace

AnimationPreview::AnimationPreview(QWidget* parent)
    : QWidget(parent) {
    setMinimumSize(kLeast);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setAccessibleName(tr("Preview"));
    setToolTip(tr("A preview of the animation"));
    connect(&m_timer, &QTimer::timeout, this, &AnimationPreview::showNow);
}

QSize AnimationPreview::sizeHint() const {
    return kUsual;
}

void AnimationPreview::play(const animations::Plan& plan, std::vector<animations::Shot> shots) {
    m_plan = plan;
    m_shots = std::move(shots);
    m_begun.start();
    m_timer.start(std::max(1, 1000 / m_plan.timing.rate));
    makeFilm();
}

void AnimationPreview::setPaused(bool paused) {
    if (paused)
        m_timer.stop();
    else if (!m_shots.empty())
        m_timer.start();
}

/// Makes a film of the size that there is room for. Text is as large in it as in the animation, in
/// relation to the rest.
void AnimationPreview::makeFilm() {
    m_film.reset();
    m_step.reset();
    if (m_shots.empty())
        return;
    pictures::PictureSettings small = m_plan.settings;
    const QSizeF room = QSizeF(size()) * devicePixelRatioF();
    small.scale = std::min(
        {small.scale, room.width() / small.size.width(), room.height() / small.size.height()});
    small.dots = {};
    m_film.emplace(m_plan.picture, small);
    showNow();
}

/// Returns the step whose turn it is.
std::uint64_t AnimationPreview::stepNow() const {
    const auto frames = static_cast<qint64>(framesOf(m_plan.timing));
    qint64 frame = m_begun.elapsed() * m_plan.timing.rate / 1000 % frames;
    for (const animations::Shot& shot : m_shots) {
        frame -= shot.frames;
        if (frame < 0)
            return shot.step;
    }
    return m_shots.back().step;
}

void AnimationPreview::showNow() {
    const std::uint64_t now = stepNow();
    if (!isVisible() || !m_film || now == m_step)
        return;
    const auto image = m_film->imageAt(now);
    if (!image) {
        m_timer.stop();
        emit failed(image.error());
        return;
    }
    m_step = now;
    m_image = QPixmap::fromImage(*image);
    m_image.setDevicePixelRatio(devicePixelRatioF());
    update();
}

void AnimationPreview::paintEvent(QPaintEvent* /*event*/) {
    QPainter painter(this);
    const QSizeF shown = m_image.deviceIndependentSize();
    painter.drawPixmap(
        QPoint(qRound((width() - shown.width()) / 2), qRound((height() - shown.height()) / 2)),
        m_image);
}

void AnimationPreview::resizeEvent(QResizeEvent* /*event*/) {
    makeFilm();
}

} // namespace thetascope::ui::exports
