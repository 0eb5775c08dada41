// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/race_plan_of.h"

#include "app/experiment_of.h"
#include "core/experiment/theta_file.h"
#include "core/loss/catalogue.h"
#include "core/text/names.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <set>
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

/// Grounds collects losses; one that is named twice counts once.
class Grounds {
public:
    void add(const loss::Entry& entry) {
        if (isNew(std::string(entry.key)))
            m_grounds.push_back(groundOf(entry));
    }

    /// Adds the loss of the catalogue, or of the file, that is named so.
    tl::expected<void, std::string> add(const std::string& name) {
        if (name.ends_with(".theta"))
            return isNew(name) ? addFile(name) : tl::expected<void, std::string>{};
        const loss::Entry* const entry = loss::entryNamed(name);
        if (!entry)
            return tl::unexpected("there is no loss " + text::inQuotes(name) +
                                  loss::suggestionFor(name));
        add(*entry);
        return {};
    }

    std::vector<race::Ground> take() { return std::move(m_grounds); }

private:
    bool isNew(std::string name) { return m_names.insert(std::move(name)).second; }

    tl::expected<void, std::string> addFile(const std::string& path) {
        auto read = experiment::readThetaFile(path, text::FileKinds::Streams);
        if (!read)
            return tl::unexpected(std::move(read.error()));
        m_grounds.push_back({text::onOneLine(path), std::move(*read)});
        return {};
    }

    std::set<std::string> m_names;
    std::vector<race::Ground> m_grounds;
};

tl::expected<std::vector<race::Ground>, std::string> groundsOf(const RaceCommand& command,
                                                               const experiment::Checked& checked) {
    if (command.losses.empty())
        return std::vector<race::Ground>{{text::onOneLine(checked.experiment().loss), checked}};
    Grounds grounds;
    for (const std::string& name : command.losses) {
        if (text::isSameName(name, "all")) {
            for (const loss::Entry& entry : loss::catalogue())
                grounds.add(entry);
        } else if (auto added = grounds.add(name); !added) {
            return tl::unexpected(std::move(added.error()));
        }
    }
    return grounds.take();
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
    names.reserve(entrants.size());
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
