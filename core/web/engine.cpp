// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/engine.h"

#include "core/web/model.h"
#include "core/web/resources.h"
#include "core/web/script_data.h"

#include <string_view>

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
    std::string script = functions.definitions() + "const thetascope = Object.assign(" + model +
                         ", " + scriptData(more) + ");\n{\n"; // the rest has a scope of its own
    for (const std::string_view each : kScripts)
        script += resource(each);
    return script + "}\n";
}

} // namespace thetascope::web
