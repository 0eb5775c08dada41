// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/race_view.h"

#include "core/experiment/command_text.h"
#include "core/race/csv.h"
#include "core/race/json.h"
#include "core/text/number_text.h"
#include "ui/model/keeper.h"
#include "ui/pictures/losses_picture.h"
#include "ui/pictures/race_picture.h"
#include "ui/races/losses_page.h"
#include "ui/races/race_bar.h"
#include "ui/races/race_view.h"
#include "ui/races/reported.h"

namespace thetascope::ui::views {

namespace {

const model::KeptSetting<races::Show> kShow{"race/show", races::Show::Cost, races::Show::Cost,
                                            races::Show::Losses};

} // namespace

RaceView::RaceView(const Workspace& workspace)
    : m_races(new races::RaceView(workspace.model, workspace.frames, &workspace.parent)) {
    m_races->setObjectName(QStringLiteral("raceView"));
    connect(m_races, &races::RaceView::readoutChanged, this, &View::readoutChanged);
}

QWidget& RaceView::widget() const {
    return *m_races;
}

QWidgetList RaceView::controls() const {
    return {&m_races->bar()};
}

void RaceView::zoomIn() {
    m_races->zoomIn();
}

void RaceView::zoomOut() {
    m_races->zoomOut();
}

void RaceView::fit() {
    m_races->fit();
}

QString RaceView::invitation() const {
    return tr("Click a line or a row to use the learning rate that is there.");
}

pictures::Exports RaceView::exports(const pictures::ShownRuns& /*shown*/) const {
    pictures::Exports all;
    all.pictures.push_back(
        {tr("Race on this loss"), std::make_shared<pictures::RacePicture>(m_races->shown())});
    all.pictures.push_back({tr("Race on all losses"),
                            std::make_shared<pictures::LossesPicture>(m_races->losses().shown())});
    all.front = m_races->bar().show() == races::Show::Losses ? 1 : 0;
    return all;
}

std::vector<Numbers> RaceView::numbers(const experiment::Checked& checked) const {
    const auto report =
        m_races->work().isComplete() ? races::reportOf(m_races->board(), checked) : nullptr;
    const auto format = [&](const char* ending, const QString& name, auto write) {
        return NumberFormat{QString::fromLatin1(ending), name,
                            [report, write](std::ostream& out, const std::stop_token&) {
                                write(*report, out);
                                return out.good();
                            }};
    };
    return {
        {tr("Race on this loss"),
         QStringLiteral("race"),
         {format("csv", tr("CSV"), race::writeCsv), format("json", tr("JSON"), race::writeJson)},
         report ? QString() : tr("The race is not complete yet.")}};
}

std::string RaceView::commandLine(const experiment::Checked& checked,
                                  const experiment::Shown& /*shown*/) const {
    const race::Settings& settings = m_races->bar().settings();
    std::vector<std::string> further{
        "--rates=" + text::shortest(settings.rates.low) + ":" +
            text::shortest(settings.rates.high) + ":" + std::to_string(settings.rates.count),
        "--starts=" + std::to_string(settings.starts), "--seed=" + std::to_string(settings.seed),
        "--target=" + text::shortest(settings.target)};
    if (m_races->bar().racesAll())
        further.emplace_back("--all");
    if (m_races->bar().isTuned())
        further.emplace_back("--tune");
    if (m_races->bar().show() == races::Show::Losses)
        further.emplace_back("--losses=all");
    further.emplace_back("--output=race.png");
    return experiment::commandLine("race", checked, further);
}

void RaceView::enterSettings(model::Keeper& keeper) {
    races::RaceBar& bar = m_races->bar();
    keeper.add<races::Show>(
        kShow, [&bar] { return bar.show(); }, [&bar](races::Show show) { bar.setShow(show); });
}

ViewKind raceKind() {
    return {.name = QStringLiteral("race"),
            .title = RaceView::tr("Race"),
            .text = RaceView::tr("R&ace"),
            .help = RaceView::tr("Which optimizer is best here, over all learning rates and many "
                                 "starts"),
            .icon = QStringLiteral("race"),
            .open = [](const Workspace& workspace) -> std::unique_ptr<View> {
                return std::make_unique<RaceView>(workspace);
            }};
}

} // namespace thetascope::ui::views
