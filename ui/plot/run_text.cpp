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

/// Puts the number of steps in place of %1, if the words have it.
QString withCount(QString words, const QString& count) {
    return words.replace(QStringLiteral("%1"), count);
}

QString endingText(const descent::Trajectory& trajectory) {
    return withCount(rowOf(trajectory.outcome()).ending, stepsText(trajectory.steps()));
}

bool endedBadly(const descent::Trajectory& trajectory) {
    return rowOf(trajectory.outcome()).mood == Mood::Bad;
}

QString lossText(const descent::Trajectory& trajectory) {
    return QStringLiteral("L = %1").arg(theme::formatGrouped(trajectory.loss(trajectory.steps())));
}

} // namespace

QString stepsText(std::uint64_t steps) {
    return steps == 1 ? tr("1 step") : tr("%1 steps").arg(theme::formatCount(steps));
}

QString outcomeText(const descent::Trajectory& trajectory) {
    if (trajectory.points() == 0)
        return {};
    const QString ending = endingText(trajectory);
    return endedBadly(trajectory) ? ending : tr("%1, %2").arg(ending, lossText(trajectory));
}

QStringList outcomeForms(const descent::Trajectory& trajectory) {
    if (trajectory.points() == 0)
        return {};
    const OutcomeRow& row = rowOf(trajectory.outcome());
    const QString brief = withCount(row.brief, theme::formatCount(trajectory.steps()));
    return {outcomeText(trajectory),
            endedBadly(trajectory) ? brief : tr("%1, %2").arg(brief, lossText(trajectory)), brief,
            row.sign};
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
             rowOf(trajectory.outcome())
                 .end.arg(names.format(std::span(last.theta).first(dimension))),
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
