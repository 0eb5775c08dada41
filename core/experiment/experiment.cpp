// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/experiment.h"

#include "core/text/names.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace thetascope::experiment {

Experiment defaultExperiment() {
    struct Row {
        std::string_view recipe;
        double alpha;
    };

    constexpr Row kRows[] = {{"gd", 0.05}, {"momentum", 0.05}, {"adagrad", 0.5}, {"rmsprop", 0.1}};

    Experiment experiment;
    for (const Row& row : kRows) {
        Contender contender{.optimizer = optimizer::make(*optimizer::findRecipe(row.recipe)),
                            .slot = {experiment.contenders.size()}};
        // cannot fail: these rates are within α's range
        (void)optimizer::set(contender.optimizer, "alpha", row.alpha);
        experiment.contenders.push_back(std::move(contender));
    }
    return experiment;
}

const Contender* find(const Experiment& experiment, Slot slot) {
    const auto found = std::ranges::find(experiment.contenders, slot, &Contender::slot);
    return found == experiment.contenders.end() ? nullptr : &*found;
}

Contender* find(Experiment& experiment, Slot slot) {
    return const_cast<Contender*>(find(std::as_const(experiment), slot));
}

Slot lowestFreeSlot(const Experiment& experiment) {
    Slot slot;
    while (find(experiment, slot) != nullptr)
        ++slot.number;
    return slot;
}

std::string screenName(const Contender& contender) {
    return contender.name.empty() ? optimizer::title(contender.optimizer) : contender.name;
}

const std::string& label(const Contender& contender) {
    return contender.name.empty() ? contender.spec : contender.name;
}

void setLabel(Contender& contender, std::string label) {
    contender.name.clear();
    contender.spec.clear();
    label = text::onOneLine(label);
    if (label.empty())
        return;
    // A name alone is a SPEC only as the tables have it: "SGD" is what a person calls an optimizer.
    const bool isKeyOrMore = label.find(':') != std::string::npos || optimizer::findRecipe(label);
    const auto spec = optimizer::parseSpec(label);
    (isKeyOrMore && spec && *spec == contender.optimizer ? contender.spec : contender.name) =
        std::move(label);
}

void setOptimizer(Contender& contender, optimizer::Optimizer optimizer) {
    contender.optimizer = std::move(optimizer);
    setLabel(contender, std::move(contender.name)); // the name may be a SPEC of the new optimizer
}

loss::Extent extentOf(const Experiment& experiment) {
    return {experiment.range, experiment.rangeY};
}

std::vector<optimizer::Optimizer> optimizers(const Experiment& experiment) {
    std::vector<optimizer::Optimizer> result;
    for (const Contender& contender : experiment.contenders)
        result.push_back(contender.optimizer);
    return result;
}

} // namespace thetascope::experiment
