// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/web/page.h"

#include "core/experiment/theta_file.h"
#include "core/web/model.h"
#include "core/web/resources.h"
#include "core/web/script_data.h"

#include <array>
#include <string_view>
#include <utility>

namespace thetascope::web {

namespace {

/// The manners as the page's scripts spell them, in the order of descent::Manner.
constexpr std::array<std::string_view, 7> kManners{"none", "maximum", "saddle", "inflection",
                                                   "flat", "grows",   "falls"};

/// The scripts of a page, in the order in which they are read.
constexpr std::array<std::string_view, 5> kEngine{"judge.js", "watch.js", "run.js", "format.js",
                                                  "engine.js"};

Json outcomesData(const std::vector<OutcomeWords>& outcomes) {
    Json all = Json::array();
    for (const OutcomeWords& each : outcomes) {
        all.push_back({{"kind", descent::key(each.outcome)},
                       {"manner", kManners.at(static_cast<std::size_t>(each.manner))},
                       {"mood", each.mood},
                       {"sign", each.sign},
                       {"brief", each.brief},
                       {"ending", each.ending}});
    }
    return all;
}

std::string coloursStyle(const Colours& colours) {
    std::string text;
    for (const auto& [name, colour] : colours)
        text += "--" + name + ":" + colour + ";";
    return text;
}

std::string styleOf(const PageLook& look) {
    std::string text(resource("page.css"));
    if (!look.light.empty())
        text = ":root{" + coloursStyle(look.light) +
               "}\n@media (prefers-color-scheme: dark){:root{" + coloursStyle(look.dark) + "}}\n" +
               text;
    return text;
}

/// Puts a text in the place of each mark of a template.
std::string filled(std::string_view form,
                   std::initializer_list<std::pair<std::string_view, std::string>> parts) {
    std::string text;
    while (!form.empty()) {
        std::size_t length = 1;
        std::string_view found = form.substr(0, 1);
        for (const auto& [mark, content] : parts) {
            if (form.starts_with(mark)) {
                length = mark.size();
                found = content;
            }
        }
        text += found;
        form.remove_prefix(length);
    }
    return text;
}

} // namespace

std::string pageOf(const experiment::Checked& checked, const PageLook& look,
                   const PageState& state) {
    machine::WrittenFunctions functions;
    const std::string model = modelOf(checked, functions);
    Json more{{"view", state.view},
              {"step", state.step ? Json(*state.step) : Json(nullptr)},
              {"texts", {{"outcomes", outcomesData(look.outcomes)}}},
              {"theme", {{"markers", look.markers}}}};
    std::string script = "\"use strict\";\n" + functions.definitions() +
                         "const thetascope = Object.assign(" + model + ", " + scriptData(more) +
                         ");\n";
    // The engine has a scope of its own.
    script += "{\n";
    for (const std::string_view each : kEngine)
        script += resource(each);
    script += "}\n";
    script += resource("page.js");
    const std::string title = state.title.empty() ? "L = " + checked.loss()->text() : state.title;
    return filled(resource("page.html"),
                  {{"<!--title-->", htmlText(title)},
                   {"/*style*/", styleOf(look)},
                   {"/*script*/", script},
                   {"<!--experiment-->", scriptData(Json(experiment::toThetaText(checked)))}});
}

} // namespace thetascope::web
