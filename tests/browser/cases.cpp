// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// browser_cases FOLDER: writes what the tests in a browser read. cases.js has, for every rule and
// combination on some losses and for every loss of the catalogue, the model as a page has it and
// the runs as the program makes them.
#include "core/descent/descend.h"
#include "core/experiment/checked.h"
#include "core/loss/catalogue.h"
#include "core/web/model.h"
#include "core/web/page.h"
#include "core/web/resources.h"
#include "core/web/script_data.h"

#include <cmath>
#include <fstream>
#include <iostream>
#include <limits>
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

/// Returns a case's runs, column by column.
Json runsOf(const experiment::Checked& checked, loss::Point start) {
    const experiment::Experiment& experiment = checked.experiment();
    const loss::Loss& loss = *checked.loss();
    Json runs = Json::array();
    for (const descent::Trajectory& run :
         descent::trajectories(loss, experiment::optimizers(experiment), start, experiment.until,
                               experiment::extentOf(experiment))) {
        Json columns = Json::array();
        for (std::size_t c = 0; c < loss.dimension(); ++c) {
            Json theta = Json::array();
            for (std::size_t t = 0; t < run.points(); ++t)
                theta.push_back(run.theta(t, c));
            columns.push_back(std::move(theta));
        }
        Json values = Json::array();
        for (std::size_t t = 0; t < run.points(); ++t)
            values.push_back(run.loss(t));
        runs.push_back({{"theta", std::move(columns)},
                        {"loss", std::move(values)},
                        {"outcome", descent::key(run.outcome())},
                        {"manner", static_cast<int>(run.end().manner)},
                        {"period", run.end().period}});
    }
    return runs;
}

/// The same start, one unit in the last place further.
loss::Point disturbed(loss::Point start) {
    for (double& each : start)
        each = std::nextafter(each, std::numeric_limits<double>::infinity());
    return start;
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
        const loss::Point start = each.experiment.start;
        models += "cases.push({name: " + web::scriptData(Json(each.name)) +
                  ", model: " + web::modelOf(*checked, functions) +
                  ", runs: " + web::scriptData(runsOf(*checked, start)) +
                  ", disturbed: " + web::scriptData(runsOf(*checked, disturbed(start))) + "});\n";
    }
    std::ofstream script(folder + "/cases.js");
    script << "\"use strict\";\n" << functions.definitions() << "const cases = [];\n" << models;
    for (const char* const name : {"judge.js", "watch.js", "run.js", "format.js"})
        script << web::resource(name);
    // A page of the default experiment, and one with what hostile people might type.
    const auto usual = experiment::check(experiment::defaultExperiment());
    std::ofstream(folder + "/page.html") << web::pageOf(*usual, {}, {});
    return script.good() ? 0 : 1;
}
