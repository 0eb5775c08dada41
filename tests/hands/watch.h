// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/hands/action.h"
#include "tests/hands/desktop.h"
#include "tests/hands/program.h"

#include <chrono>
#include <deque>
#include <ostream>
#include <string>
#include <vector>

namespace thetascope::hands {

/// Limits say what counts as a fault.
struct Limits {
    /// The longest that the window may take for an answer, without what it waits for a processor.
    std::chrono::milliseconds answer{200};
    std::chrono::seconds hang{20}; ///< After so long without an answer it is given up.
    std::size_t memory = 1500;     ///< In MB.
    bool stacks = false; ///< Whether a late answer is told with the stacks of all threads.
};

/// A Watch looks after each action whether the program is still well, and notes what is not. A
/// program that has ended is started again.
class Watch {
public:
    Watch(Program& program, Desktop& desktop, const Limits& limits, std::ostream& report);

    /// Starts the program, and waits for its window. Returns whether it came.
    bool begin();

    /// Is told each action before it is carried out.
    void note(const Action& action);

    /// Looks whether the program answers.
    void look();

    /// Is called with what a person would call a fault, e.g. a window that takes no keys.
    /// It keeps a picture of the screen, and the stacks if there are any.
    void blame(const std::string& what, const std::string& stacks = {});

    /// Writes how many answers came how late, and all faults once more.
    void summarize() const;

    std::size_t faults() const { return m_faults.size(); }

    std::size_t starts() const { return m_starts; }

private:
    void beginAgain();
    void lookAtMemory();
    bool waitForWindow();

    Program& m_program;
    Desktop& m_desktop;
    Limits m_limits;
    std::ostream& m_report;
    std::deque<std::string> m_last; ///< The last actions, the newest last.
    std::size_t m_count = 0;
    std::size_t m_starts = 0;
    std::size_t m_mostMemory = 0;
    std::vector<double> m_answers; ///< The time of each answer in ms.
    std::vector<std::string> m_faults;
};

} // namespace thetascope::hands
