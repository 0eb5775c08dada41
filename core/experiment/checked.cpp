// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/checked.h"

#include "core/experiment/constants.h"
#include "core/text/names.h"
#include "core/text/number_text.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <utility>

namespace thetascope::experiment {

namespace {

using text::shortest;
using Sentence = std::optional<std::string>; ///< What is wrong; nothing if nothing is.

Sentence rangeFault(std::string_view name, const loss::Range& range) {
    const bool isFinite =
        std::isfinite(range.low) && std::isfinite(range.high) && std::isfinite(range.width());
    if (isFinite && range.low < range.high)
        return {};
    return std::string(name) +
           (isFinite ? " must run from a lower to a higher number, not "
                     : " must have finite ends and a finite width, not ") +
           shortest(range.low) + ":" + shortest(range.high);
}

Sentence constantsFault(const std::vector<ConstantSetting>& constants) {
    if (constants.size() > kMaxConstants)
        return "there are " + std::to_string(constants.size()) +
               " constants, but there can be at most " + std::to_string(kMaxConstants);
    for (auto each = constants.begin(); each != constants.end(); ++each) {
        if (std::find_if(constants.begin(), each, [&](const ConstantSetting& before) {
                return before.name == each->name;
            }) != each)
            return "the constant " + text::inQuotes(each->name) + " is set twice";
        if (!std::isfinite(each->value))
            return "the constant " + text::inQuotes(each->name) + " must be finite, not " +
                   shortest(each->value);
        if (Sentence found =
                rangeFault("range of the constant " + text::inQuotes(each->name), each->range))
            return found;
    }
    return {};
}

Sentence stoppingFault(const descent::StoppingRule& until) {
    if (until.steps < 1 || until.steps > descent::kMaxSteps)
        return "steps must be from 1 to " + std::to_string(descent::kMaxSteps) + ", not " +
               std::to_string(until.steps);
    const double tolerance = until.tolerance;
    if (!(tolerance == 0 || (tolerance >= descent::kLeastTolerance && std::isfinite(tolerance))))
        return "tolerance must be 0, or finite and at least " + shortest(descent::kLeastTolerance) +
               ", not " + shortest(tolerance);
    return {};
}

Sentence nameFault(const std::string& name) {
    if (text::isTooLong(name))
        return "an optimizer’s name can have at most " + std::to_string(text::kLongestName) +
               " characters, and " + text::inQuotes(name) + " has more";
    if (name != text::onOneLine(name))
        return "an optimizer’s name is one line without control characters, not " +
               text::inQuotes(name);
    return {};
}

Sentence contendersFault(const std::vector<Contender>& contenders) {
    if (contenders.size() > kMaxContenders)
        return "there are " + std::to_string(contenders.size()) +
               " optimizers, but there can be at most " + std::to_string(kMaxContenders);
    std::array<bool, kMaxContenders> taken{};
    for (const Contender& contender : contenders) {
        const std::size_t slot = contender.slot.number;
        if (slot >= kMaxContenders)
            return "slot must be from 0 to " + std::to_string(kMaxContenders - 1) + ", not " +
                   std::to_string(slot);
        if (taken[slot])
            return "slot " + std::to_string(slot) +
                   " is given to two optimizers, but each must have its own";
        taken[slot] = true;
        if (Sentence found = nameFault(contender.name))
            return found;
    }
    return {};
}

/// Checks everything but the loss and its constants.
Sentence fault(const Experiment& experiment) {
    if (Sentence found = rangeFault("range", experiment.range))
        return found;
    if (Sentence found = rangeFault("range of y", experiment.rangeY))
        return found;
    for (const double coordinate : experiment.start) {
        if (!std::isfinite(coordinate))
            return "start must be finite, not " + shortest(coordinate);
    }
    if (Sentence found = stoppingFault(experiment.until))
        return found;
    return contendersFault(experiment.contenders);
}

using Compiled = tl::expected<std::shared_ptr<const loss::Loss>, expression::SyntaxError>;

/// Returns the loss of an experiment, compiled if `known` is not that loss already.
Compiled lossOf(const Experiment& experiment, std::shared_ptr<const loss::Loss> known) {
    const std::vector<expression::ConstantValue> values = constantValues(experiment);
    if (known == nullptr || known->text() != experiment.loss)
        return loss::Loss::fromText(experiment.loss, values);
    if (known->hasValues(values))
        return known;
    return known->withConstants(values);
}

} // namespace

Fault faultOf(expression::SyntaxError error) {
    std::string sentence =
        "in the loss, column " + std::to_string(error.column()) + ": " + error.message;
    return {std::move(sentence), std::move(error)};
}

tl::expected<Checked, Fault> check(Experiment experiment,
                                   std::shared_ptr<const loss::Loss> compiled) {
    if (Sentence found = constantsFault(experiment.constants)) // the loss has their values
        return tl::unexpected(Fault{std::move(*found)});
    auto loss = lossOf(experiment, std::move(compiled));
    if (!loss)
        return tl::unexpected(faultOf(std::move(loss.error())));
    if (Sentence found = fault(experiment))
        return tl::unexpected(Fault{std::move(*found)});
    return Checked(std::make_shared<const Experiment>(std::move(experiment)), std::move(*loss));
}

} // namespace thetascope::experiment
