// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/basins/request.h"

#include "core/expression/constants.h"
#include "core/text/quotes.h"

#include <algorithm>
#include <cmath>

namespace thetascope::basins {

namespace {

using Expected = tl::expected<void, std::string>;

Expected fault(std::string sentence) {
    return tl::unexpected(std::move(sentence));
}

Expected validateConstant(const std::vector<expression::NamedConstant>& constants,
                          const std::string& key, const std::string& axis) {
    const auto found = std::ranges::find(constants, key, &expression::NamedConstant::name);
    if (found == constants.end())
        return fault(
            axis + " is the constant " + text::inQuotes(key) + ", but the loss has " +
            (constants.empty() ? "no named constants" : "only " + expression::namesOf(constants)));
    if (found->isBound)
        return fault(axis + " cannot be the constant " + text::inQuotes(key) +
                     ", since it says how many terms a sum has");
    return {};
}

Expected validateAxis(const Request& request, const Axis& axis, std::string_view where) {
    const std::string name = "the " + std::string(where) + " axis";
    if (!std::isfinite(axis.low) || !std::isfinite(axis.high) || !(axis.low < axis.high) ||
        !std::isfinite(axis.high - axis.low))
        return fault(name + " must run from a lower to a higher number");
    if (axis.logarithmic && !(axis.low > 0))
        return fault(name + " is logarithmic, so it must begin above 0");
    switch (axis.quantity) {
    case Axis::Quantity::Start:
        return {};
    case Axis::Quantity::StartY:
        if (request.loss->dimension() < 2)
            return fault(name + " is the start of y, but the loss has only one variable");
        return {};
    case Axis::Quantity::Setting: {
        optimizer::Optimizer trial = request.optimizer;
        if (auto low = optimizer::set(trial, axis.key, axis.low); !low)
            return low;
        if (auto high = optimizer::set(trial, axis.key, axis.high); !high)
            return high;
        if (optimizer::findSetting(trial, axis.key) == nullptr)
            return fault(name + " must name a parameter by its key, and " +
                         text::inQuotes(axis.key) + " is an alias");
        return {};
    }
    case Axis::Quantity::Constant:
        return validateConstant(request.loss->constants(), axis.key, name);
    }
    return {};
}

void apply(const Axis& axis, double value, Run& run) {
    switch (axis.quantity) {
    case Axis::Quantity::Start:
        run.start[0] = value;
        break;
    case Axis::Quantity::StartY:
        run.start[1] = value;
        break;
    case Axis::Quantity::Setting:
        (void)optimizer::set(run.optimizer, axis.key, value); // validate() has checked the range
        break;
    case Axis::Quantity::Constant:
        run.constants.push_back({axis.key, value});
        break;
    }
}

/// Returns whether an axis varies what restingOf() depends on.
bool variesResting(const Axis& axis, const optimizer::Optimizer& optimizer) {
    if (axis.quantity != Axis::Quantity::Setting)
        return false;
    for (const optimizer::Rule* const rule : {optimizer.rate, optimizer.update}) {
        for (const optimizer::Parameter* const parameter : {rule->inertia, rule->leastStep}) {
            if (parameter && parameter->key == axis.key)
                return true;
        }
    }
    return false;
}

} // namespace

Expected validate(const Request& request) {
    if (request.width < 1 || request.height < 1 || request.width > kMaxSide ||
        request.height > kMaxSide || request.width * request.height > kMaxPixels)
        return fault("a map must have from 1 to " + std::to_string(kMaxSide) +
                     " pixels in each direction and at most " + std::to_string(kMaxPixels) +
                     " in all");
    if (request.across.quantity == request.up.quantity && request.across.key == request.up.key)
        return fault("the two axes of a map must be different quantities");
    if (auto across = validateAxis(request, request.across, "horizontal"); !across)
        return across;
    return validateAxis(request, request.up, "vertical");
}

Run runOf(const Request& request, std::size_t column, std::size_t row) {
    Run run{request.start, request.optimizer};
    apply(request.across, request.across.value(column, request.width), run);
    apply(request.up, request.up.value(row, request.height), run);
    return run;
}

descent::Resting restingOf(const Request& request, const optimizer::Optimizer& optimizer) {
    return descent::restingOf(optimizer, request.until, request.extent, request.loss->dimension());
}

bool variesResting(const Request& request) {
    return variesResting(request.across, request.optimizer) ||
           variesResting(request.up, request.optimizer);
}

double longestShortStep(const Request& request) {
    double longest = restingOf(request, request.optimizer).tolerance;
    if (!variesResting(request))
        return longest;
    for (const std::size_t column : {std::size_t{0}, request.width - 1}) {
        for (const std::size_t row : {std::size_t{0}, request.height - 1})
            longest = std::max(longest,
                               restingOf(request, runOf(request, column, row).optimizer).tolerance);
    }
    return longest;
}

std::shared_ptr<const loss::Loss> lossOf(const Request& request, const Run& run) {
    if (run.constants.empty())
        return request.loss;
    std::vector<expression::ConstantValue> values = run.constants; // the first of a name counts
    for (const expression::NamedConstant& constant : request.loss->constants())
        values.push_back({constant.name, constant.value});
    return request.loss->withConstants(values).value(); // validate() has refused bounds of sums
}

std::vector<std::uint32_t> variedConstants(const Request& request) {
    std::vector<std::uint32_t> numbers;
    for (const Axis* axis : {&request.across, &request.up}) {
        if (axis->quantity != Axis::Quantity::Constant)
            continue;
        const auto number = expression::findConstant(request.loss->constants(), axis->key);
        numbers.push_back(static_cast<std::uint32_t>(*number)); // it is there: validate()
    }
    return numbers;
}

} // namespace thetascope::basins
