// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/command_line.h"

#include <CLI/CLI.hpp>

#include <cstdint>
#include <string>

namespace thetascope::app {

inline constexpr double kSlowestMotion = 0.1;             ///< The least of --speed.
inline constexpr double kFastestMotion = 1e5;             ///< The greatest of --speed.
inline constexpr std::uint64_t kMostFramesPerSecond = 60; ///< The greatest of --fps.

/// MotionOptions are the options of animations: --from, --to, --speed, --fps and --loop.
class MotionOptions {
public:
    /// Adds the options to a verb.
    void add(CLI::App& verb);

    /// Returns what was given, once the arguments have been read. The error is one sentence: the
    /// last step is before the first, or something was given for what is no animation.
    tl::expected<Motion, std::string> motion(bool isAnimation) const;

private:
    std::string m_from;
    std::string m_to;
    std::string m_speed;
    std::string m_framesPerSecond;
    bool m_loop = false;
};

} // namespace thetascope::app
