// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/loss_courses.h"

#include "core/loss/catalogue.h"

namespace thetascope::ui::races {

namespace {

tl::expected<race::Course, std::string> courseOn(const loss::Entry& entry,
                                                 const race::Settings& settings) {
    auto loss = loss::Loss::fromText(entry.formula);
    if (!loss)
        return tl::unexpected(loss.error().message);
    return race::makeCourse(std::move(*loss), {entry.range, entry.rangeY}, settings);
}

} // namespace

const std::vector<tl::expected<race::Course, std::string>>&
LossCourses::with(const race::Settings& settings, const std::stop_token& stop) {
    if (m_settings == settings)
        return m_courses;
    m_settings.reset();
    std::vector<tl::expected<race::Course, std::string>> courses;
    for (std::size_t i = 0; i < loss::catalogue().size() && !stop.stop_requested(); ++i) {
        if (i < m_courses.size() && m_courses[i])
            courses.push_back(race::withSettings(*m_courses[i], settings));
        else
            courses.push_back(courseOn(loss::catalogue()[i], settings));
    }
    if (stop.stop_requested())
        return m_courses;
    m_courses = std::move(courses);
    m_settings = settings;
    return m_courses;
}

} // namespace thetascope::ui::races
