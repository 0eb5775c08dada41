// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Files of experiments, alone and in the metadata of pictures: what is read and written is read
// again as the same experiment.
#include "core/experiment/theta_file.h"
#include "core/metadata/carried_text.h"
#include "core/metadata/element.h"
#include "core/metadata/png.h"
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

/// Says how the experiment was looked at.
void setShown(Json& json, made::Lot& lot) {
    if (lot.oneIn(2))
        json["view"] = made::words(lot);
    if (lot.oneIn(2))
        json["step"] = lot.oneIn(3) ? Json("last") : Json(made::steps(lot));
    if (lot.oneIn(2))
        json["zoom"] = Json::array({ends(lot), ends(lot)});
}

/// Returns a file that carries a text, or that is damaged where it should.
std::string picture(const std::string& text, made::Lot& lot) {
    // A signature, an empty header of a PNG file, and its checksum, which nobody looks at.
    static const std::string kPng =
        std::string(metadata::kPngSignature) + std::string("\0\0\0\0IHDR\0\0\0\0", 12);
    std::string file = lot.oneIn(2) ? metadata::pngWithText(kPng, text)
                                    : "<svg>" + metadata::elementWithText(text) + "</svg>";
    if (lot.oneIn(4))
        file[lot.below(file.size())] ^= static_cast<char>(1 + lot.below(255));
    return file;
}

/// Changes a part of an experiment that is one as far as it needs to be.
void change(Json& json, made::Lot& lot) {
    switch (lot.below(7)) {
    case 0:
        return setLoss(json, lot);
    case 1:
        json["steps"] = made::steps(lot);
        return;
    case 2:
        json["tolerance"] = made::tolerance(lot);
        return;
    case 3:
        return setShown(json, lot);
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
    if (metadata::canCarryText(text)) {
        const auto carried = metadata::carriedText(text);
        if (!carried)
            requireSentence(carried.error(), text);
        return carried && !metadata::canCarryText(*carried) && check(*carried);
    }
    const auto read = experiment::savedFromText(text);
    if (!read) {
        requireSentence(read.error(), text);
        return false;
    }
    const std::string written = experiment::toThetaText(read->checked, read->shown);
    const auto again = experiment::savedFromText(written);
    require(again.has_value(), "what is written is a file", text,
            again ? written : written + again.error());
    require(experiment::toThetaText(again->checked, again->shown) == written,
            "what is written is written again", text, written);
    require(again->checked == read->checked, "what is written is the same experiment", text,
            written);
    require(again->shown == read->shown, "it is looked at in the same way", text, written);
    require(again->checked.loss()->dimension() == read->checked.loss()->dimension(),
            "the loss is the same", text);
    return true;
}

std::string changed(std::string_view text, made::Lot& lot) {
    const auto carried = metadata::carriedText(text);
    Json json = Json::parse(carried ? *carried : text, nullptr, false);
    if (!json.is_object() || lot.oneIn(4))
        json = experiment(lot);
    else
        change(json, lot);
    if (lot.oneIn(12))
        damage(json, lot);
    std::string made = jsonText(json, lot);
    return lot.oneIn(8) ? picture(made, lot) : made;
}

} // namespace thetascope::fuzz
