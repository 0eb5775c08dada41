// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of experiments: what is read and written is read again as the same experiment.
#include "core/experiment/theta_file.h"
#include "tests/fuzz/checks.h"
#include "tests/fuzz/json.h"
#include "tests/fuzz/target.h"
#include "tests/made/pieces.h"

#include <cmath>
#include <string>

namespace thetascope::fuzz {

namespace {

Json ends(made::Lot& lot) {
    const double low = made::number(lot);
    return low < 1e15 ? Json::array({low, low + 1 + std::abs(low)}) : Json::array({-6, 6});
}

/// Gives an experiment a loss, and what goes with it.
void setLoss(Json& json, made::Lot& lot) {
    const made::MadeLoss made = made::loss(lot);
    const bool isPlane = made.dimension == 2;
    json["loss"] = made.text;
    json.erase("constants");
    if (!made.constant.empty() && lot.oneIn(2))
        json["constants"][made.constant] =
            lot.oneIn(2) ? Json(made::number(lot))
                         : Json{{"value", made::number(lot)}, {"range", ends(lot)}};
    json["range"] = isPlane ? Json::array({ends(lot), ends(lot)}) : ends(lot);
    json["start"] =
        isPlane ? Json::array({made::number(lot), made::number(lot)}) : Json(made::number(lot));
}

Json contender(std::size_t slot, made::Lot& lot) {
    const optimizer::Optimizer made = made::optimizer(lot);
    Json json;
    if (const auto* const recipe = optimizer::recipeOf(*made.rate, *made.update)) {
        json["optimizer"] = recipe->key;
    } else {
        json["rate"] = made.rate->key;
        json["update"] = made.update->key;
    }
    for (const optimizer::Setting& setting : made.settings) {
        if (lot.oneIn(2))
            json[std::string(setting.parameter->key)] = setting.value;
    }
    if (lot.oneIn(3))
        json["label"] = lot.oneIn(3) ? optimizer::toSpec(made) : made::words(lot);
    json["slot"] = slot;
    if (lot.oneIn(6))
        json["visible"] = lot.oneIn(2);
    return json;
}

Json experiment(made::Lot& lot) {
    Json json;
    json["thetascope"] = experiment::kThetaVersion;
    setLoss(json, lot);
    json["steps"] = made::steps(lot);
    json["tolerance"] = made::tolerance(lot);
    json["optimizers"] = Json::array();
    for (std::size_t slot = 0; slot < lot.below(experiment::kMaxContenders + 1); ++slot)
        json["optimizers"].push_back(contender(slot, lot));
    return json;
}

/// Changes a part of an experiment that is one as far as it needs to be.
void change(Json& json, made::Lot& lot) {
    switch (lot.below(6)) {
    case 0:
        return setLoss(json, lot);
    case 1:
        json["steps"] = made::steps(lot);
        return;
    case 2:
        json["tolerance"] = made::tolerance(lot);
        return;
    default:
        break;
    }
    Json& list = json["optimizers"];
    if (!list.is_array())
        list = Json::array();
    const std::size_t place = lot.below(list.size() + 1);
    if (place < list.size())
        list[place] = contender(place, lot);
    else if (list.size() < experiment::kMaxContenders)
        list.push_back(contender(list.size(), lot));
}

} // namespace

bool check(std::string_view text) {
    const auto read = experiment::fromThetaText(text);
    if (!read) {
        requireSentence(read.error(), text);
        return false;
    }
    const std::string written = experiment::toThetaText(*read);
    const auto again = experiment::fromThetaText(written);
    require(again.has_value(), "what is written is a file", text,
            again ? written : written + again.error());
    require(experiment::toThetaText(*again) == written, "what is written is written again", text,
            written);
    require(*again == *read, "what is written is the same experiment", text, written);
    require(again->loss()->dimension() == read->loss()->dimension(), "the loss is the same", text);
    return true;
}

std::string changed(std::string_view text, made::Lot& lot) {
    Json json = Json::parse(text, nullptr, false);
    if (!json.is_object() || lot.oneIn(4))
        json = experiment(lot);
    else
        change(json, lot);
    if (lot.oneIn(12))
        damage(json, lot);
    return jsonText(json, lot);
}

} // namespace thetascope::fuzz
