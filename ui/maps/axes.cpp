// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/axes.h"

#include "core/experiment/constants.h"
#include "core/optimizer/range_text.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::maps {

namespace {

using basins::Axis;
using Quantity = Axis::Quantity;

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::BasinAxes", text);
}

/// Returns the settings with a key in all visible contenders.
std::vector<const optimizer::Setting*> settingsOf(const experiment::Experiment& experiment,
                                                  std::string_view key) {
    std::vector<const optimizer::Setting*> found;
    for (const experiment::Contender& contender : experiment.contenders) {
        const optimizer::Setting* const setting = optimizer::findSetting(contender.optimizer, key);
        if (contender.visible && setting)
            found.push_back(setting);
    }
    return found;
}

/// Returns the range of α: a thousandth to 1, extended if the experiment's own values are not well
/// inside it.
Axis rates(Axis axis, const std::vector<const optimizer::Setting*>& settings) {
    axis.low = 1e-3;
    axis.high = 1;
    for (const optimizer::Setting* setting : settings) {
        if (setting->value < 2 * axis.low)
            axis.low = std::pow(10, std::floor(std::log10(setting->value / 2)));
        if (setting->value > axis.high / 2)
            axis.high = std::pow(10, std::ceil(std::log10(setting->value * 2)));
    }
    axis.logarithmic = true;
    return axis;
}

/// Returns the value of a named constant of a loss, if it has one with this name.
std::optional<double> valueOf(const loss::Loss& loss, std::string_view name) {
    const auto& constants = loss.constants();
    const auto found = std::ranges::find(constants, name, &expression::NamedConstant::name);
    return found == constants.end() ? std::nullopt : std::optional(found->value);
}

std::optional<double> ownValue(const Axis& axis, const experiment::Contender& contender,
                               const experiment::Checked& checked) {
    switch (axis.quantity) {
    case Quantity::Start:
        return checked.experiment().start[0];
    case Quantity::StartY:
        return checked.experiment().start[1];
    case Quantity::Constant:
        return valueOf(*checked.loss(), axis.key);
    case Quantity::Setting:
        break;
    }
    const optimizer::Setting* const setting = optimizer::findSetting(contender.optimizer, axis.key);
    return setting ? std::optional(setting->value) : std::nullopt;
}

/// Limits an axis to what the hyper-parameter allows. Logarithmic ones have no upper bound that
/// matters; others are limited to the useful range.
Axis bounded(Axis axis, const Axis& home) {
    if (axis.quantity != Quantity::Setting)
        return axis;
    constexpr double kLeast = 1e-12;
    constexpr double kGreatest = 1e6;
    axis.low = std::max(axis.low, axis.logarithmic ? kLeast : home.low);
    axis.high = std::min(axis.high, axis.logarithmic ? kGreatest : home.high);
    return axis;
}

/// Says why an axis is impossible for an optimizer; empty if it has the parameter and all values
/// are valid.
QString axisFault(const Axis& axis, const basins::Request& request,
                  const experiment::Experiment& experiment) {
    if (axis.quantity != Quantity::Setting)
        return {};
    const QString title = QString::fromStdString(optimizer::title(request.optimizer));
    const optimizer::Setting* const setting = optimizer::findSetting(request.optimizer, axis.key);
    if (!setting)
        return tr("%1 has no %2")
            .arg(title, axisLabel({axis.quantity, axis.key}, experiment,
                                  theme::VariableNames(*request.loss)));
    // The same symbol may have other bounds in another rule.
    optimizer::Optimizer trial = request.optimizer;
    if (optimizer::set(trial, axis.key, axis.low) && optimizer::set(trial, axis.key, axis.high))
        return {};
    const optimizer::Parameter& parameter = *setting->parameter;
    return tr("%1 needs %2")
        .arg(title, QString::fromStdString(optimizer::rangeText(parameter, parameter.symbol)));
}

/// Returns whether the numbers along an axis need no more digits than fit.
bool isWideEnough(const Axis& axis) {
    const double greatest = std::max(std::abs(axis.low), std::abs(axis.high));
    return std::isfinite(axis.high - axis.low) && axis.high - axis.low > 1e-6 * greatest;
}

Axis partOf(const Axis& axis, double lowFraction, double highFraction, const Axis& home) {
    const plot::MapAxis shown = mapAxis(axis, {});
    Axis after = axis;
    after.low = shown.valueAt(lowFraction);
    after.high = shown.valueAt(highFraction);
    after = bounded(after, home);
    return isWideEnough(after) ? after : axis;
}

} // namespace

std::vector<AxisChoice> axisChoices(const experiment::Checked& checked) {
    std::vector<AxisChoice> choices{{Quantity::Start, {}}};
    if (checked.loss()->dimension() == 2)
        choices.push_back({Quantity::StartY, {}});
    for (const experiment::Contender& contender : checked.experiment().contenders) {
        if (!contender.visible)
            continue;
        for (const optimizer::Setting& setting : contender.optimizer.settings) {
            const AxisChoice choice{Quantity::Setting, std::string(setting.parameter->key)};
            if (std::ranges::find(choices, choice) == choices.end())
                choices.push_back(choice);
        }
    }
    for (const expression::NamedConstant& constant : checked.loss()->constants()) {
        if (!constant.isBound)
            choices.push_back({Quantity::Constant, constant.name});
    }
    return choices;
}

