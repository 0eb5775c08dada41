// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/text.h"

#include "core/race/words.h"
#include "core/text/percentage.h"
#include "ui/theme/number_format.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace thetascope::ui::races {

namespace {

QString say(const char* text) {
    return QCoreApplication::translate("thetascope::ui::races::RaceView", text);
}

QString sharesLine(const Board& board, const race::RateResult& result) {
    return say("arrives from %1 of %2 starts")
        .arg(shareText(result.share))
        .arg(board.course->starts.size());
}

/// The settings of an optimizer other than α that differ from those of another.
QString tunedLine(const optimizer::Optimizer& tuned, const optimizer::Optimizer& set) {
    QStringList texts;
    for (std::size_t i = 1; i < tuned.settings.size(); ++i) {
        const optimizer::Setting& setting = tuned.settings[i];
        if (setting.value != set.settings[i].value)
            texts << QStringLiteral("%1 = %2").arg(
                QString::fromUtf8(setting.parameter->symbol.data(),
                                  static_cast<qsizetype>(setting.parameter->symbol.size())),
                theme::formatNumber(setting.value));
    }
    return texts.isEmpty() ? QString() : say("with %1").arg(texts.join(QStringLiteral(", ")));
}

} // namespace

QString stepsText(double steps) {
    if (!std::isfinite(steps))
        return theme::formatNumber(steps);
    if (steps < 10)
        return theme::formatNumber(std::round(10 * steps) / 10);
    return theme::formatCount(static_cast<quint64>(std::llround(steps)));
}

QString shareText(double share) {
    return QString::fromStdString(text::percentage(share));
}

QString rateText(const Board& board, std::size_t entrant, std::size_t rate) {
    const race::RateResult& result = board.standings[entrant]->result.rates[rate];
    QStringList lines{
        say("%1 at α = %2").arg(board.entrants[entrant].name, theme::formatNumber(result.rate, 3)),
        sharesLine(board, result)};
    if (result.share > 0)
        lines << say("cost %1 steps, median %2")
                     .arg(stepsText(result.cost), stepsText(result.median));
    lines << say("L at the end %1 (median)").arg(theme::formatNumber(result.loss));
    return lines.join('\n');
}

QString standingText(const Board& board, std::size_t entrant) {
    const QString& name = board.entrants[entrant].name;
    if (entrant >= board.standings.size() || !board.standings[entrant])
        return say("%1 has not run yet").arg(name);
    const race::Standing& standing = *board.standings[entrant];
    if (!standing.result.best)
        return say("%1 arrives from no start within %2 steps, with any of %3 settings")
            .arg(name, theme::formatCount(board.course->settings.steps))
            .arg(standing.settings);
    const race::RateResult& best = board.best(entrant);
    const race::Result& result = standing.result;
    QStringList lines{
        say("%1 is best at α = %2").arg(name, theme::formatNumber(best.rate, 3)),
        tunedLine(standing.optimizer, board.entrants[entrant].optimizer),
        sharesLine(board, best),
        say("cost %1 steps, between %2 and %3 with other starts (95 %)")
            .arg(stepsText(best.cost), stepsText(result.cost.low), stepsText(result.cost.high)),
        say("at most twice that from α = %1 to %2, %3 decades")
            .arg(theme::formatNumber(result.rates[result.bandBegin].rate, 3),
                 theme::formatNumber(result.rates[result.bandEnd].rate, 3),
                 theme::formatNumber(result.decades(), 2)),
        say("the best of %1 settings").arg(standing.settings)};
    if (board.isTuned && standing.asSet.best)
        lines << say("as set, at the best α: cost %1 steps")
                     .arg(stepsText(standing.asSet.rates[*standing.asSet.best].cost));
    lines.removeAll(QString());
    return lines.join('\n');
}

QStringList sentencesOf(const Board& board) {
    std::vector<race::Named> named;
    for (std::size_t i = 0; i < board.entrants.size() && i < board.standings.size(); ++i) {
        if (board.standings[i])
            named.push_back({board.entrants[i].name.toStdString(), *board.standings[i]});
    }
    QStringList lines;
    if (board.course && !named.empty()) {
        for (const std::string& sentence : race::sentences(*board.course, named))
            lines << QString::fromStdString(sentence);
    }
    return lines;
}

} // namespace thetascope::ui::races
