// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"

#include <set>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace thetascope::lesson {

/// Returns the files of the lessons that come with the program, in their order.
std::set<std::string> shippedFiles();
/// Returns these lessons; one that cannot be read is a failure of the test.
const std::vector<Lesson>& shippedLessons();
/// Returns a page of one of them, by the lesson's key and the page's title.
const Page& shippedPage(std::string_view lesson, std::string_view title);

/// A Played is a scene with its runs.
class Played {
public:
    /// Runs a scene.
    explicit Played(experiment::Checked scene);

    Played(const Played&) = delete;
    Played& operator=(const Played&) = delete;

    /// Races the scene's optimizers as well, for conditions on races.
    void race();

    /// Returns the runs in the order of the scene's optimizers.
    std::span<const Run> runs() const { return m_runs; }

private:
    experiment::Checked m_scene;
    std::vector<descent::Trajectory> m_trajectories;
    std::vector<Raced> m_raced;
    std::vector<Run> m_runs;
};

} // namespace thetascope::lesson
