// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/theta_file.h"

#include "core/experiment/constants.h"
#include "core/experiment/shown_json.h"
#include "core/experiment/theta_json.h"
#include "core/metadata/carried_text.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <utility>

namespace thetascope::experiment {

namespace {

Json contenderJson(const Contender& contender) {
    const optimizer::Optimizer& optimizer = contender.optimizer;
    Json json;
    if (const auto* const recipe = optimizer::recipeOf(*optimizer.rate, *optimizer.update)) {
        json["optimizer"] = recipe->key;
    } else {
        json["rate"] = optimizer.rate->key;
        json["update"] = optimizer.update->key;
    }
    for (const optimizer::Setting& setting : optimizer.settings)
        json[std::string(setting.parameter->key)] = setting.value;
    if (const std::string& text = label(contender); !text.empty())
        json["label"] = text;
    json["slot"] = contender.slot.number;
    if (!contender.visible)
        json["visible"] = false;
    return json;
}

/// Returns the settings of the constants that a loss uses, in its order.
Json constantsJson(const Experiment& experiment, const loss::Loss& loss) {
    Json json = Json::object();
    for (const expression::NamedConstant& constant : loss.constants()) {
        const ConstantSetting* const setting = findSetting(experiment, constant.name);
        if (setting == nullptr)
            continue;
        if (setting->range == sliderRange(setting->value))
            json[constant.name] = setting->value;
        else
            json[constant.name] = {{"value", setting->value}, {"range", rangeJson(setting->range)}};
    }
    return json;
}

optimizer::Optimizer readOptimizer(JsonReader& reader, const std::string& where) {
    if (reader.has("optimizer")) {
        const std::string key = reader.text("optimizer");
        const auto* const recipe = optimizer::findRecipe(key);
        if (!recipe)
            throw Unreadable(where + ": there is no optimizer " + text::inQuotes(key));
        return optimizer::make(*recipe);
    }
    const std::string rateKey = reader.text("rate");
    const std::string updateKey = reader.text("update");
    const auto* const rate = optimizer::findRateRule(rateKey);
    const auto* const update = optimizer::findUpdateRule(updateKey);
    if (!rate)
        throw Unreadable(where + ": there is no learning-rate rule " + text::inQuotes(rateKey));
    if (!update)
        throw Unreadable(where + ": there is no update rule " + text::inQuotes(updateKey));
    return optimizer::make(*rate, *update);
}

Contender readContender(const Json& json, const std::string& where) {
    JsonReader reader(json, where);
    Contender contender{.optimizer = readOptimizer(reader, where)};
    std::string label;
    if (reader.has("label"))
        label = reader.text("label");
    contender.slot = {reader.count("slot")};
    if (reader.has("visible"))
        contender.visible = reader.flag("visible");
    for (const std::string& key : reader.rest()) {
        const double value = reader.number(key);
        if (const auto done = optimizer::set(contender.optimizer, key, value); !done)
            throw Unreadable(where + ": " + done.error());
    }
    // The parameters have to be set before a SPEC can be compared with them.
    setLabel(contender, std::move(label));
    return contender;
}

/// Reads the settings of constants, by their names as the file has them.
std::vector<ConstantSetting> readConstants(const Json& json) {
    const std::string where = "“constants”";
    JsonReader reader(json, where);
    std::vector<ConstantSetting> settings;
    for (const std::string& name : reader.rest()) {
        const Json& entry = reader.take(name);
        if (!entry.is_object()) {
            if (!entry.is_number())
                reader.fail(name, "a number, or an object with a value and a range");
            const double value = entry.get<double>();
            settings.push_back({name, value, sliderRange(value)});
            continue;
        }
        JsonReader inner(entry, text::inQuotes(name) + " in " + where);
        const double value = inner.number("value");
        loss::Range range = sliderRange(value);
        if (inner.has("range"))
            range = rangeOf(inner.numbers(inner.take("range"), "range", 2));
        inner.expectNothingMore();
        settings.push_back({name, value, range});
    }
    return settings;
}

/// Reads the loss of an experiment with its constants.
std::shared_ptr<const loss::Loss> readLoss(JsonReader& reader, Experiment& experiment) {
    experiment.loss = reader.text("loss");
    std::vector<ConstantSetting> constants;
    if (reader.has("constants"))
        constants = readConstants(reader.take("constants"));
    std::vector<expression::ConstantValue> values;
    values.reserve(constants.size());
    for (const ConstantSetting& each : constants)
        values.push_back({each.name, each.value});
    auto loss = loss::Loss::fromText(experiment.loss, values);
    if (!loss)
        throw Unreadable("in “loss”, column " + std::to_string(loss.error().column()) + ": " +
                         loss.error().message);
    auto result = setTypedConstants(experiment, std::move(*loss), constants);
    if (!result)
        throw Unreadable("in “constants”: " + result.error().sentence);
    return std::move(*result);
}

Saved readWhole(const Json& json) {
    JsonReader reader(json, "the file");
    if (!reader.has("thetascope"))
        throw Unreadable("the file is not a Thetascope file: it has no entry “thetascope”");
    const std::uint64_t version = reader.count("thetascope");
    if (version < 1)
        reader.fail("thetascope", "1 or more");
    if (version > kThetaVersion)
        throw Unreadable("the file comes from a newer version of Thetascope (its format is " +
                         std::to_string(version) + ", and this program reads formats up to " +
                         std::to_string(kThetaVersion) + ")");
    Experiment experiment;
    std::shared_ptr<const loss::Loss> loss = readLoss(reader, experiment);
    const std::size_t dimension = loss->dimension();
    const Json& range = reader.take("range");
    if (dimension == 1) {
        experiment.range = rangeOf(reader.numbers(range, "range", 2));
    } else {
        if (!range.is_array() || range.size() != 2)
            reader.fail("range", "a list of two ranges, for x and y");
        experiment.range = rangeOf(reader.numbers(range[0], "range", 2));
        experiment.rangeY = rangeOf(reader.numbers(range[1], "range", 2));
    }
    const std::vector<double> start = reader.numbers(reader.take("start"), "start", dimension);
    experiment.start = {0, 0};
    std::copy(start.begin(), start.end(), experiment.start.begin());
    experiment.until.steps = reader.count("steps");
    experiment.until.tolerance = reader.number("tolerance");
    const Json& list = reader.take("optimizers");
    if (!list.is_array())
        reader.fail("optimizers", "a list");
    if (list.size() > kMaxContenders)
        throw Unreadable("there are " + std::to_string(list.size()) +
                         " optimizers, but there can be at most " + std::to_string(kMaxContenders));
    for (const Json& each : list)
        experiment.contenders.push_back(
            readContender(each, "optimizer " + std::to_string(experiment.contenders.size() + 1)));
    Shown shown = readShown(reader);
    reader.expectNothingMore();
    auto checked = check(std::move(experiment), std::move(loss));
    if (!checked)
        throw Unreadable(checked.error().sentence);
    return {std::move(*checked), std::move(shown)};
}

} // namespace

std::string toThetaText(const Checked& checked, const Shown& shown) {
    const Experiment& experiment = checked.experiment();
    const bool plane = checked.loss()->dimension() == 2;
    Json json;
    json["thetascope"] = kThetaVersion;
    json["loss"] = experiment.loss;
    if (Json constants = constantsJson(experiment, *checked.loss()); !constants.empty())
        json["constants"] = std::move(constants);
    if (plane) {
        json["range"] = Json::array({rangeJson(experiment.range), rangeJson(experiment.rangeY)});
        json["start"] = experiment.start;
    } else {
        json["range"] = rangeJson(experiment.range);
        json["start"] = experiment.start[0];
    }
    json["steps"] = experiment.until.steps;
    json["tolerance"] = experiment.until.tolerance;
    enterShown(json, shown);

    // Each entry and each optimizer has a line, so that a comparison by lines shows what has
    // changed.
    std::string text = "{\n";
    for (const auto& [key, value] : json.items())
        text += "  \"" + key + "\": " + value.dump() + ",\n";
    text += "  \"optimizers\": [";
    const char* separator = "\n";
    for (const Contender& contender : experiment.contenders) {
        text += separator;
        text += "    " + contenderJson(contender).dump();
        separator = ",\n";
    }
    text += experiment.contenders.empty() ? "]\n}\n" : "\n  ]\n}\n";
    return text;
}

tl::expected<Saved, std::string> savedFromText(std::string_view text) {
    if (text.size() > kMaxThetaFile)
        return tl::unexpected(std::string("the file is larger than a megabyte"));
    try {
        return readWhole(parseJson(text));
    } catch (const Json::exception&) {
        return tl::unexpected(std::string("the file contains a number that is too large"));
    } catch (const Unreadable& fault) {
        return tl::unexpected(std::string(fault.what()));
    }
}

tl::expected<Checked, std::string> fromThetaText(std::string_view text) {
    return savedFromText(text).map([](Saved&& saved) { return std::move(saved.checked); });
}

tl::expected<Saved, std::string> readSaved(const std::string& path, text::FileKinds kinds) {
    const auto limit = [](std::string_view beginning) {
        return metadata::canCarryText(beginning) ? metadata::kMaxPicture : kMaxThetaFile;
    };
    const auto text = text::readFile(path, kinds, limit);
    if (!text)
        return tl::unexpected(text.error());
    const bool isCarried = metadata::canCarryText(*text);
    auto saved =
        isCarried ? metadata::carriedText(*text).and_then(savedFromText) : savedFromText(*text);
    if (!saved)
        return tl::unexpected(text::shownPath(path) + ": " + saved.error());
    saved->isCarried = isCarried;
    return saved;
}

tl::expected<Checked, std::string> readThetaFile(const std::string& path, text::FileKinds kinds) {
    return readSaved(path, kinds).map([](Saved&& saved) { return std::move(saved.checked); });
}

} // namespace thetascope::experiment
