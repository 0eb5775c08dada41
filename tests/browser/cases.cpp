// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// browser_cases FOLDER: writes what the tests in a browser read. cases.js has, for every
// combination of rules on a loss of one and one of two variables, for every loss of the catalogue
// and for formulas with all kinds of functions, the model as a page has it and the runs as the
// program makes them; and each function with its values. hostile.html is a page with names that try
// to get out of where they are put.
#include "core/descent/descend.h"
#include "core/experiment/checked.h"
#include "core/expression/function_table.h"
#include "core/loss/catalogue.h"
#include "core/web/engine.h"
#include "core/web/functions.h"
#include "core/web/model.h"
#include "core/web/page.h"
#include "core/web/resources.h"
#include "core/web/script_data.h"
#include "tests/browser/chaos.h"

#include <fstream>
#include <iostream>
#include <string>
#include <vector>

namespace {

using namespace thetascope;
using web::Json;

/// A Case is an experiment by its name.
struct Case {
    std::string name;
    experiment::Experiment experiment;
};

experiment::Experiment on(std::string loss, loss::Range x, loss::Range y, loss::Point start) {
    experiment::Experiment made;
    made.loss = std::move(loss);
    made.range = x;
    made.rangeY = y;
    made.start = start;
    made.until = {.steps = 200, .tolerance = 1e-6};
    return made;
}

experiment::Experiment on(const loss::Entry& entry) {
    return on(std::string(entry.formula), entry.range, entry.rangeY, entry.start);
}

void add(experiment::Experiment& experiment, optimizer::Optimizer optimizer) {
    experiment::Contender contender{.optimizer = std::move(optimizer), .name = {}, .spec = {}};
    contender.slot = experiment::lowestFreeSlot(experiment);
    experiment.contenders.push_back(std::move(contender));
}

/// The combinations of all rules on a loss, as many in each experiment as one may have.
void addCombinations(std::vector<Case>& cases, const std::string& name,
                     const experiment::Experiment& scene) {
    Case next{name, scene};
    for (const optimizer::Rule& rate : optimizer::rateRules()) {
        for (const optimizer::Rule& update : optimizer::updateRules()) {
            add(next.experiment, optimizer::make(rate, update));
            if (next.experiment.contenders.size() == experiment::kMaxContenders) {
                cases.push_back(next);
                next.experiment.contenders.clear();
            }
        }
    }
    if (!next.experiment.contenders.empty())
        cases.push_back(next);
}

/// Formulas that call functions which JavaScript has not, or otherwise.
constexpr const char* kSpecial[] = {"logcosh(θ − 1) + softplus(θ)/5 + mod(θ, 2)/100",
                                    "erf(θ)² + erfc(θ + 1)/3 + 0.01θ²",
                                    "log(1 + e^(−3θ)) + 0.1θ²",
                                    "max(θ² − 1, |θ|) + min(θ, 3)/7",
                                    "hypot(θ, 0.1) + atan2(θ, 2)·θ + asinh(θ)²",
                                    "cbrt(θ²) + tanh(θ)² + expm1(θ/9)²",
                                    "sigmoid(−θ) + 0.05θ² + sech(θ)/4",
                                    "if θ > 0 then θ² else −θ/2",
                                    "1/sec(θ/4) + sec(θ/20) + cot(θ/40 + 1)/9 + csc(θ/40 + 1)",
                                    "a·θ⁴ − b·θ² + c^2·θ, a = 0.1, b = 1.3, c = 0.2",
                                    "|θ|^1.7 + 2^(θ/5) + log2(θ² + 3) + log10(θ² + 1)",
                                    "acoth(θ² + 2) + acsch(θ² + 0.5) + asech(1/(θ² + 1.5)) + θ²/8",
                                    "round(θ)/10 + floor(θ/2)/9 + θ²/5 + logaddexp(θ, −θ)",
                                    "θ²·log(θ²) + arctan(θ)^2 + acot(θ)",
                                    "∑_{k=1}^{4} (θ − k)²/k"};

std::vector<Case> allCases() {
    std::vector<Case> cases;
    addCombinations(cases, "sin 2θ · log θ²", on("sin 2θ · log θ²", {-6, 6}, {-6, 6}, {-5, 0}));
    addCombinations(cases, "a bowl", on("0.5(x² + 20y²) + x·y", {-6, 6}, {-6, 6}, {-5, 3}));
    const auto addFew = [&](std::string name, experiment::Experiment scene) {
        for (const char* const spec :
             {"gd:alpha=0.01", "momentum:alpha=0.01", "adam:alpha=0.1", "rmsprop:alpha=0.05"})
            add(scene, optimizer::parseSpec(spec).value());
        cases.push_back({std::move(name), std::move(scene)});
    };
    for (const loss::Entry& entry : loss::catalogue())
        addFew(std::string(entry.key), on(entry));
    for (const char* const formula : kSpecial)
        addFew(formula, on(formula, {-6, 6}, {-6, 6}, {-3.3, 0}));
    return cases;
}

/// Returns a column of a run; numbers that are not finite become null.
template <class Value>
Json column(const descent::Trajectory& run, const Value& value) {
    Json numbers = Json::array();
    for (std::size_t t = 0; t < run.points(); ++t)
        numbers.push_back(value(t));
    return numbers;
}

Json dataOf(const descent::Trajectory& run, std::size_t until) {
    Json theta = Json::array();
    Json rate = Json::array();
    for (std::size_t c = 0; c < run.dimension(); ++c) {
        theta.push_back(column(run, [&](std::size_t t) { return run.theta(t, c); }));
        rate.push_back(column(run, [&](std::size_t t) { return run.rate(t, c); }));
    }
    return {{"theta", std::move(theta)},
            {"loss", column(run, [&](std::size_t t) { return run.loss(t); })},
            {"rate", std::move(rate)},
            {"outcome", descent::key(run.outcome())},
            {"manner", web::nameOf(run.end().manner)},
            {"period", run.end().period},
            {"until", until}};
}

/// Returns a case as the scripts of a page have it, with the program's own runs.
std::string scriptOf(const std::string& name, const experiment::Checked& checked,
                     machine::WrittenFunctions& functions) {
    const experiment::Experiment& experiment = checked.experiment();
    const std::vector<optimizer::Optimizer> optimizers = experiment::optimizers(experiment);
    const std::vector<descent::Trajectory> runs =
        descent::trajectories(*checked.loss(), optimizers, experiment.start, experiment.until,
                              experiment::extentOf(experiment));
    Json data = Json::array();
    for (std::size_t i = 0; i < runs.size(); ++i)
        data.push_back(
            dataOf(runs[i], browser::pointsBeforeChaos(runs[i], *checked.loss(), optimizers[i])));
    return "cases.push({name: " + web::scriptData(Json(name)) +
           ", model: " + web::modelOf(checked, functions) + ", runs: " + web::scriptData(data) +
           "});\n";
}

/// Returns a call of a function of formulas whose first argument is θ, as one types it.
std::string callOf(const expression::FunctionRow& row) {
    constexpr const char* kMore[] = {"", ", 0.7", ", 0.7, 2", ", 0.7, 2, 3"};
    const std::string name(row.names.substr(0, row.names.find(' ')));
    return name + "(θ" + kMore[row.arity - 1] + ")";
}

/// Returns each function of formulas as the scripts of a page have it, with its values in the
/// program.
std::string functionsScript(machine::WrittenFunctions& functions) {
    std::string script = "const functions = [];\n";
    for (const expression::FunctionRow& row : expression::functionRows()) {
        const std::string call = callOf(row);
        const auto loss = loss::Loss::fromText(call);
        if (!loss)
            continue; // only derivatives make it
        Json points = Json::array();
        Json values = Json::array();
        for (int i = -70; i <= 70; ++i) {
            const double theta = i / 16.0;
            points.push_back(theta);
            values.push_back((*loss)->at({theta, 0}).loss);
        }
        script += "functions.push({call: " + web::scriptData(Json(call)) +
                  ", value: " + web::valueFunction(**loss, functions) +
                  ", points: " + points.dump() + ", values: " + values.dump() + "});\n";
    }
    return script;
}

/// An experiment with names that try to get out of where they are put.
experiment::Experiment hostileExperiment() {
    experiment::Experiment made =
        on("a·(θ − 1)² + (if θ < 1 then θ² else |θ|)", {-6, 6}, {-6, 6}, {-5, 0});
    for (const char* const name :
         {"</script><script>window.broken = 1</script>", "<!--<script>", "\"'`${window.broken=2}\\",
          "<img src=x onerror='window.broken=3'>", "&amp;&lt;/title>"}) {
        add(made, optimizer::parseSpec("gd:alpha=0.1").value());
        made.contenders.back().name = name;
    }
    return made;
}

} // namespace

int main(int argc, char* argv[]) {
    if (argc != 2)
        return 2;
    const std::string folder = argv[1];
    machine::WrittenFunctions functions;
    std::string models;
    for (const Case& each : allCases()) {
        const auto checked = experiment::check(each.experiment);
        if (!checked) {
            std::cerr << each.name << ": " << checked.error().sentence << '\n';
            return 1;
        }
        models += scriptOf(each.name, *checked, functions);
    }
    models += functionsScript(functions);
    std::ofstream script(folder + "/cases.js");
    script << "\"use strict\";\n" << functions.definitions() << "const cases = [];\n" << models;
    for (const char* const name : {"judge.js", "watch.js", "run.js", "format.js"})
        script << web::resource(name);
    std::ofstream hostile(folder + "/hostile.html");
    hostile << web::pageOf(experiment::check(hostileExperiment()).value(), {}, {});
    return script.good() && hostile.good() ? 0 : 1;
}
