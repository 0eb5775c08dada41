// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/plot/run_text.h"

#include "ui/theme/number_format.h"

#include <QCoreApplication>
#include <QStringList>

#include <cmath>

namespace thetascope::ui::plot {

namespace {

using descent::Outcome;

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("thetascope::ui::RunText", text, nullptr, count);
}

QString endingText(const descent::Trajectory& trajectory) {
    const QString steps = stepsText(trajectory.steps());
    switch (trajectory.outcome()) {
    case Outcome::Running:
        return tr("running, %1").arg(steps);
    case Outcome::Converged:
        return tr("converged in %1").arg(steps);
    case Outcome::StepLimit:
        return tr("stopped after %1").arg(steps);
    case Outcome::Diverged:
        return tr("diverged after %1").arg(steps);
    case Outcome::LeftDomain:
        return tr("left the domain after %1").arg(steps);
    case Outcome::Cancelled:
        return tr("cancelled after %1").arg(steps);
    }
    return {};
}

QString briefEndingText(const descent::Trajectory& trajectory) {
    switch (trajectory.outcome()) {
    case Outcome::Running:
        return tr("running");
    case Outcome::Converged:
        return tr("converged");
    case Outcome::StepLimit:
        return tr("stopped at %1").arg(theme::formatCount(trajectory.steps()));
    case Outcome::Diverged:
        return tr("diverged");
    case Outcome::LeftDomain:
        return tr("left the domain");
    case Outcome::Cancelled:
        return tr("cancelled");
    }
    return {};
}

QString endingSign(Outcome outcome) {
    switch (outcome) {
    case Outcome::Running:
        return QStringLiteral("…");
    case Outcome::Converged:
        return QStringLiteral("✓");
    case Outcome::StepLimit:
    case Outcome::Cancelled:
        return QStringLiteral("■");
    case Outcome::Diverged:
    case Outcome::LeftDomain:
        return QStringLiteral("✗");
    }
    return {};
}

bool endsWell(Outcome outcome) {
    return outcome != Outcome::Diverged && outcome != Outcome::LeftDomain;
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
    if (!endsWell(trajectory.outcome()))
        return endingText(trajectory);
    return tr("%1, %2").arg(endingText(trajectory), lossText(trajectory));
}

QStringList outcomeForms(const descent::Trajectory& trajectory) {
    if (trajectory.points() == 0)
        return {};
    const QString brief = briefEndingText(trajectory);
    return {outcomeText(trajectory),
            endsWell(trajectory.outcome()) ? tr("%1, %2").arg(brief, lossText(trajectory)) : brief,
            brief, endingSign(trajectory.outcome())};
}

QString runDescription(const QString& title, const descent::Trajectory& trajectory) {
    if (trajectory.points() == 0)
        return title;
    const std::size_t dimension = trajectory.dimension();
    const descent::Step first = trajectory.at(0);
    const descent::Step last = trajectory.at(trajectory.steps());
    const QString end = trajectory.outcome() == Outcome::Converged    ? tr("converged at %1")
                        : trajectory.outcome() == Outcome::Diverged   ? tr("diverged at %1")
                        : trajectory.outcome() == Outcome::LeftDomain ? tr("left the domain at %1")
                                                                      : tr("now at %1");
    return tr("%1: from %2, %3, %4, L = %5")
        .arg(title, theme::formatPoint(std::span(first.theta).first(dimension)),
             stepsText(trajectory.steps()),
             end.arg(theme::formatPoint(std::span(last.theta).first(dimension))),
             theme::formatNumber(last.loss));
}

QString stepText(const descent::Trajectory& trajectory, std::uint64_t t) {
    const descent::Step step = trajectory.at(t);
    const bool plane = trajectory.dimension() == 2;
    const auto both = [&](const loss::Point& value) {
        return plane ? QStringLiteral("(%1, %2)")
                           .arg(theme::formatNumber(value[0]), theme::formatNumber(value[1]))
                     : theme::formatNumber(value[0]);
    };
    QStringList lines{
        tr("step %1").arg(theme::formatCount(t)),
        (plane ? QStringLiteral("(x, y) = %1") : QStringLiteral("θ = %1")).arg(both(step.theta)),
        QStringLiteral("L = %1").arg(theme::formatNumber(step.loss, 5)),
        (plane ? QStringLiteral("∇L = %1") : QStringLiteral("dL/dθ = %1")).arg(both(step.slope))};
    if (!std::isnan(step.rate[0])) {
        lines << QStringLiteral("α⁽ᵗ⁾ = %1").arg(both(step.rate));
        lines << QStringLiteral("σ⁽ᵗ⁾ = %1").arg(both(step.sigma));
    }
    return lines.join('\n');
}

} // namespace thetascope::ui::plot
