// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/loss_cells.h"

#include "core/race/profile.h"
#include "core/race/ranking.h"
#include "ui/races/text.h"
#include "ui/theme/mixed.h"
#include "ui/theme/number_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>

namespace thetascope::ui::races {

namespace {

constexpr double kMostTau = 100; ///< Profiles are drawn up to this multiple of the least cost.
constexpr double kPale = 30;     ///< From this multiple on, a cell has no colour.

QString say(const char* text) {
    return QCoreApplication::translate("thetascope::ui::races::LossCells", text);
}

QString toText(std::string_view text) {
    return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
}

/// A multiple of the least cost with two or three digits, which fit into a narrow column.
QString multipleText(double relative) {
    if (relative < 1.095)
        return QString::number(relative, 'f', 2);
    if (relative < 9.95)
        return QString::number(relative, 'f', 1);
    return relative < 9999.5 ? QString::number(std::round(relative))
                             : theme::formatPower(relative, 2);
}

QString settingsText(const optimizer::Optimizer& optimizer) {
    QStringList settings;
    for (const optimizer::Setting& setting : optimizer::settingsToRead(optimizer))
        settings << QStringLiteral("%1 = %2").arg(toText(setting.parameter->symbol),
                                                  theme::formatNumber(setting.value));
    return settings.join(QStringLiteral(", "));
}

QString tuningOf(const LossTable& table, std::size_t entrant) {
    return table.order.isTuned
               ? QString::fromStdString(race::tuningText(table.order.entrants[entrant].optimizer))
               : say("Tuned: α alone; everything else is as set.");
}

QString comparedText(const LossCell& cell) {
    if (cell.isBest)
        return cell.isSettled ? say("Costs least") : say("Costs least so far");
    const QString text =
        cell.isSettled ? say("Costs %1 times the least") : say("Costs %1 times the least so far");
    return text.arg(theme::formatNumber(cell.relative, 3));
}

} // namespace

std::vector<LossCell> cellsOf(const LossRow& row) {
    std::vector<LossCell> cells(row.standings.size());
    const bool isSettled = isComplete(row);
    const std::vector<double> relative = race::relativeCosts(costsOf(row));
    std::vector<std::size_t> ranks(cells.size(), 0);
    if (isSettled) {
        std::vector<race::Result> results;
        for (const auto& standing : row.standings)
            results.push_back(standing->result);
        ranks = race::ranks(results);
    }
    for (std::size_t i = 0; i < cells.size(); ++i) {
        LossCell& cell = cells[i];
        cell.isSettled = isSettled;
        cell.relative = relative[i];
        if (!row.standings[i])
            continue;
        if (std::isinf(cell.relative)) {
            cell.text = QStringLiteral("—");
            continue;
        }
        cell.isBest = cell.relative == 1;
        cell.isAsGood = ranks[i] == 1 && !cell.isBest;
        const QString number = cell.isBest ? QStringLiteral("1") : multipleText(cell.relative);
        if (isSettled && cell.isBest)
            cell.text = QStringLiteral("★\u2009") + number;
        else if (cell.isAsGood)
            cell.text = QStringLiteral("☆\u2009") + number;
        else
            cell.text = number;
    }
    return cells;
}

QColor shadeOf(const LossCell& cell, const theme::Theme& theme) {
    if (!cell.isSettled || cell.text.isEmpty() || !(cell.relative < kPale))
        return theme.surface;
    const double far = std::log(std::max(cell.relative, 1.0)) / std::log(kPale);
    return theme::mixed(theme.surface, theme.good, (theme.dark ? 0.42 : 0.5) * (1 - far));
}

QString titleOf(const LossRow& row) {
    return toText(row.loss->title);
}

QString faultOf(const LossRow& row) {
    return row.fault.isEmpty() ? row.fault : row.fault.left(1).toUpper() + row.fault.mid(1);
}

QString helpOn(const LossTable& table, std::size_t row, std::size_t entrant) {
    const LossRow& shown = table.rows[row];
    if (!shown.fault.isEmpty())
        return faultOf(shown);
    QStringList lines{say("%1 on “%2”").arg(table.order.entrants[entrant].name, titleOf(shown))};
    const race::Standing* const standing = shown.standings[entrant].get();
    if (!standing)
        return lines.join('\n') + '\n' + say("Not computed yet");
    if (!standing->result.best) {
        lines << say("Never arrives within %1 steps, at any α")
                     .arg(theme::formatCount(table.order.settings.steps));
    } else {
        const LossCell cell = cellsOf(shown)[entrant];
        const race::Result& result = standing->result;
        const race::RateResult& best = result.rates[*result.best];
        lines << comparedText(cell);
        if (cell.isAsGood)
            lines << say("May be as good as the best: the intervals overlap");
        lines << say("%1 steps for each arrival, from %2 to %3 by chance (95 %)")
                     .arg(theme::formatNumber(best.cost), theme::formatNumber(result.cost.low),
                          theme::formatNumber(result.cost.high))
              << say("Arrives from %1 of the starts").arg(shareText(best.share))
              << say("Best: %1").arg(settingsText(standing->optimizer));
    }
    lines << tuningOf(table, entrant);
    return lines.join('\n');
}

QString helpOnColumn(const LossTable& table, std::size_t entrant) {
    const Entrant& shown = table.order.entrants[entrant];
    return QStringList{shown.name, settingsText(shown.optimizer), tuningOf(table, entrant),
                       say("A click marks its line in the profile")}
        .join('\n');
}

QString helpOnRow(const LossRow& row) {
    QStringList lines{titleOf(row), toText(row.loss->formula), toText(row.loss->shows)};
    if (!row.fault.isEmpty())
        lines << faultOf(row);
    else
        lines << say("A click opens this loss, with these optimizers at their best rates");
    return lines.join('\n');
}

plot::ChartContent profileOf(const LossTable& table, std::optional<std::size_t> chosen) {
    plot::ChartContent content;
    content.across = {say("τ: cost, in multiples of the least"), {1, kMostTau}, true};
    content.up = {say("losses within τ, %"), {-2, 108}, false};
    for (std::size_t i = 0; i < table.order.entrants.size(); ++i) {
        const Entrant& entrant = table.order.entrants[i];
        plot::ChartLine line{entrant.slot, entrant.name, {}, {}, chosen == i, true};
        const std::vector<double> relative = relativeCostsOf(table, i);
        if (relative.empty())
            continue;
        std::vector<double> steps{1, kMostTau};
        std::ranges::copy_if(relative, std::back_inserter(steps),
                             [](double tau) { return tau < kMostTau; });
        std::ranges::sort(steps);
        steps.erase(std::unique(steps.begin(), steps.end()), steps.end());
        for (const double tau : steps)
            line.points.emplace_back(tau, 100 * race::profile(relative, tau));
        if (chosen == i)
            content.caption = entrant.slot ? QString() : entrant.name;
        content.lines.push_back(std::move(line));
    }
    return content;
}

QString profileText(const LossTable& table, std::size_t entrant, double tau) {
    const std::vector<double> relative = relativeCostsOf(table, entrant);
    const auto within =
        std::ranges::count_if(relative, [=](double multiple) { return multiple <= tau; });
    return say("%1\nwithin %2 times the least cost on %3 of %4 losses (%5)")
        .arg(table.order.entrants[entrant].name, theme::formatNumber(tau, 2))
        .arg(within)
        .arg(relative.size())
        .arg(shareText(static_cast<double>(within) /
                       static_cast<double>(std::max<std::size_t>(relative.size(), 1))));
}

ShownLosses shownOf(const LossTable& table, std::optional<std::size_t> chosen) {
    ShownLosses shown;
    for (const Entrant& entrant : table.order.entrants)
        shown.columns.push_back({entrant.name, entrant.slot});
    for (const LossRow& row : table.rows) {
        shown.rows.push_back({titleOf(row), faultOf(row), {}});
        if (row.fault.isEmpty())
            shown.rows.back().cells = cellsOf(row);
    }
    shown.profile = profileOf(table, chosen);
    shown.sentences = sentencesOn(table);
    return shown;
}

} // namespace thetascope::ui::races
