// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/course.h"

#include "core/race/starts.h"
#include "core/text/number_text.h"

#include <cmath>
#include <optional>
#include <utility>

namespace thetascope::race {

namespace {

bool isFinite(const loss::Loss::Sample& sample) {
    return std::isfinite(sample.loss) && std::isfinite(sample.slope[0]) &&
           std::isfinite(sample.slope[1]);
}

/// Puts each start where it belongs: among those that count, or into one of the numbers of others.
void addStart(Course& course, const loss::Point& start) {
    const loss::Loss::Sample sample = course.loss->at(start);
    if (!isFinite(sample))
        ++course.undefinedStarts;
    else if (sample.loss <= course.target)
        ++course.startsWithinTarget;
    else
        course.starts.push_back(start);
}

/// Says why no start of a course counts.
std::string noStartText(const Course& course) {
    if (course.startsWithinTarget == 0)
        return "the loss is not defined at any of the starts";
    return std::string("all starts ") +
           (course.undefinedStarts > 0 ? "at which the loss is defined " : "") +
           "are within the target already: choose a smaller ε or other starts";
}

} // namespace

tl::expected<void, std::string> validate(const Settings& settings) {
    const auto fault = [](std::string sentence) { return tl::unexpected(std::move(sentence)); };
    if (auto rates = validate(settings.rates); !rates)
        return rates;
    if (settings.starts < 1 || settings.starts > kMost)
        return fault("a race must have from 1 to " + std::to_string(kMost) + " starts");
    if (!std::isfinite(settings.target) || settings.target <= 0)
        return fault("the target must be a share of the height above 0, such as 0.001, not " +
                     text::shortest(settings.target));
    return {};
}

tl::expected<Course, std::string> makeCourse(std::shared_ptr<const loss::Loss> loss,
                                             const loss::Extent& extent, const Settings& settings) {
    const std::optional<Depths> found = depths(*loss, extent);
    if (!found)
        return tl::unexpected(std::string("the loss has no minimum in the range, so that there is "
                                          "nowhere to arrive"));
    return withSettings({std::move(loss), extent, {}, *found, 0, {}, {}, 0, 0}, settings);
}

tl::expected<Course, std::string> withSettings(const Course& course, const Settings& settings) {
    Course other{course.loss,
                 course.extent,
                 settings,
                 course.depths,
                 course.depths.target(settings.target),
                 settings.rates.values(),
                 {},
                 0,
                 0};
    for (const loss::Point& start :
         spreadStarts(course.extent, course.loss->dimension(), settings.starts, settings.seed))
        addStart(other, start);
    if (other.starts.empty())
        return tl::unexpected(noStartText(other));
    return other;
}

Request raceOf(const Course& course, const optimizer::Optimizer& optimizer) {
    return {course.loss,           optimizer,     course.rates, course.starts,
            course.settings.steps, course.target, course.extent};
}

} // namespace thetascope::race
