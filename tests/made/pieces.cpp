// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/made/pieces.h"

#include "core/descent/stopping_rule.h"
#include "core/loss/catalogue.h"
#include "core/text/number_text.h"

#include <algorithm>
#include <cmath>
#include <initializer_list>
#include <limits>
#include <string_view>
#include <utility>

namespace thetascope::made {

namespace {

using Choices = std::initializer_list<std::string_view>;

std::string pick(Lot& lot, Choices choices) {
    return std::string(lot.of(choices));
}

/// Writes formulas in which every operation stands in brackets, so that they are always valid.
class LossWriter {
public:
    LossWriter(Lot& lot, MadeLoss& made)
        : m_lot(lot)
        , m_made(made) {}

    std::string formula(int depth) {
        if (depth == 0)
            return leaf();
        switch (m_lot.below(8)) {
        case 0:
        case 1:
        case 2:
            return "(" + formula(depth - 1) + pick(m_lot, {"+", " − ", "·", "/", "*", " - "}) +
                   formula(depth - 1) + ")";
        case 3:
            return "(" + formula(depth - 1) + ")^" +
                   pick(m_lot, {"2", "3", "4", "(−1)", "0.5", "(1/3)", "0", "1"});
        case 4:
            return pick(m_lot, {"√(", "-(", "∛(", "2("}) + formula(depth - 1) + ")";
        case 5:
            return pick(m_lot, {"min(", "max(", "hypot(", "atan2(", "logaddexp("}) +
                   formula(depth - 1) + ", " + formula(depth - 1) + ")";
        default:
            return pick(m_lot, {"sin(", "cos(", "tan(", "exp(", "log(", "tanh(", "cosh(", "sqrt(",
                                "abs(", "atan(", "softplus(", "sigmoid(", "erf(", "relu("}) +
                   formula(depth - 1) + ")";
        }
    }

private:
    std::string leaf() {
        const std::size_t which = m_lot.below(8);
        if (which < 5)
            return m_made.dimension == 2 ? pick(m_lot, {"x", "y"}) : std::string("θ");
        if (which == 5 && !m_made.constant.empty())
            return m_made.constant;
        return pick(m_lot, {"2", "0.5", "3", "1", "π", "10", "7.25", "1e-3", "0"});
    }

