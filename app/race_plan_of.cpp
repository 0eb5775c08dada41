// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/race_plan_of.h"

#include "app/experiment_of.h"
#include "core/experiment/theta_file.h"
#include "core/loss/catalogue.h"
#include "core/text/names.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <utility>

namespace thetascope::app {

namespace {

/// Returns a loss of the catalogue, over its ranges.
race::Ground groundOf(const loss::Entry& entry) {
    experiment::Experiment experiment;
    experiment.loss = entry.formula;
    experiment.range = entry.range;
    experiment.rangeY = entry.rangeY;
    experiment.start = entry.start;
    return {std::string(entry.key), check(std::move(experiment)).value()}; // all are valid
}

tl::expected<race::Ground, std::string> groundNamed(const std::string& name) {
    if (name.ends_with(".theta")) {
        auto read = experiment::readThetaFile(name, text::FileKinds::Streams);
        if (!read)
            return tl::unexpected(std::move(read.error()));
        return race::Ground{text::onOneLine(name), std::move(*read)};
    }
    if (const loss::Entry* const entry = loss::entryNamed(name))
        return groundOf(*entry);
    return tl::unexpected("there is no loss " + text::inQuotes(name) + loss::suggestionFor(name));
}

tl::expected<std::vector<race::Ground>, std::string> groundsOf(const RaceCommand& command,
                                                               const experiment::Checked& checked) {
    if (command.losses.empty())
        return std::vector<race::Ground>{{text::onOneLine(checked.experiment().loss), checked}};
    std::vector<race::Ground> grounds;
    for (const std::string& name : command.losses) {
        if (text::isSameName(name, "all")) {
            for (const loss::Entry& entry : loss::catalogue())
                grounds.push_back(groundOf(entry));
            continue;
        }
        auto ground = groundNamed(name);
        if (!ground)
            return tl::unexpected(std::move(ground.error()));
        grounds.push_back(std::move(*ground));
    }
    return grounds;
}

} // namespace

std::vector<race::Entrant> entrantsOf(const experiment::Checked& checked, bool all) {
    std::vector<race::Entrant> entrants;
    if (all) {
        for (const optimizer::Recipe& recipe : optimizer::recipes()) {
            if (recipe.offered)
                entrants.push_back({std::string(recipe.title), optimizer::make(recipe)});
        }
        return entrants;
    }
    for (const experiment::Contender& contender : checked.experiment().contenders) {
        if (contender.visible)
            entrants.push_back({experiment::screenName(contender), contender.optimizer});
    }
    std::vector<std::string> names;
    for (const race::Entrant& entrant : entrants)
        names.push_back(entrant.name);
    for (race::Entrant& entrant : entrants) {
        if (std::ranges::count(names, entrant.name) > 1)
            entrant.name = optimizer::toSpec(entrant.optimizer);
    }
    return entrants;
}

tl::expected<race::Plan, std::string> racePlanOf(const RaceCommand& command) {
    const auto checked = experimentOf(command.experiment);
    if (!checked)
        return tl::unexpected(checked.error());
    auto grounds = groundsOf(command, *checked);
    if (!grounds)
        return tl::unexpected(std::move(grounds.error()));
    race::Plan plan{std::move(*grounds), entrantsOf(*checked, command.all), command.settings,
                    command.tune};
    plan.settings.steps = checked->experiment().until.steps;
    if (auto valid = validate(plan); !valid)
        return tl::unexpected(std::move(valid.error()));
    return plan;
}

} // namespace thetascope::app
