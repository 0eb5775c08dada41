// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/constants.h"

#include "core/expression/constants.h"
#include "core/machine/constant.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <string>
#include <utility>

namespace thetascope::experiment {

namespace {

Fault fault(std::string sentence) {
    return {std::move(sentence)};
}

} // namespace

loss::Range sliderRange(double value) {
    constexpr double kLeast = 1e-300; // powers of ten below are not exact enough
    constexpr double kGreatest = std::numeric_limits<double>::max() / 4;
    const double wanted = 2 * std::min(std::abs(value), kGreatest);
    if (wanted < kLeast)
        return {-1, 1};
    const double power = std::pow(10, std::floor(std::log10(wanted)));
    for (const double factor : {1, 2, 5, 10}) {
        const double end = std::min(factor * power, 2 * kGreatest);
        if (end >= wanted)
            return {-end, end};
    }
    return {-wanted, wanted};
}

std::vector<expression::ConstantValue> constantValues(const Experiment& experiment) {
    std::vector<expression::ConstantValue> values;
    for (const ConstantSetting& setting : experiment.constants)
        values.push_back({setting.name, setting.value});
    return values;
}

const ConstantSetting* findSetting(const Experiment& experiment, std::string_view name) {
    const auto found = std::ranges::find(experiment.constants, name, &ConstantSetting::name);
    return found == experiment.constants.end() ? nullptr : &*found;
}

void setConstant(Experiment& experiment, const loss::Loss& loss, ConstantSetting setting) {
    std::vector<ConstantSetting>& settings = experiment.constants;
    const auto found = std::ranges::find(settings, setting.name, &ConstantSetting::name);
    if (found != settings.end()) {
        *found = std::move(setting);
        return;
    }
    settings.push_back(std::move(setting));
    if (settings.size() <= kMaxConstants)
        return;
    const auto unused = std::ranges::find_if(settings, [&](const ConstantSetting& each) {
        return std::ranges::find(loss.constants(), each.name, &expression::NamedConstant::name) ==
               loss.constants().end();
    });
    if (unused != settings.end())
        settings.erase(unused);
}

tl::expected<std::shared_ptr<const loss::Loss>, Fault>
setTypedConstants(Experiment& experiment, std::shared_ptr<const loss::Loss> loss,
                  const std::vector<ConstantSetting>& typed) {
    const std::vector<expression::NamedConstant>& constants = loss->constants();
    std::vector<bool> isSet(constants.size());
    for (const ConstantSetting& each : typed) {
        const auto number = expression::findConstant(constants, each.name);
        if (!number)
            return tl::unexpected(
                fault("there is no constant " + text::inQuotes(each.name) + " in the loss" +
                      (constants.empty() ? ", which has no named constants"
                       : constants.size() == 1
                           ? "; its only constant is " + constants.front().name
                           : "; its constants are " + expression::namesOf(constants))));
        if (isSet[*number])
            return tl::unexpected(
                fault("the constant " + text::inQuotes(constants[*number].name) + " is set twice"));
        isSet[*number] = true;
        setConstant(experiment, *loss, {constants[*number].name, each.value, each.range});
    }
    const std::vector<expression::ConstantValue> values = constantValues(experiment);
    if (loss->hasValues(values))
        return loss;
    auto changed = loss->withConstants(values);
    if (!changed)
        return tl::unexpected(faultOf(std::move(changed.error())));
    return std::move(*changed);
}

tl::expected<ConstantSetting, std::string> readConstantSetting(std::string_view text) {
    const std::size_t equals = text.find('=');
    if (equals == std::string_view::npos || equals == 0)
        return tl::unexpected(text::inQuotes(text) +
                              " is not of the form NAME=VALUE, a constant and its value");
    const auto value = machine::readConstant(text.substr(equals + 1));
    if (!value)
        return tl::unexpected("the value of the constant " +
                              text::inQuotes(text.substr(0, equals)) + ": " + value.error());
    return ConstantSetting{std::string(text.substr(0, equals)), *value, sliderRange(*value)};
}

} // namespace thetascope::experiment
