// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/race_view.h"

#include "ui/model/keeper.h"
#include "ui/pictures/losses_picture.h"
#include "ui/pictures/race_picture.h"
#include "ui/races/losses_page.h"
#include "ui/races/race_bar.h"
#include "ui/races/race_view.h"

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