    Lot& m_lot;
    MadeLoss& m_made;
};

/// Returns a name in one of the spellings that are accepted.
std::string spelled(std::string_view name, Lot& lot) {
    std::string text(name);
    if (lot.oneIn(6))
        std::ranges::replace(text, '_', lot.oneIn(2) ? '-' : ' ');
    else if (lot.oneIn(6))
        std::ranges::transform(text, text.begin(), [](char c) {
            return 'a' <= c && c <= 'z' ? static_cast<char>(c - 'a' + 'A') : c;
        });
    return text;
}

} // namespace

double number(Lot& lot) {
    constexpr double kLargest = std::numeric_limits<double>::max();
    if (lot.oneIn(16))
        return lot.of(std::initializer_list<double>{0, -0.0, 1e300, -1e300, kLargest, -kLargest,
                                                    5e-324, 1e-300, 1 + 1e-15, 4503599627370497.5});
    const double value = (lot.share() - 0.5) * std::pow(10, static_cast<double>(lot.below(5)) - 1);
    return lot.oneIn(2) ? std::round(value * 8) / 8 : value;
}

double valueOf(const optimizer::Parameter& parameter, Lot& lot) {
    const double low = parameter.minimum;
    const double high = std::min(parameter.maximum, 1e6);
    double value =
        lot.oneIn(3) ? parameter.fallback : low + lot.share() * (parameter.sliderMaximum - low);
    if (lot.oneIn(8))
        value = parameter.sliderMinimum;
    if (lot.oneIn(16) && parameter.minimumAllowed)
        value = low;
    if (lot.oneIn(16) && parameter.maximumAllowed)
        value = high;
    const bool isIn = (value > low || (value == low && parameter.minimumAllowed)) &&
                      (value < high || (value == high && parameter.maximumAllowed));
    return isIn ? value : parameter.fallback;
}

std::string typed(double value, Lot& lot) {
    const std::string plain = text::shortest(value);
    switch (lot.below(8)) {
    case 0:
        return plain + "/1";
    case 1:
        return "(" + plain + ")";
    case 2:
        return value == std::floor(value) && std::abs(value) < 1e9 ? plain + ".0" : plain;
    default:
        return plain;
    }
}

MadeLoss loss(Lot& lot, int depth) {
    if (lot.oneIn(6)) {
        const loss::Entry& entry = lot.of(loss::catalogue());
        const auto read = loss::Loss::fromText(entry.formula);
        return {std::string(entry.formula), read ? (*read)->dimension() : 1, {}};
    }
    MadeLoss made{{}, lot.oneIn(3) ? std::size_t{2} : std::size_t{1}, {}};
    if (lot.oneIn(3))
        made.constant = pick(lot, {"a", "b", "λ", "k"});
    const std::string body = LossWriter(lot, made).formula(
        static_cast<int>(lot.below(static_cast<std::size_t>(depth) + 1)));
    made.text = body + (made.dimension == 2 ? " + x·y" : " + θ");
    if (!made.constant.empty())
        made.text += "/" + made.constant;
    return made;
}

optimizer::Optimizer optimizer(Lot& lot) {
    auto made = lot.oneIn(3) ? optimizer::make(lot.of(optimizer::rateRules()),
                                               lot.of(optimizer::updateRules()))
                             : optimizer::make(lot.of(optimizer::recipes()));
    for (optimizer::Setting& setting : made.settings) {
        if (lot.oneIn(2))
            setting.value = valueOf(*setting.parameter, lot);
    }
    return made;
}

std::string pair(const optimizer::Setting& setting, Lot& lot) {
    const optimizer::Parameter& parameter = *setting.parameter;
    std::string_view key = lot.oneIn(5) ? parameter.symbol : parameter.key;
    const auto* const equals = lot.oneIn(8) ? " = " : "=";
    return spelled(key, lot) + equals + typed(setting.value, lot);
}

std::string spec(Lot& lot) {
    const optimizer::Optimizer made = optimizer(lot);
    if (lot.oneIn(6))
        return optimizer::toSpec(made);
    const optimizer::Recipe* const recipe = optimizer::recipeOf(*made.rate, *made.update);
    std::string text = recipe ? spelled(lot.oneIn(4) ? recipe->title : recipe->key, lot)
                              : "mix:rate=" + std::string(made.rate->key) +
                                    ",update=" + std::string(made.update->key);
    const char* separator = recipe ? ":" : ",";
    for (const optimizer::Setting& setting : made.settings) {
        if (lot.oneIn(2))
            text += std::exchange(separator, lot.oneIn(8) ? ", " : ",") + pair(setting, lot);
    }
    return text;
}

std::string range(Lot& lot, std::size_t dimension) {
    const double low = number(lot);
    const double high = low + std::max(std::abs(low) / 8, 1.0);
    std::string text = std::isfinite(high) && low < high
                           ? text::shortest(low) + ":" + text::shortest(high)
                           : "-6:6";
    return dimension == 2 ? text + "," + range(lot, 1) : text;
}

std::string start(Lot& lot, std::size_t dimension) {
    std::string text = typed(number(lot), lot);
    return dimension == 2 ? text + "," + start(lot, 1) : text;
}

std::uint64_t steps(Lot& lot) {
    return lot.oneIn(16) ? descent::kMaxSteps : 1 + lot.below(1000);
}

double tolerance(Lot& lot) {
    return lot.oneIn(3) ? 0 : std::pow(10, -static_cast<double>(lot.below(12)));
}

std::string words(Lot& lot) {
    if (!lot.oneIn(8))
        return pick(lot, {"Low", "High", "My run", "β = 3", "θ⁽ᵗ⁾", "gd:alpha=0.1", "Adam, slow",
                          "It goes downhill from here."});
    if (lot.oneIn(8))
        return std::string(1 + lot.below(400), lot.oneIn(2) ? 'x' : '<');
    return pick(lot, {"Low",
                      "High",
                      "My run",
                      "β = 3",
                      "<b>bold</b>",
                      "a: b",
                      "- dash",
                      "\"quoted\"",
                      "tab\there",
                      "two\nlines",
                      "\x1B[31m",
                      "%s %1 %n",
                      "θ⁽ᵗ⁾",
                      "\xE2\x80\xAE"
                      "abc",
                      "&amp;",
                      "# no comment",
                      "null",
                      "true",
                      "1e5",
                      "gd:alpha=0.1",
                      "{}",
                      "🎲"});
}

} // namespace thetascope::made
