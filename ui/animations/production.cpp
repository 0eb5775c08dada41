// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/production.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::animations {

namespace {

constexpr std::size_t kSamples = 8; ///< The number of images from which an encoder learns.

std::size_t samplesOf(std::size_t shots) {
    return std::min(shots, kSamples);
}

} // namespace

Production::Production(const Plan& plan, std::vector<Shot> shots, unsigned threads,
                       std::function<void()> changed, std::stop_token stop)
    : m_shots(std::move(shots))
    , m_film(plan.picture, plan.settings)
    , m_recorder(plan.format->make({dotsOf(plan.settings), plan.timing.rate, plan.timing.isLooping,
                                    plan.path, plan.settings.theta, std::move(stop)}),
                 threads, std::move(changed)) {}

/// Returns an image from which the encoder learns; those are spread over the animation.
tl::expected<QImage, QString> Production::nextSample() {
    const std::size_t last = m_shots.size() - 1;
    const std::size_t parts = std::max<std::size_t>(1, samplesOf(m_shots.size()) - 1);
    return m_film.imageAt(m_shots[m_sampled * last / parts].step);
}

bool Production::paintNext() {
    if (m_fault || m_painted == m_shots.size() || !m_recorder.hasRoom())
        return false;
    const bool isSample = m_sampled < samplesOf(m_shots.size());
    auto image = isSample ? nextSample() : m_film.imageAt(m_shots[m_painted].step);
    if (!image) {
        m_fault = image.error();
        return false;
    }
    if (isSample) {
        m_samples.push_back(std::move(*image));
        if (++m_sampled == samplesOf(m_shots.size()))
            m_recorder.learn(std::exchange(m_samples, {}));
        return true;
    }
    m_recorder.add(std::move(*image), m_shots[m_painted].frames);
    if (++m_painted == m_shots.size())
        m_recorder.close();
    return true;
}

void Production::wait() {
    if (m_fault)
        return;
    if (m_painted == m_shots.size())
        m_recorder.waitForResult();
    else
        m_recorder.waitForRoom();
}

double Production::share() const {
    return static_cast<double>(m_recorder.finished()) / static_cast<double>(m_shots.size());
}

std::optional<Recorder::Result> Production::result() const {
    if (m_fault)
        return tl::unexpected(*m_fault);
    return m_recorder.result();
}

} // namespace thetascope::ui::animations
