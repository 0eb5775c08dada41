// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/hands/watch.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <fstream>
#include <utility>

namespace thetascope::hands {

namespace {

constexpr std::size_t kRemembered = 16;
constexpr auto kLongestStart = 60s;

double inMilliseconds(std::chrono::nanoseconds time) {
    return static_cast<double>(time.count()) / 1e6;
}

} // namespace

Watch::Watch(Program& program, Desktop& desktop, const Limits& limits, std::ostream& report)
    : m_program(program)
    , m_desktop(desktop)
    , m_limits(limits)
    , m_report(report) {}

bool Watch::begin() {
    m_program.start();
    ++m_starts;
    return waitForWindow();
}

bool Watch::waitForWindow() {
    const auto end = Clock::now() + kLongestStart;
    while (m_desktop.windows().empty() || m_desktop.active() == None) {
        if (Clock::now() > end || !m_program.isRunning())
            return false;
        m_desktop.handleEvents(20ms);
    }
    return m_desktop.ping(m_desktop.windows().front(), m_limits.hang, [] { return true; });
}

void Watch::note(const Action& action) {
    ++m_count;
    m_last.push_back(lineOf(action).substr(0, 120));
    if (m_last.size() > kRemembered)
        m_last.pop_front();
}

void Watch::look() {
    if (!m_program.isRunning())
        return beginAgain();
    const std::vector<Window> windows = m_desktop.windows();
    if (windows.empty()) {
        // It is about to end, or its window is about to come back.
        const auto end = Clock::now() + m_limits.hang;
        while (m_program.isRunning() && m_desktop.windows().empty()) {
            m_desktop.handleEvents(10ms);
            if (Clock::now() > end) {
                blame("it runs without a window");
                m_program.kill();
            }
        }
        return m_program.isRunning() ? void() : beginAgain();
    }
    const auto begin = Clock::now();
    const auto waitedBefore = m_program.waitedForProcessor();
    std::string stacks;
    Clock::duration stopped{}; // while its stacks were looked at
    const auto duration = [&] {
        return Clock::now() - begin - stopped - (m_program.waitedForProcessor() - waitedBefore);
    };
    const bool isAlive = m_desktop.ping(windows.front(), m_limits.hang, [&] {
        if (m_limits.stacks && stacks.empty() && duration() > m_limits.answer) {
            const auto from = Clock::now();
            stacks = m_program.stacks();
            stopped = Clock::now() - from;
        }
        return m_program.isRunning();
    });
    if (!m_program.isRunning())
        return beginAgain();
    const double answer = inMilliseconds(duration());
    m_answers.push_back(answer);
    if (isAlive && answer > inMilliseconds(m_limits.answer))
        blame("an answer took " + std::to_string(std::lround(answer)) + " ms", stacks);
    // A window may be gone before it could answer.
    if (!isAlive && std::ranges::count(m_desktop.windows(), windows.front()) > 0) {
        if (stacks.empty())
            stacks = m_program.stacks();
        blame("it no longer answers", stacks);
        m_program.kill();
    }
    m_program.isRunning() ? lookAtMemory() : beginAgain();
}

void Watch::lookAtMemory() {
    const std::size_t memory = m_program.memory();
    m_mostMemory = std::max(m_mostMemory, memory);
    if (memory <= m_limits.memory)
        return;
    blame("it takes " + std::to_string(memory) + " MB");
    m_program.kill();
    beginAgain();
}

void Watch::beginAgain() {
    if (const auto fault = m_program.fault())
        blame(*fault);
    if (!begin())
        blame("its window does not come");
}

void Watch::blame(const std::string& what, const std::string& stacks) {
    const std::string fault =
        "action " + std::to_string(m_count) + ": " + what + ", after " + m_last.back();
    m_report << fault << "; before:\n";
    for (const std::string& action : m_last)
        m_report << "    " << action << '\n';
    m_faults.push_back(fault);
    const std::string kept =
        (m_program.output().parent_path() / "fault-").string() + std::to_string(m_faults.size());
    if (!stacks.empty())
        std::ofstream(kept + ".txt") << stacks;
    const bool hasPicture = std::system(("import -window root " + kept + ".png").c_str()) == 0;
    m_report << "    see " << kept << (hasPicture ? ".png" : "") << (stacks.empty() ? "" : ", .txt")
             << std::endl;
}

void Watch::summarize() const {
    std::vector<double> sorted = m_answers;
    std::ranges::sort(sorted);
    const auto share = [&](double of) {
        return sorted.empty()
                   ? 0
                   : std::lround(10 * sorted[static_cast<std::size_t>(
                                          of * static_cast<double>(sorted.size() - 1))]) /
                         10.0;
    };
    m_report << m_count << " actions, " << m_starts << " starts, at most " << m_mostMemory
             << " MB; answers in ms: median " << share(0.5) << ", 99 % below " << share(0.99)
             << ", slowest " << share(1) << "; " << m_faults.size() << " faults\n";
    for (const std::string& fault : m_faults)
        m_report << fault << '\n';
}

} // namespace thetascope::hands
