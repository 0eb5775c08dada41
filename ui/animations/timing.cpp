// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/animations/timing.h"

#include "ui/theme/number_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::animations {

namespace {

constexpr std::chrono::milliseconds kRest{1000};

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::Timing", text);
}

/// Returns the number of frames that the last step stays beyond its first one.
std::uint64_t restingFrames(const Timing& timing) {
    return static_cast<std::uint64_t>(restOf(timing).count()) *
           static_cast<std::uint64_t>(timing.rate) / 1000;
}

/// Returns the number of frames before the first one with the last step.
double movingFrames(const Timing& timing) {
    const double steps = timing.to < timing.from ? 0 : static_cast<double>(timing.to - timing.from);
    // A last step that comes at a frame, but for rounding, is shown in that frame.
    return std::ceil(steps * timing.rate / timing.speed - 1e-6);
}

std::uint64_t stepAt(const Timing& timing, std::uint64_t frame) {
    const double steps = std::floor(static_cast<double>(frame) * timing.speed / timing.rate + 1e-6);
    return timing.from + static_cast<std::uint64_t>(
                             std::min(steps, static_cast<double>(timing.to - timing.from)));
}

} // namespace

std::chrono::milliseconds restOf(const Timing& timing) {
    return timing.isLooping ? kRest : std::chrono::milliseconds(0);
}

std::uint64_t framesOf(const Timing& timing) {
    constexpr double kMost = 1e18; // what fits into the result
    return static_cast<std::uint64_t>(std::min(movingFrames(timing), kMost)) + 1 +
           restingFrames(timing);
}

std::chrono::duration<double> durationOf(const Timing& timing) {
    return std::chrono::duration<double>(static_cast<double>(framesOf(timing)) / timing.rate);
}

tl::expected<std::vector<Shot>, QString> shotsOf(const Timing& timing) {
    if (timing.to < timing.from)
        return tl::unexpected(
            tr("the last step of an animation cannot be before the first: %1 is "
               "before %2")
                .arg(theme::formatCount(timing.to), theme::formatCount(timing.from)));
    const std::uint64_t frames = framesOf(timing);
    if (frames > Timing::kMostFrames)
        return tl::unexpected(
            tr("the animation would have %1 frames; at most %2 are possible: show fewer steps, or "
               "more steps a second")
                .arg(theme::formatCount(frames), theme::formatCount(Timing::kMostFrames)));
    std::vector<Shot> shots;
    for (std::uint64_t frame = 0; frame < frames; ++frame) {
        const std::uint64_t step = stepAt(timing, frame);
        if (!shots.empty() && shots.back().step == step)
            ++shots.back().frames;
        else
            shots.push_back({step, 1});
    }
    return shots;
}

} // namespace thetascope::ui::animations
