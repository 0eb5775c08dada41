// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/lesson/condition.h"

#include <algorithm>
#include <cmath>

namespace thetascope::lesson {

namespace {

double valueOf(const Reading& reading, const Run& run) {
    if (reading.ofRace != nullptr)
        return run.raced != nullptr ? reading.ofRace->measure(*run.raced) : std::nan("");
    return reading.quantity->measure(*run.trajectory, reading.at);
}

const Run* find(std::span<const Run> runs, std::string_view name) {
    const auto found = std::ranges::find_if(
        runs, [&](const Run& run) { return experiment::screenName(*run.contender) == name; });
    return found == runs.end() ? nullptr : &*found;
}

double valueOf(const Bound& bound, const Run& run, std::span<const Run> runs) {
    if (!bound.reading)
        return bound.number;
    const Run* const other = bound.reading->run.empty() ? &run : find(runs, bound.reading->run);
    return other == nullptr ? std::nan("") : valueOf(*bound.reading, *other);
}

bool holdsFor(const Condition& condition, const Run& run, std::span<const Run> runs) {
    if (condition.word != nullptr)
        return condition.word->read(run) == condition.is;
    const double value = valueOf(condition.reading, run);
    const auto bound = [&](const Bound& each) { return valueOf(each, run, runs); };
    // A value that is not a number fails all of these.
    return !std::isnan(value) &&
           (!condition.near || std::fabs(value - bound(*condition.near)) <= condition.within) &&
           (!condition.above || value > bound(*condition.above)) &&
           (!condition.below || value < bound(*condition.below));
}

} // namespace

bool allHold(std::span<const Condition> conditions, std::span<const Run> runs) {
    const auto holdsHere = [&](const Condition& condition) {
        const auto here = [&](const Run& run) { return holdsFor(condition, run, runs); };
        if (condition.reading.run == kAny)
            return true; // below
        if (condition.reading.run == kEvery)
            return !runs.empty() && std::ranges::all_of(runs, here);
        const Run* const run = find(runs, condition.reading.run);
        return run != nullptr && here(*run);
    };
    const auto isOneOf = [&](const Run& run) {
        return std::ranges::all_of(conditions, [&](const Condition& each) {
            return each.reading.run != kAny || holdsFor(each, run, runs);
        });
    };
    return std::ranges::all_of(conditions, holdsHere) && std::ranges::any_of(runs, isOneOf);
}

} // namespace thetascope::lesson