QString axisLabel(const AxisChoice& choice, const experiment::Experiment& experiment,
                  const theme::VariableNames& names) {
    switch (choice.quantity) {
    case Quantity::Start:
        return tr("start %1").arg(names.start(0));
    case Quantity::StartY:
        return tr("start %1").arg(names.start(1));
    case Quantity::Constant:
        return QString::fromStdString(choice.key);
    case Quantity::Setting:
        break;
    }
    const auto settings = settingsOf(experiment, choice.key);
    const std::string_view symbol =
        settings.empty() ? std::string_view(choice.key) : settings.front()->parameter->symbol;
    const QString text = QString::fromUtf8(symbol.data(), static_cast<qsizetype>(symbol.size()));
    return choice.key == "alpha" ? tr("learning rate %1").arg(text) : text;
}

QString axisName(const AxisChoice& choice, const experiment::Experiment& experiment,
                 const theme::VariableNames& names) {
    return choice.key == "alpha" ? tr("rate α") : axisLabel(choice, experiment, names);
}

QString axisMeaning(const AxisChoice& choice, const experiment::Experiment& experiment) {
    if (choice.quantity == Quantity::Constant)
        return tr("The constant %1 of the loss.").arg(QString::fromStdString(choice.key));
    if (choice.quantity != Quantity::Setting)
        return tr("The point where the runs start.");
    QStringList sentences;
    for (const optimizer::Setting* setting : settingsOf(experiment, choice.key))
        sentences << QString::fromUtf8(setting->parameter->sentence.data(),
                                       static_cast<qsizetype>(setting->parameter->sentence.size()));
    sentences.removeDuplicates();
    return sentences.join('\n');
}

Axis homeAxis(const AxisChoice& choice, const experiment::Experiment& experiment) {
    Axis axis{.quantity = choice.quantity, .key = choice.key};
    if (choice.quantity == Quantity::Constant) {
        const auto* const set = experiment::findSetting(experiment, choice.key);
        const loss::Range range = set != nullptr ? set->range : experiment::sliderRange(1);
        axis.low = range.low;
        axis.high = range.high;
        return axis;
    }
    if (choice.quantity != Quantity::Setting) {
        const loss::Range range =
            choice.quantity == Quantity::Start ? experiment.range : experiment.rangeY;
        axis.low = range.low;
        axis.high = range.high;
        return axis;
    }
    const auto settings = settingsOf(experiment, choice.key);
    if (choice.key == "alpha")
        return rates(axis, settings);
    if (settings.empty())
        return axis;
    const optimizer::Parameter& parameter = *settings.front()->parameter;
    axis.low = parameter.sliderMinimum;
    axis.high = parameter.sliderMaximum;
    axis.logarithmic = parameter.logarithmic && axis.low > 0;
    for (const optimizer::Setting* setting : settings) {
        if (!axis.logarithmic || setting->value > 0)
            axis.low = std::min(axis.low, setting->value);
        axis.high = std::max(axis.high, setting->value);
    }
    return axis;
}

Axis homeAxis(const AxisChoice& choice, const experiment::Checked& checked) {
    Axis axis = homeAxis(choice, checked.experiment());
    if (choice.quantity == Quantity::Constant &&
        experiment::findSetting(checked.experiment(), choice.key) == nullptr) {
        const loss::Range range =
            experiment::sliderRange(valueOf(*checked.loss(), choice.key).value_or(1));
        axis.low = range.low;
        axis.high = range.high;
    }
    return axis;
}

std::optional<QPointF> ownPoint(const Axis& across, const Axis& up,
                                const experiment::Contender& contender,
                                const experiment::Checked& checked) {
    const auto x = ownValue(across, contender, checked);
    const auto y = ownValue(up, contender, checked);
    return x && y ? std::optional(QPointF(*x, *y)) : std::nullopt;
}

QString faultText(const basins::Request& request, const experiment::Experiment& experiment) {
    for (const Axis* axis : {&request.across, &request.up}) {
        QString fault = axisFault(*axis, request, experiment);
        if (!fault.isEmpty())
            return fault;
    }
    const auto valid = basins::validate(request);
    return valid ? QString() : QString::fromStdString(valid.error());
}

bool isOverCurve(const Axis& across, std::size_t dimension) {
    return across.quantity == Quantity::Start && dimension == 1;
}

bool isOverPlane(const Axis& across, const Axis& up) {
    return across.quantity == Quantity::Start && up.quantity == Quantity::StartY;
}

plot::MapAxis mapAxis(const Axis& axis, const QString& label, const QString& brief) {
    return {label, {axis.low, axis.high}, axis.logarithmic, brief};
}

std::optional<QPointF> fractionsOf(const basins::Request& request, QPointF values) {
    const double across = mapAxis(request.across).fractionOf(values.x());
    const double up = mapAxis(request.up).fractionOf(values.y());
    if (across < 0 || across > 1 || up < 0 || up > 1)
        return std::nullopt;
    return QPointF(across, up);
}

plot::MapAxis mapAxis(const Axis& axis, const experiment::Experiment& experiment,
                      const theme::VariableNames& names) {
    const AxisChoice choice{axis.quantity, axis.key};
    const QString full = axisLabel(choice, experiment, names);
    return mapAxis(axis, full, full.section(' ', -1)); // "learning rate α": the symbol
}

basins::Request basinRequest(const experiment::Experiment& experiment,
                             std::shared_ptr<const loss::Loss> loss,
                             const experiment::Contender& contender, const Axis& across,
                             const Axis& up) {
    return {.loss = std::move(loss),
            .optimizer = contender.optimizer,
            .start = experiment.start,
            .until = experiment.until,
            .extent = experiment::extentOf(experiment),
            .across = across,
            .up = up};
}

Axis zoomed(const Axis& axis, double factor, double about, const Axis& home) {
    const double here = mapAxis(axis, {}).fractionOf(about);
    return partOf(axis, here - here / factor, here + (1 - here) / factor, home);
}

Axis panned(const Axis& axis, double share, const Axis& home) {
    return partOf(axis, share, 1 + share, home);
}

} // namespace thetascope::ui::maps
