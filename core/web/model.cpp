// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/model.h"

#include "core/arithmetic/expression_term.h"
#include "core/arithmetic/notation.h"
#include "core/arithmetic/notation_reader.h"
#include "core/experiment/constants.h"
#include "core/loss/minima.h"
#include "core/optimizer/optimizer.h"
#include "core/text/number_text.h"
#include "core/web/functions.h"
#include "core/web/math_html.h"
#include "core/web/script_data.h"

#include <algorithm>

namespace thetascope::web {

namespace {

using experiment::Experiment;

Json rangeData(loss::Range range) {
    return Json::array({range.low, range.high});
}

std::string lossHtml(const loss::Loss& loss) {
    const expression::Formula& formula = loss.formula();
    return mathHtml(arithmetic::notationOf(
        arithmetic::termOf(formula.graph, formula.typed, formula.symbols), text::forPeople));
}

Json constantsData(const Experiment& experiment, const loss::Loss& loss) {
    Json all = Json::array();
    for (const std::uint32_t number : settableConstants(loss)) {
        const expression::NamedConstant& constant = loss.constants()[number];
        const experiment::ConstantSetting* const setting =
            experiment::findSetting(experiment, constant.name);
        const loss::Range range =
            setting ? setting->range : experiment::sliderRange(constant.value);
        all.push_back({{"name", constant.name},
                       {"value", constant.value},
                       {"range", rangeData({std::min(range.low, constant.value),
                                            std::max(range.high, constant.value)})}});
    }
    return all;
}

Json minimaData(const Experiment& experiment, const loss::Loss& loss) {
    Json all = Json::array();
    if (loss.dimension() == 1) {
        for (const loss::Minimum& each : loss::minima(loss, experiment.range))
            all.push_back({each.theta});
    } else {
        for (const loss::Point& each : loss::minima(loss, experiment.range, experiment.rangeY))
            all.push_back({each[0], each[1]});
    }
    return all;
}

Json lossData(const Experiment& experiment, const loss::Loss& loss, const WrittenGraph& graph) {
    Json ranges = Json::array({rangeData(experiment.range)});
    if (loss.dimension() == 2)
        ranges.push_back(rangeData(experiment.rangeY));
    Json nodes = Json::array();
    for (const WrittenGraph::Node& each : graph.nodes) {
        Json node = Json::array({static_cast<int>(each.kind)});
        for (const std::size_t operand : each.operands)
            node.push_back(operand);
        nodes.push_back(std::move(node));
    }
    return {{"text", loss.lossText()},
            {"html", lossHtml(loss)},
            {"dimension", loss.dimension()},
            {"variables", loss.formula().symbols.variables},
            {"ranges", std::move(ranges)},
            {"constants", constantsData(experiment, loss)},
            {"minima", minimaData(experiment, loss)},
            {"nodes", std::move(nodes)},
            {"roots", graph.roots}};
}

/// Returns the settings of an optimizer in the order in which they are shown.
std::vector<optimizer::Setting> settingsOf(const optimizer::Optimizer& optimizer) {
    return optimizer::settingsToRead(optimizer);
}

std::size_t placeOf(const optimizer::Parameter& parameter, const optimizer::Optimizer& optimizer) {
    const std::vector<optimizer::Setting> shown = settingsOf(optimizer);
    const auto found = std::ranges::find_if(shown, [&](const optimizer::Setting& each) {
        return each.parameter->key == parameter.key;
    });
    return static_cast<std::size_t>(found - shown.begin());
}

Json settingsData(const optimizer::Optimizer& optimizer) {
    Json all = Json::array();
    for (const optimizer::Setting& each : settingsOf(optimizer)) {
        const optimizer::Parameter& parameter = *each.parameter;
        all.push_back({{"key", parameter.key},
                       {"symbol", parameter.symbol},
                       {"value", each.value},
                       {"least", std::min(parameter.sliderMinimum, each.value)},
                       {"most", std::max(parameter.sliderMaximum, each.value)},
                       {"logarithmic", parameter.logarithmic},
                       {"lowest", parameter.minimum},
                       {"highest", parameter.maximum}, // null if there is no limit
                       {"lowestAllowed", parameter.minimumAllowed},
                       {"highestAllowed", parameter.maximumAllowed},
                       {"help", parameter.sentence}});
    }
    return all;
}

Json contenderData(const experiment::Contender& contender, std::size_t statesEach) {
    const optimizer::Optimizer& optimizer = contender.optimizer;
    std::string html;
    std::string formula;
    for (const optimizer::Rule* const rule : {optimizer.rate, optimizer.update}) {
        for (std::string_view rest = rule->formula; !rest.empty();) {
            const std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(rest.size(), line.size() + 1));
            formula += (formula.empty() ? "" : "\n") + std::string(line);
            html += "<div>" +
                    mathHtml(arithmetic::readNotation(line, arithmetic::FractionForm::Stacked)) +
                    "</div>";
        }
    }
    const optimizer::Recipe* const recipe = optimizer::recipeOf(*optimizer.rate, *optimizer.update);
    Json inertia = nullptr;
    Json leastSteps = Json::array();
    for (const optimizer::Rule* const rule : {optimizer.rate, optimizer.update}) {
        if (rule->inertia)
            inertia = placeOf(*rule->inertia, optimizer);
        if (rule->leastStep)
            leastSteps.push_back(placeOf(*rule->leastStep, optimizer));
    }
    return {{"slot", contender.slot.number},
            {"title", experiment::screenName(contender)},
            {"summary", recipe ? recipe->sentence : std::string_view()},
            {"spec", optimizer::toSpec(optimizer)},
            {"visible", contender.visible},
            {"formula", std::move(formula)},
            {"html", std::move(html)},
            {"settings", settingsData(optimizer)},
            {"statesEach", statesEach},
            {"inertia", std::move(inertia)},
            {"leastSteps", std::move(leastSteps)}};
}

} // namespace

std::string modelOf(const experiment::Checked& checked, machine::WrittenFunctions& functions) {
    const Experiment& experiment = checked.experiment();
    const loss::Loss& loss = *checked.loss();
    const WrittenGraph graph = writtenGraph(loss, functions);
    Json data{{"loss", lossData(experiment, loss, graph)}, {"contenders", Json::array()}};
    std::string own = "model.loss.value = " + valueFunction(loss, functions) +
                      ";\nmodel.loss.sample = " + sampleFunction(loss, functions) +
                      ";\nmodel.loss.values = " + graph.values + ";\n";
    for (std::size_t i = 0; i < experiment.contenders.size(); ++i) {
        const experiment::Contender& contender = experiment.contenders[i];
        std::vector<std::size_t> places;
        for (const optimizer::Setting& each : contender.optimizer.settings)
            places.push_back(placeOf(*each.parameter, contender.optimizer));
        const StepFunctions written = stepFunctions(loss, contender.optimizer, places, functions);
        data["contenders"].push_back(contenderData(contender, written.statesEach));
        const std::string name = "model.contenders[" + std::to_string(i) + "]";
        own +=
            name + ".begin = " + written.begin + ";\n" + name + ".step = " + written.step + ";\n";
    }
    data["start"] = Json::array({experiment.start[0]});
    if (loss.dimension() == 2)
        data["start"].push_back(experiment.start[1]);
    data["steps"] = experiment.until.steps;
    data["tolerance"] = experiment.until.tolerance;
    return "(() => {\nconst model = " + scriptData(data) + ";\n" + own + "return model;\n})()";
}

} // namespace thetascope::web
