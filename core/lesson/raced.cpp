// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What races have shown, for the claims of lessons.
#include "core/lesson/raced.h"

#include "core/race/compute.h"
#include "core/race/course.h"
#include "core/race/ranking.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace thetascope::lesson {

namespace {

constexpr double kNeverArrived = std::numeric_limits<double>::quiet_NaN();

/// Returns a member of what was measured at the best rate.
template <double race::RateResult::*kMember>
double atBest(const Raced& raced) {
    const race::Result& result = raced.result;
    return result.best ? result.rates[*result.best].*kMember : kNeverArrived;
}

/// Returns the learning rate with the index that is a member of the result.
template <std::size_t race::Result::*kIndex>
double rateAt(const Raced& raced) {
    return raced.result.best ? raced.result.rates[raced.result.*kIndex].rate : kNeverArrived;
}

// key, meaning, how it is read
constexpr RaceQuantity kRaceQuantities[] = {
    {"rank", "its rank, from 1; those that might be as fast share one",
     [](const Raced& raced) { return static_cast<double>(raced.rank); }},
    {"cost", "the steps for each arrival at the best rate", atBest<&race::RateResult::cost>},
    {"share", "the share of the starts from which it arrives at the best rate, from 0 to 1",
     [](const Raced& raced) {
         return raced.result.best ? atBest<&race::RateResult::share>(raced) : 0;
     }},
    {"median", "the median number of steps at the best rate", atBest<&race::RateResult::median>},
    {"best rate", "the learning rate with the least cost", atBest<&race::RateResult::rate>},
    {"band from", "the lowest of the widest stretch of rates that cost at most twice as much",
     rateAt<&race::Result::bandBegin>},
    {"band to", "the highest of these rates", rateAt<&race::Result::bandEnd>},
    {"decades", "how far these rates reach, in decades",
     [](const Raced& raced) { return raced.result.best ? raced.result.decades() : kNeverArrived; }},
};

} // namespace

std::span<const RaceQuantity> raceQuantities() {
    return kRaceQuantities;
}

const RaceQuantity* findRaceQuantity(std::string_view key) {
    const auto* const found = std::ranges::find(kRaceQuantities, key, &RaceQuantity::key);
    return found == std::end(kRaceQuantities) ? nullptr : found;
}

std::vector<Raced> raceOn(const experiment::Checked& scene) {
    race::Settings settings;
    settings.steps = scene.experiment().until.steps;
    const auto course =
        race::makeCourse(scene.loss(), experiment::extentOf(scene.experiment()), settings);
    if (!course)
        return {};
    std::vector<race::Result> results;
    for (const optimizer::Optimizer& optimizer : experiment::optimizers(scene.experiment()))
        results.push_back(
            race::summarize(course->rates, race::run(race::raceOf(*course, optimizer))));
    const std::vector<std::size_t> ranks = race::ranks(results);
    std::vector<Raced> raced;
    for (std::size_t i = 0; i < results.size(); ++i)
        raced.push_back({std::move(results[i]), ranks[i]});
    return raced;
}

} // namespace thetascope::lesson
