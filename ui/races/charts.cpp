// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/races/charts.h"

#include "core/descent/outcome.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <limits>
#include <utility>

namespace thetascope::ui::races {

namespace {

constexpr double kInfinity = std::numeric_limits<double>::infinity();
constexpr double kMostDecades = 12; ///< The most powers of ten that an axis of losses shows.

QString tr(const char* text) {
    return QCoreApplication::translate("thetascope::ui::races::RaceView", text);
}

plot::ChartAxis rateAxis(const race::RateGrid& rates) {
    // a single rate is in the middle of a decade
    const bool isSingle = rates.low == rates.high || rates.count == 1;
    const double margin = isSingle ? std::sqrt(10.0) : 1;
    return {QStringLiteral("α"),
            {rates.low / margin, (isSingle ? rates.low : rates.high) * margin},
            true};
}

/// The axis of values above 0 that are shown as ratios.
plot::ChartAxis ratioAxis(const QString& name, const std::vector<plot::ChartLine>& lines) {
    double low = kInfinity;
    double high = 0;
    for (const plot::ChartLine& line : lines) {
        for (const QPointF& point : line.points) {
            if (std::isfinite(point.y()) && point.y() > 0) {
                low = std::min(low, point.y());
                high = std::max(high, point.y());
            }
        }
    }
    if (high == 0)
        return {name, {1, 1000}, true};
    low = std::max(low, high * std::pow(10, -kMostDecades));
    const double margin = std::max(1.15, std::pow(high / low, 0.04));
    return {name, {low / margin, high * margin}, true};
}

/// Values that are 0 are at the lower end of an axis of ratios.
void keepOnAxis(std::vector<plot::ChartLine>& lines, const plot::ChartAxis& axis) {
    for (plot::ChartLine& line : lines) {
        for (QPointF& point : line.points) {
            if (point.y() < axis.range.low)
                point.setY(axis.range.low);
        }
    }
}

plot::ChartLine lineOf(const Board& board, std::size_t entrant) {
    const Entrant& each = board.entrants[entrant];
    plot::ChartLine line{each.slot, each.name, {}, std::nullopt};
    if (each.slot)
        line.mark = each.optimizer.settings.front().value;
    line.isChosen = board.chosen == entrant;
    return line;
}

/// The lines of a quantity of the results by rate.
std::vector<plot::ChartLine> linesOf(const Board& board,
                                     double (*quantity)(const Board&, const race::RateResult&)) {
    std::vector<plot::ChartLine> lines;
    for (std::size_t i = 0; i < board.entrants.size(); ++i) {
        plot::ChartLine line = lineOf(board, i);
        if (i < board.standings.size() && board.standings[i]) {
            for (const race::RateResult& rate : board.standings[i]->result.rates)
                line.points.emplace_back(rate.rate, quantity(board, rate));
        }
        lines.push_back(std::move(line));
    }
    return lines;
}

std::optional<loss::Range> bandOf(const Board& board) {
    if (!board.chosen || !board.arrives(*board.chosen))
        return std::nullopt;
    const race::Result& result = board.standings[*board.chosen]->result;
    return loss::Range{result.rates[result.bandBegin].rate, result.rates[result.bandEnd].rate};
}

plot::ChartContent chartOf(const Board& board, std::vector<plot::ChartLine> lines,
                           plot::ChartAxis up) {
    plot::ChartContent content;
    content.across = rateAxis(board.course->settings.rates);
    if (up.logarithmic)
        keepOnAxis(lines, up);
    content.up = std::move(up);
    content.lines = std::move(lines);
    content.band = bandOf(board);
    return content;
}

} // namespace

plot::ChartContent costChart(const Board& board) {
    auto lines =
        linesOf(board, [](const Board&, const race::RateResult& rate) { return rate.cost; });
    plot::ChartAxis up = ratioAxis(tr("cost in steps"), lines);
    return chartOf(board, std::move(lines), std::move(up));
}

plot::ChartContent shareChart(const Board& board) {
    auto lines =
        linesOf(board, [](const Board&, const race::RateResult& rate) { return 100 * rate.share; });
    return chartOf(board, std::move(lines), {tr("arrivals in %"), {0, 102}, false});
}

plot::ChartContent lossChart(const Board& board) {
    auto lines = linesOf(board, [](const Board& of, const race::RateResult& rate) {
        return std::max(0.0, rate.loss - of.course->depths.lowest);
    });
    // a loss that has run away says nothing about the others
    const double most = 1e3 * board.course->depths.height;
    for (plot::ChartLine& line : lines) {
        for (QPointF& point : line.points) {
            if (point.y() > most)
                point.setY(kInfinity);
        }
    }
    plot::ChartAxis up = ratioAxis(tr("L − lowest at the end"), lines);
    return chartOf(board, std::move(lines), std::move(up));
}

plot::ChartContent stepsChart(const Board& board, const race::RateGrid& rates,
                              const std::vector<std::vector<race::Swept>>& sweeps) {
    std::vector<plot::ChartLine> lines;
    for (std::size_t i = 0; i < sweeps.size() && i < board.entrants.size(); ++i) {
        plot::ChartLine line = lineOf(board, i);
        for (const race::Swept& swept : sweeps[i]) {
            const bool isAtRest = swept.end.outcome == descent::Outcome::Converged ||
                                  swept.end.outcome == descent::Outcome::Stationary ||
                                  swept.end.outcome == descent::Outcome::Stalled;
            line.points.emplace_back(swept.rate,
                                     isAtRest ? static_cast<double>(swept.end.steps) : kInfinity);
        }
        lines.push_back(std::move(line));
    }
    plot::ChartContent content;
    content.across = rateAxis(rates);
    content.up = ratioAxis(tr("steps until it rests"), lines);
    keepOnAxis(lines, content.up);
    content.lines = std::move(lines);
    return content;
}

plot::ChartContent orbitChart(const Entrant& entrant, const race::OrbitRequest& request,
                              const race::Orbit& orbit, loss::Range range,
                              const theme::VariableNames& names) {
    plot::ChartContent content;
    content.across = {QStringLiteral("α"), {request.rates.front(), request.rates.back()}, true};
    content.up = {names.name(0), range, false};
    content.mark = entrant.optimizer.settings.front().value;
    plot::ChartCloud cloud{entrant.slot, request.rates, {}};
    cloud.y.reserve(request.rates.size() * request.last);
    for (std::size_t i = 0; i < orbit.rates(); ++i) {
        for (const loss::Point& point : orbit.at(i))
            cloud.y.push_back(point[0]);
    }
    content.cloud = std::move(cloud);
    content.caption =
        tr("%1: the last %2 of %3 steps").arg(entrant.name).arg(request.last).arg(request.steps);
    return content;
}

plot::ChartContent
distributionChart(const Board& board,
                  const std::vector<std::optional<race::Distribution>>& distributions) {
    plot::ChartContent content;
    const double most = static_cast<double>(board.course->settings.steps);
    content.across = {tr("steps"), {1, std::max(2.0, most)}, true};
    content.up = {tr("targets reached in %"), {0, 102}, false};
    for (std::size_t i = 0; i < distributions.size() && i < board.entrants.size(); ++i) {
        plot::ChartLine line = lineOf(board, i);
        line.mark.reset();
        line.isStair = true;
        if (distributions[i]) {
            const race::Distribution& reached = *distributions[i];
            line.points.emplace_back(1, 100 * reached.shareWithin(1));
            for (std::size_t k = 0; k < reached.steps.size(); ++k) {
                const bool isLastOfStep =
                    k + 1 == reached.steps.size() || reached.steps[k + 1] != reached.steps[k];
                if (isLastOfStep && reached.steps[k] > 1)
                    line.points.emplace_back(reached.steps[k],
                                             100 * reached.shareWithin(reached.steps[k]));
            }
            line.points.emplace_back(content.across.range.high, line.points.back().y());
        }
        content.lines.push_back(std::move(line));
    }
    return content;
}

} // namespace thetascope::ui::races
