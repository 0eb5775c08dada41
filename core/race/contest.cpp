// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/race/contest.h"

#include "core/basins/together.h"

#include <atomic>
#include <mutex>
#include <utility>

namespace thetascope::race {

namespace {

std::vector<Variant> variantsOf(const Contest& contest, std::size_t course, std::size_t optimizer) {
    const RateGrid& rates = contest.courses[course].settings.rates;
    const optimizer::Optimizer& set = contest.optimizers[optimizer];
    return contest.isTuned ? tuned(set, rates) : asSet(set, rates);
}

std::vector<Race> racesOf(const Contest& contest, std::size_t course, std::size_t optimizer) {
    std::vector<Race> races;
    for (const Variant& variant : variantsOf(contest, course, optimizer)) {
        Request request = raceOf(contest.courses[course], variant.optimizer);
        request.rates = variant.rates.values();
        races.push_back({{course, optimizer, races.size()}, std::move(request)});
    }
    return races;
}

} // namespace

std::vector<Race> racesOf(const Contest& contest) {
    std::vector<Race> all;
    for (std::size_t course = 0; course < contest.courses.size(); ++course) {
        for (std::size_t optimizer = 0; optimizer < contest.optimizers.size(); ++optimizer) {
            for (Race& race : racesOf(contest, course, optimizer))
                all.push_back(std::move(race));
        }
    }
    return all;
}

Standing standingOf(std::span<const Race> races, std::span<const Field> fields) {
    Standing standing;
    for (std::size_t i = 0; i < races.size(); ++i) {
        const Request& request = races[i].request;
        Result result = summarize(request.rates, fields[i]);
        standing.settings += request.rates.size();
        if (i == 0)
            standing.asSet = result;
        else if (!(leastCost(result) < leastCost(standing.result)))
            continue;
        standing.optimizer = request.optimizer;
        standing.result = std::move(result);
    }
    if (standing.result.best) {
        // every learning-rate rule begins with α
        standing.optimizer.settings.front().value =
            standing.result.rates[*standing.result.best].rate;
    }
    return standing;
}

void run(const Contest& contest, unsigned threads,
         const std::function<void(std::size_t, std::size_t, Standing)>& done,
         const std::stop_token& stop) {
    const std::size_t optimizers = contest.optimizers.size();
    std::atomic<std::size_t> next = 0;
    std::mutex oneAtATime;
    basins::together(threads, [&] {
        for (std::size_t i = next++; i < contest.courses.size() * optimizers; i = next++) {
            const std::vector<Race> races = racesOf(contest, i / optimizers, i % optimizers);
            std::vector<Field> fields;
            for (const Race& race : races)
                fields.push_back(run(race.request, stop));
            if (stop.stop_requested())
                return;
            Standing standing = standingOf(races, fields);
            const std::lock_guard lock(oneAtATime);
            done(i / optimizers, i % optimizers, std::move(standing));
        }
    });
}

} // namespace thetascope::race
