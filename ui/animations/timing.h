// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <tl/expected.hpp>

#include <QString>

#include <chrono>
#include <cstdint>
#include <vector>

namespace thetascope::ui::animations {

/// A Shot is a step that an animation shows for some frames.
struct Shot {
    std::uint64_t step; ///< The step of the clock.
    int frames;         ///< The number of frames, at least 1.

    friend bool operator==(const Shot&, const Shot&) = default;
};

/// A Timing says which steps an animation shows, and when.
struct Timing {
    std::uint64_t from = 0; ///< The first step shown.
    std::uint64_t to = 0;   ///< The last step shown, not before the first.
    double speed = 12;      ///< The number of steps a second.
    int rate = 25;          ///< The number of frames a second.
    bool isLooping = false; ///< Whether the animation begins again after its end.

    static constexpr double kSlowest = 0.1;    ///< The minimum speed.
    static constexpr double kFastest = 1e5;    ///< The maximum speed.
    static constexpr int kLeastRate = 1;       ///< The least number of frames a second.
    static constexpr int kMostRate = 60;       ///< The greatest number of frames a second.
    static constexpr int kMostFrames = 20'000; ///< The greatest number of frames.
};

/// Returns how long the last step stays before an animation that loops begins again.
std::chrono::milliseconds restOf(const Timing& timing);

/// Returns the number of frames of an animation.
std::uint64_t framesOf(const Timing& timing);

/// Returns how long an animation takes.
std::chrono::duration<double> durationOf(const Timing& timing);

/// Returns the steps shown in their order. Frames that show the same step are one shot. The error
/// is a sentence: the steps end before they begin, or there are more than kMostFrames frames.
tl::expected<std::vector<Shot>, QString> shotsOf(const Timing& timing);

} // namespace thetascope::ui::animations
