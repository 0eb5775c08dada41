// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/experiment/validate.h"

#include "core/text/number_text.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>

namespace thetascope::experiment {

namespace {

using text::shortest;
using Fault = std::optional<std::string>;

bool isFinite(const loss::Range& range) {
    return std::isfinite(range.low) && std::isfinite(range.high) && std::isfinite(range.width());
}

bool isValidSteps(std::uint64_t steps) {
    return steps >= 1 && steps <= descent::kMaxSteps;
}

bool isValidTolerance(double tolerance) {
    return tolerance == 0 || (tolerance >= descent::kLeastTolerance && std::isfinite(tolerance));
}

Fault rangeFault(std::string_view name, const loss::Range& range) {
    if (isValid(range))
        return {};
    return std::string(name) +
           (isFinite(range) ? " must run from a lower to a higher number, not "
                            : " must have finite ends and a finite width, not ") +
           shortest(range.low) + ":" + shortest(range.high);
}

Fault stoppingFault(const descent::StoppingRule& until) {
    if (!isValidSteps(until.steps))
        return "steps must be from 1 to " + std::to_string(descent::kMaxSteps) + ", not " +
               std::to_string(until.steps);
    if (!isValidTolerance(until.tolerance))
        return "tolerance must be 0, or finite and at least " + shortest(descent::kLeastTolerance) +
               ", not " + shortest(until.tolerance);
    return {};
}

Fault contendersFault(const std::vector<Contender>& contenders) {
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
    }
    return {};
}

Fault fault(const Experiment& experiment) {
    if (const auto loss = loss::Loss::fromText(experiment.loss); !loss)
        return "in the loss, column " + std::to_string(loss.error().column()) + ": " +
               loss.error().message;
    if (Fault found = rangeFault("range", experiment.range))
        return found;
    if (Fault found = rangeFault("range of y", experiment.rangeY))
        return found;
    for (const double coordinate : experiment.start) {
        if (!std::isfinite(coordinate))
            return "start must be finite, not " + shortest(coordinate);
    }
    if (Fault found = stoppingFault(experiment.until))
        return found;
    return contendersFault(experiment.contenders);
}

} // namespace

bool isValid(const loss::Range& range) {
    return isFinite(range) && range.low < range.high;
}

bool isValid(const loss::Point& start) {
    return std::ranges::all_of(start, [](double each) { return std::isfinite(each); });
}

bool isValid(const descent::StoppingRule& until) {
    return isValidSteps(until.steps) && isValidTolerance(until.tolerance);
}

tl::expected<void, std::string> validate(const Experiment& experiment) {
    if (Fault found = fault(experiment))
        return tl::unexpected(std::move(*found));
    return {};
}

} // namespace thetascope::experiment
