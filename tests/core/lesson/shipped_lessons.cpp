// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/lesson/shipped_lessons.h"

#include "core/experiment/run.h"
#include "core/lesson/reader.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <stdexcept>
#include <utility>

namespace thetascope::lesson {

std::set<std::string> shippedFiles() {
    std::set<std::string> paths;
    for (const auto& file : std::filesystem::directory_iterator(THETASCOPE_LESSONS_DIR)) {
        if (file.path().extension() == ".yaml")
            paths.insert(file.path().string());
    }
    return paths;
}

const std::vector<Lesson>& shippedLessons() {
    static const std::vector<Lesson> kLessons = [] {
        std::vector<Lesson> read;
        for (const std::string& path : shippedFiles()) {
            auto lesson = readLessonFile(path);
            if (lesson)
                read.push_back(std::move(*lesson));
            else
                ADD_FAILURE() << lesson.error();
        }
        return read;
    }();
    return kLessons;
}

const Page& shippedPage(std::string_view lesson, std::string_view title) {
    for (const Lesson& each : shippedLessons()) {
        for (const Page& one : each.pages) {
            if (each.key == lesson && one.title == title)
                return one;
        }
    }
    throw std::invalid_argument("no page " + std::string(title));
}

Played::Played(experiment::Checked scene)
    : m_scene(std::move(scene))
    , m_trajectories(experiment::run(m_scene)) {
    for (std::size_t i = 0; i < m_trajectories.size(); ++i)
        m_runs.push_back({&m_scene.experiment().contenders[i], &m_trajectories[i]});
}

void Played::race() {
    m_raced = raceOn(m_scene);
    for (std::size_t i = 0; i < m_raced.size(); ++i)
        m_runs[i].raced = &m_raced[i];
}

} // namespace thetascope::lesson
