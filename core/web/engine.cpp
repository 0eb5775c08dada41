// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/engine.h"

#include "core/web/lesson_data.h"
#include "core/web/model.h"
#include "core/web/resources.h"
#include "core/web/script_data.h"

#include <algorithm>
#include <string_view>
#include <utility>

namespace thetascope::web {

namespace {

/// The scripts that run experiments, in the order in which they are read.
constexpr std::string_view kScripts[] = {"judge.js", "watch.js", "run.js", "format.js",
                                         "engine.js"};

Json wordsData(const std::vector<OutcomeWords>& words) {
    Json all = Json::array();
    for (const OutcomeWords& each : words) {
        all.push_back({{"kind", descent::key(each.outcome)},
                       {"manner", nameOf(each.manner)},
                       {"mood", each.mood},
                       {"sign", each.sign},
                       {"brief", each.brief},
                       {"ending", each.ending}});
    }
    return all;
}

/// Returns the scripts that run experiments, in a scope of their own.
std::string scripts() {
    std::string text = "{\n";
    for (const std::string_view each : kScripts)
        text += resource(each);
    return text + "}\n";
}

Json shownData(const experiment::Shown& shown) {
    const bool hasStep = shown.step && *shown.step != experiment::kLastStep;
    return {{"view", shown.view == "overlay" ? "overlay" : "side-by-side"},
            {"step", hasStep ? Json(*shown.step) : Json(nullptr)}};
}

} // namespace

std::string_view nameOf(descent::Manner manner) {
    switch (manner) {
    case descent::Manner::None:
        return "none";
    case descent::Manner::Maximum:
        return "maximum";
    case descent::Manner::Saddle:
        return "saddle";
    case descent::Manner::Inflection:
        return "inflection";
    case descent::Manner::Flat:
        return "flat";
    case descent::Manner::Grows:
        return "grows";
    case descent::Manner::Falls:
        return "falls";
    }
    return {};
}

std::string engineOf(const experiment::Checked& checked, const experiment::Shown& shown,
                     const std::vector<OutcomeWords>& words) {
    machine::WrittenFunctions functions;
    const std::string model = modelOf(checked, functions);
    Json more = shownData(shown);
    more["texts"] = {{"outcomes", wordsData(words)}};
    return functions.definitions() + "const thetascope = Object.assign(" + model + ", " +
           scriptData(more) + ");\n" + scripts();
}

std::string engineOf(const lesson::Lesson& lesson, const std::vector<OutcomeWords>& words) {
    machine::WrittenFunctions functions;
    std::vector<experiment::Checked> scenes; // each is written once
    std::string models;
    Json numbers = Json::array();
    Json pages = Json::array();
    for (const lesson::Page& page : lesson.pages) {
        pages.push_back(pageData(page));
        numbers.push_back(nullptr);
        if (!page.setsScene && pages.size() > 1)
            continue;
        const auto known = std::ranges::find(scenes, page.scene);
        numbers.back() = known - scenes.begin();
        if (known != scenes.end())
            continue;
        scenes.push_back(page.scene);
        models += modelOf(page.scene, functions) + ",\n";
    }
    const Json data{{"lesson", {{"title", lesson.title}, {"pages", std::move(pages)}}},
                    {"texts", {{"outcomes", wordsData(words)}}}};
    return functions.definitions() + "const thetascope = " + scriptData(data) +
           ";\n{\nconst models = [" + models + "];\n" + numbers.dump() +
           ".forEach((number, k) => {\n  thetascope.lesson.pages[k].model = number === null ? null "
           ": "
           "models[number];\n});\n}\n" +
           scripts();
}

} // namespace thetascope::web
