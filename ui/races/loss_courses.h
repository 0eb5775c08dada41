// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/race/course.h"

#include <tl/expected.hpp>

#include <optional>
#include <stop_token>
#include <string>
#include <vector>

namespace thetascope::ui::races {

/// LossCourses are the courses of a comparison on all losses of the catalogue. Minima are searched
/// once, and then kept for other settings.
class LossCourses {
public:
    /// Returns the course on each loss of the catalogue, or the sentence why there is none, with
    /// valid settings. After a stop request, what is returned means nothing.
    const std::vector<tl::expected<race::Course, std::string>>& with(const race::Settings& settings,
                                                                     const std::stop_token& stop);

private:
    std::optional<race::Settings> m_settings;
    std::vector<tl::expected<race::Course, std::string>> m_courses;
};

} // namespace thetascope::ui::races
