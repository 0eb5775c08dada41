// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/race_drawing.h"

#include "app/picture_settings_of.h"
#include "app/race_experiment.h"
#include "app/sweep_text.h"
#include "core/experiment/slot.h"
#include "ui/pictures/formats.h"
#include "ui/pictures/losses_picture.h"
#include "ui/pictures/race_picture.h"
#include "ui/races/charts.h"
#include "ui/races/loss_cells.h"
#include "ui/races/shown_board.h"

#include <memory>
#include <optional>
#include <utility>
#include <vector>

namespace thetascope::app {

namespace {

namespace pictures = ui::pictures;
namespace races = ui::races;

/// The optimizers, the first of which have the colours of an experiment's.
std::vector<races::Entrant> entrantsOf(const std::vector<std::string>& names,
                                       const std::vector<optimizer::Optimizer>& optimizers) {
    std::vector<races::Entrant> entrants;
    for (std::size_t i = 0; i < names.size(); ++i)
        entrants.push_back(
            {QString::fromStdString(names[i]),
             i < experiment::kMaxContenders ? std::optional(experiment::Slot{i}) : std::nullopt,
             optimizers[i]});
    return entrants;
}

std::vector<races::Entrant> entrantsIn(const race::Report& report) {
    return entrantsOf(report.optimizers, report.contest.optimizers);
}

/// The table of a sweep as a picture shows it.
races::ShownRanking rankingOf(const race::SweepReport& report,
                              const std::vector<races::Entrant>& entrants) {
    const auto cells = [](const std::vector<std::string>& texts) {
        QStringList list;
        for (const std::string& text : texts)
            list << QString::fromStdString(text);
        return list;
    };
    races::ShownRanking ranking{cells(sweepHeadings()), {}};
    const auto rows = sweepRows(report);
    for (std::size_t i = 0; i < rows.size(); ++i)
        ranking.rows.push_back({entrants[i].slot, cells(rows[i]), false});
    return ranking;
}

tl::expected<QByteArray, std::string> drawn(const pictures::Picture& picture, std::string theta,
                                            const std::string& format, const PictureForm& form) {
    pictures::PictureSettings settings = pictureSettingsOf(form);
    settings.theta = std::move(theta);
    return pictures::pageOf(picture, settings)
        .and_then(pictures::formatNamed(format)->write)
        .map_error([](const QString& sentence) { return sentence.toStdString(); });
}

std::unique_ptr<pictures::Picture> pictureOfOne(const race::Report& report) {
    races::Board board{std::make_shared<race::Course>(report.contest.courses.front()),
                       entrantsIn(report),
                       {},
                       report.contest.isTuned,
                       std::nullopt};
    board.standings.assign(report.standings.front().begin(), report.standings.front().end());
    return std::make_unique<pictures::RacePicture>(
        races::shownBoard(board, board.course->loss, races::costChart(board)));
}

std::unique_ptr<pictures::Picture> pictureOfSeveral(const race::Report& report) {
    const std::size_t raced = report.losses.size();
    // What the table says of a loss is its title.
    std::vector<loss::Entry> losses(raced + report.leftOut.size());
    races::LossTable table{
        {entrantsIn(report), report.contest.courses.front().settings, report.contest.isTuned},
        std::vector<races::LossRow>(losses.size())};
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const std::string& name = i < raced ? report.losses[i] : report.leftOut[i - raced].loss;
        const loss::Entry* const known = loss::find(name);
        losses[i].title = known != nullptr ? known->title : std::string_view(name);
        races::LossRow& row = table.rows[i];
        row.loss = &losses[i];
        if (i >= raced) {
            row.fault = QString::fromStdString(report.leftOut[i - raced].sentence);
            continue;
        }
        for (const race::Standing& standing : report.standings[i])
            row.standings.push_back(std::make_shared<race::Standing>(standing));
    }
    return std::make_unique<pictures::LossesPicture>(races::shownOf(table, std::nullopt));
}

} // namespace

tl::expected<QByteArray, std::string>
drawnRace(const race::Report& report, const std::string& format, const PictureForm& form) {
    const auto picture =
        report.losses.size() == 1 ? pictureOfOne(report) : pictureOfSeveral(report);
    return drawn(*picture, carriedBy(report), format, form);
}

tl::expected<QByteArray, std::string> drawnSweep(const race::SweepReport& report,
                                                 const std::string& theta,
                                                 const std::string& format,
                                                 const PictureForm& form) {
    races::Board board;
    board.entrants = entrantsOf(report.names, report.optimizers);
    return drawn(
        pictures::RacePicture({report.loss, races::stepsChart(board, report.rates, report.runs),
                               rankingOf(report, board.entrants), QStringList()}),
        theta, format, form);
}

} // namespace thetascope::app
