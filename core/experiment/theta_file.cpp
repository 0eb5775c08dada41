// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/theta_file.h"

#include "core/experiment/constants.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <set>
#include <stdexcept>
#include <utility>

namespace thetascope::experiment {

namespace {

using Json = nlohmann::ordered_json;

/// An error in a file, as a sentence. It is caught in fromThetaText().
struct Unreadable : std::runtime_error {
    using std::runtime_error::runtime_error;
};

Json rangeJson(loss::Range range) {
    return Json::array({range.low, range.high});
}

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

loss::Range rangeOf(const std::vector<double>& ends) {
    return {ends[0], ends[1]};
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

/// Reads a JSON object entry by entry; at the end no entry may be left over.
class Reader {
public:
    Reader(const Json& json, std::string where)
        : m_json(json)
        , m_where(std::move(where)) {
        if (!json.is_object())
            throw Unreadable(m_where + " must be an object in braces");
    }

    bool has(const char* key) const { return m_json.contains(key); }

    const Json& take(const std::string& key) {
        const auto found = m_json.find(key);
        if (found == m_json.end())
            throw Unreadable(m_where + " has no entry \"" + key + "\"");
        m_taken.insert(key);
        return *found;
    }

    std::string text(const std::string& key) {
        const Json& value = take(key);
        if (!value.is_string())
            fail(key, "a string in quotes");
        return value.get<std::string>();
    }

    double number(const std::string& key) { return numberIn(take(key), key); }

    std::uint64_t count(const std::string& key) {
        const Json& value = take(key);
        if (!value.is_number_unsigned())
            fail(key, "a whole number");
        return value.get<std::uint64_t>();
    }

    bool flag(const std::string& key) {
        const Json& value = take(key);
        if (!value.is_boolean())
            fail(key, "true or false");
        return value.get<bool>();
    }

    /// Returns `count` numbers of a list. A single number may be without the brackets.
    std::vector<double> numbers(const Json& value, const std::string& key, std::size_t count) {
        if (count == 1 && value.is_number())
            return {numberIn(value, key)};
        if (!value.is_array() || value.size() != count)
            fail(key, count == 1 ? "a number" : "a list of " + std::to_string(count) + " numbers");
        std::vector<double> numbers;
        for (const Json& each : value)
            numbers.push_back(numberIn(each, key));
        return numbers;
    }

    /// Returns the keys that have not been read.
    std::vector<std::string> rest() const {
        std::vector<std::string> keys;
        for (const auto& [key, value] : m_json.items()) {
            if (m_taken.count(key) == 0)
                keys.push_back(key);
        }
        return keys;
    }

    void expectNothingMore() const {
        if (const auto left = rest(); !left.empty())
            throw Unreadable(m_where + " has an unknown entry \"" + left.front() + "\"");
    }

    [[noreturn]] void fail(const std::string& key, const std::string& expected) const {
        throw Unreadable("\"" + key + "\" in " + m_where + " must be " + expected);
    }

private:
    double numberIn(const Json& value, const std::string& key) {
        if (!value.is_number())
            fail(key, "a number");
        return value.get<double>();
    }

    const Json& m_json;
    std::string m_where;
    std::set<std::string> m_taken;
};

optimizer::Optimizer readOptimizer(Reader& reader, const std::string& where) {
    if (reader.has("optimizer")) {
        const std::string key = reader.text("optimizer");
        const auto* const recipe = optimizer::findRecipe(key);
        if (!recipe)
            throw Unreadable(where + ": there is no optimizer \"" + key + "\"");
        return optimizer::make(*recipe);
    }
    const std::string rateKey = reader.text("rate");
    const std::string updateKey = reader.text("update");
    const auto* const rate = optimizer::findRateRule(rateKey);
    const auto* const update = optimizer::findUpdateRule(updateKey);
    if (!rate)
        throw Unreadable(where + ": there is no learning-rate rule \"" + rateKey + "\"");
    if (!update)
        throw Unreadable(where + ": there is no update rule \"" + updateKey + "\"");
    return optimizer::make(*rate, *update);
}

Contender readContender(const Json& json, const std::string& where) {
    Reader reader(json, where);
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
    const std::string where = "\"constants\"";
    Reader reader(json, where);
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
        Reader inner(entry, '"' + name + "\" in " + where);
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
std::shared_ptr<const loss::Loss> readLoss(Reader& reader, Experiment& experiment) {
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
        throw Unreadable("in \"loss\", column " + std::to_string(loss.error().column()) + ": " +
                         loss.error().message);
    auto result = setTypedConstants(experiment, std::move(*loss), constants);
    if (!result)
        throw Unreadable("in \"constants\": " + result.error().sentence);
    return std::move(*result);
}

Checked readExperiment(const Json& json) {
    Reader reader(json, "the file");
    if (!reader.has("thetascope"))
        throw Unreadable("the file is not a Thetascope file: it has no entry \"thetascope\"");
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
    for (const Json& each : list)
        experiment.contenders.push_back(
            readContender(each, "optimizer " + std::to_string(experiment.contenders.size() + 1)));
    reader.expectNothingMore();
    auto checked = check(std::move(experiment), std::move(loss));
    if (!checked)
        throw Unreadable(checked.error().sentence);
    return std::move(*checked);
}

/// Returns whether brackets and braces are nested more deeply than any such file needs. The JSON
/// library has no limit of its own.
bool isTooDeep(std::string_view text) {
    constexpr int kDeepest = 16;
    int depth = 0;
    bool inText = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const char c = text[i];
        if (inText && c == '\\')
            ++i;
        else if (c == '"')
            inText = !inText;
        else if (!inText && (c == '[' || c == '{') && ++depth > kDeepest)
            return true;
        else if (!inText && (c == ']' || c == '}'))
            --depth;
    }
    return false;
}

/// Parses JSON. Two entries of the same name in one object are an error, since JSON does not define
/// what they mean.
Json parse(std::string_view text) {
    // The keys of the objects being read, the innermost last.
    std::vector<std::set<std::string>> keys;
    return Json::parse(text, [&](int, Json::parse_event_t event, Json& parsed) {
        if (event == Json::parse_event_t::object_start)
            keys.emplace_back();
        else if (event == Json::parse_event_t::object_end)
            keys.pop_back();
        else if (event == Json::parse_event_t::key &&
                 !keys.back().insert(parsed.get<std::string>()).second)
            throw Unreadable("the file has the entry \"" + parsed.get<std::string>() + "\" twice");
        return true;
    });
}

std::string placeIn(std::string_view text, std::size_t byte) {
    const std::string_view before = text.substr(0, std::min(byte, text.size()));
    const auto line = 1 + std::count(before.begin(), before.end(), '\n');
    const std::size_t begin =
        before.rfind('\n') == std::string_view::npos ? 0 : before.rfind('\n') + 1;
    return "line " + std::to_string(line) + ", column " +
           std::to_string(std::max<std::size_t>(before.size() - begin, 1));
}

} // namespace

std::string toThetaText(const Checked& checked) {
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

tl::expected<Checked, std::string> fromThetaText(std::string_view text) {
    if (text.size() > kMaxThetaFile)
        return tl::unexpected(std::string("the file is larger than a megabyte"));
    if (isTooDeep(text))
        return tl::unexpected(std::string("the file is nested too deeply for an experiment"));
    try {
        return readExperiment(parse(text));
    } catch (const Json::parse_error& error) {
        return tl::unexpected("the file is not valid JSON: there is an error in " +
                              placeIn(text, error.byte));
    } catch (const Json::exception&) {
        return tl::unexpected(std::string("the file contains a number that is too large"));
    } catch (const Unreadable& fault) {
        return tl::unexpected(std::string(fault.what()));
    }
}

tl::expected<Checked, std::string> readThetaFile(const std::string& path) {
    std::ifstream file(path, std::ios::binary);
    if (!file)
        return tl::unexpected(path + ": the file cannot be opened");
    std::string text(kMaxThetaFile + 1, '\0');
    file.read(text.data(), static_cast<std::streamsize>(text.size()));
    if (file.bad() || (file.fail() && !file.eof()))
        return tl::unexpected(path + ": the file cannot be read");
    text.resize(static_cast<std::size_t>(file.gcount()));
    auto experiment = fromThetaText(text);
    if (!experiment)
        return tl::unexpected(path + ": " + experiment.error());
    return experiment;
}

} // namespace thetascope::experiment
