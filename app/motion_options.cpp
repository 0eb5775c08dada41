// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/motion_options.h"

#include "app/option_checks.h"
#include "app/option_values.h"
#include "core/machine/constant.h"

#include <utility>

namespace thetascope::app {

namespace {

using machine::readCount;

const std::string kGroup = "Animation";

std::optional<double> readSpeed(const std::string& text) {
    const auto speed = readNumber(text);
    const bool isRight = speed && kSlowestMotion <= *speed && *speed <= kFastestMotion;
    return isRight ? speed : std::nullopt;
}

std::optional<std::uint64_t> readFrames(const std::string& text) {
    return readCountWithin(text, 1, kMostFramesPerSecond);
}

void addStep(CLI::App& verb, const std::string& name, std::string& value, const std::string& help) {
    verb.add_option(name, value, help)
        ->check(form(name, "a whole number, 0 or more",
                     [](const std::string& text) { return readCount(text).has_value(); }))
        ->type_name("T")
        ->group(kGroup);
}

} // namespace

void MotionOptions::add(CLI::App& verb) {
    addStep(verb, "--from", m_from, "The first step of an animation; by default 0");
    addStep(verb, "--to", m_to, "The last step of an animation; by default that of the runs");
    verb.add_option("--speed", m_speed, "How many steps of an animation a second; by default 12")
        ->check(form("--speed", "a number from 0.1 to 100000",
                     [](const std::string& text) { return readSpeed(text).has_value(); }))
        ->type_name("S")
        ->group(kGroup);
    verb.add_option("--fps", m_framesPerSecond,
                    "How many frames of an animation a second; by default 25")
        ->check(form("--fps", "a whole number from 1 to " + std::to_string(kMostFramesPerSecond),
                     [](const std::string& text) { return readFrames(text).has_value(); }))
        ->type_name("N")
        ->group(kGroup);
    verb.add_flag("--loop", m_loop, "Have a GIF or WebP begin again after its end")->group(kGroup);
}

tl::expected<Motion, std::string> MotionOptions::motion(bool isAnimation) const {
    const std::pair<const char*, bool> given[] = {{"--from", !m_from.empty()},
                                                  {"--to", !m_to.empty()},
                                                  {"--speed", !m_speed.empty()},
                                                  {"--fps", !m_framesPerSecond.empty()},
                                                  {"--loop", m_loop}};
    for (const auto& [name, isGiven] : given) {
        if (isGiven && !isAnimation)
            return tl::unexpected(name + std::string(" is for animations, such as *.gif, *.mp4 or "
                                                     "frames-%04d.png"));
    }
    Motion motion;
    motion.from = readCount(m_from).value_or(motion.from);
    motion.to = readCount(m_to);
    motion.speed = readSpeed(m_speed).value_or(motion.speed);
    motion.framesPerSecond = static_cast<int>(
        readFrames(m_framesPerSecond).value_or(static_cast<std::uint64_t>(motion.framesPerSecond)));
    motion.loop = m_loop;
    if (motion.to && *motion.to < motion.from)
        return tl::unexpected("--to cannot be before --from: " + m_to + " is before " + m_from);
    return motion;
}

} // namespace thetascope::app
