// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/run_text.h"

#include "ui/plot/outcome_row.h"
#include "ui/theme/number_format.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace thetascope::ui::plot {

namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("thetascope::ui::RunText", text, nullptr, count);
}

/// Puts the steps and the period of a run in place of %1 and %2.
QString filledIn(const QString& words, const descent::Trajectory& trajectory,
                 const QString& first) {
    return QString(words)
        .replace(QStringLiteral("%2"), theme::formatCount(trajectory.end().period))
        .replace(QStringLiteral("%1"), first);
}

QString endingText(const descent::Trajectory& trajectory) {
    return filledIn(rowOf(trajectory.end()).ending, trajectory, stepsText(trajectory.steps()));
}

QString lossText(const descent::Trajectory& trajectory, std::uint64_t step) {
    return QStringLiteral("L = %1").arg(theme::formatGrouped(trajectory.loss(step)));
}

QString lossText(const descent::Trajectory& trajectory) {
    return lossText(trajectory, trajectory.steps());
}

} // namespace

QString stepsText(std::uint64_t steps) {
    return steps == 1 ? tr("1 step") : tr("%1 steps").arg(theme::formatCount(steps));
}

QString outcomeText(const descent::Trajectory& trajectory) {
    if (trajectory.points() == 0)
        return {};
    const QString ending = endingText(trajectory);
    return rowOf(trajectory.end()).hasLoss ? tr("%1, %2").arg(ending, lossText(trajectory))
                                           : ending;
}

QStringList outcomeForms(const descent::Trajectory& trajectory) {
    if (trajectory.points() == 0)
        return {};
    const OutcomeRow& row = rowOf(trajectory.end());
    const QString brief = descent::isAtRest(row.outcome)
                              ? QStringLiteral("%1 %2").arg(row.sign, stepsText(trajectory.steps()))
                              : filledIn(row.brief, trajectory, {});
    return {outcomeText(trajectory),
            row.hasLoss ? tr("%1, %2").arg(brief, lossText(trajectory)) : brief, brief, row.sign};
}

QString finalLossText(const descent::Trajectory& trajectory) {
    const bool isTold = trajectory.points() > 0 && rowOf(trajectory.end()).hasLoss;
    return isTold ? lossText(trajectory) : QString();
}

QStringList presentForms(const descent::Trajectory& trajectory, std::uint64_t step) {
    const QString loss = lossText(trajectory, step);
    return {tr("step %1, %2").arg(theme::formatCount(step), loss), loss};
}

QString runDescription(const QString& title, const descent::Trajectory& trajectory,
                       const theme::VariableNames& names) {
    if (trajectory.points() == 0)
        return title;
    const std::size_t dimension = trajectory.dimension();
    const descent::Step first = trajectory.at(0);
    const descent::Step last = trajectory.at(trajectory.steps());
    return tr("%1: from %2, %3, %4, L = %5")
        .arg(title, names.format(std::span(first.theta).first(dimension)),
             stepsText(trajectory.steps()),
             filledIn(rowOf(trajectory.end()).end, trajectory,
                      names.format(std::span(last.theta).first(dimension))),
             theme::formatNumber(last.loss));
}

QString stepText(const descent::Trajectory& trajectory, std::uint64_t t,
                 const theme::VariableNames& names) {
    const descent::Step step = trajectory.at(t);
    const bool plane = trajectory.dimension() == 2;
    const auto both = [&](const loss::Point& value) {
        return plane ? QStringLiteral("(%1, %2)")
                           .arg(theme::formatNumber(value[0]), theme::formatNumber(value[1]))
                     : theme::formatNumber(value[0]);
    };
    QStringList lines{tr("step %1").arg(theme::formatCount(t)),
                      QStringLiteral("%1 = %2").arg(names.point(), both(step.theta)),
                      QStringLiteral("L = %1").arg(theme::formatNumber(step.loss, 5)),
                      QStringLiteral("%1 = %2").arg(names.gradient(), both(step.slope))};
    if (!std::isnan(step.rate[0])) {
        lines << QStringLiteral("α⁽ᵗ⁾ = %1").arg(both(step.rate));
        lines << QStringLiteral("σ⁽ᵗ⁾ = %1").arg(both(step.sigma));
    }
    return lines.join('\n');
}

} // namespace thetascope::ui::plot
