// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/comparison.h"

#include "core/experiment/stability.h"
#include "ui/curves/curves_view.h"
#include "ui/model/clock.h"
#include "ui/panels/panel_grid.h"
#include "ui/table/minima_table.h"
#include "ui/table/step_table.h"
#include "ui/theme/number_format.h"
#include "ui/theme/plain_text.h"
#include "ui/theme/variable_names.h"

#include <algorithm>
#include <cmath>

namespace thetascope::ui::window {

namespace {

/// The time in ms from the last move of a view to the computation of its contours.
constexpr int kPause = 60;

/// Returns the same experiment with one step.
experiment::Checked withOneStep(const experiment::Checked& checked) {
    experiment::Experiment experiment = checked.experiment();
    experiment.until = {1, 0};
    return experiment::check(std::move(experiment), checked.loss()).value();
}

} // namespace

Comparison::Comparison(model::ExperimentModel& model, stream::Runs& runs, model::Clock& clock,
                       panels::Navigation& navigation, const Views& views, QObject* parent)
    : QObject(parent)
    , m_model(model)
    , m_runs(runs)
    , m_clock(clock)
    , m_navigation(navigation)
    , m_views(views) {
    connect(&m_model, &model::ExperimentModel::changed, this,
            [this](model::Changes what) { followExperiment(what); });
    connect(&m_model, &model::ExperimentModel::dragBegan, &m_runs, &stream::Runs::holdGhosts);
    connect(&m_model, &model::ExperimentModel::dragEnded, &m_runs, &stream::Runs::releaseGhosts);
    connect(&m_runs, &stream::Runs::changed, this, &Comparison::showRuns);
    connect(&m_runs, &stream::Runs::finished, this, [this] { m_clock.setGrowing(false); });
    connect(&m_fields, &stream::FieldMaker::ready, this, [this](auto field) {
        m_scene->setField(std::move(field));
        m_views.panels.setScene(m_scene);
    });
    connect(&m_details, &stream::FieldMaker::ready, this, [this](auto field) {
        m_scene->setDetail(std::move(field));
        m_views.panels.setScene(m_scene);
    });
    connect(&m_minima, &stream::MinimaFinder::found, this, [this](const auto& minima) {
        m_scene->setMinima(minima);
        m_views.panels.setScene(m_scene);
        showMinima();
    });
    connect(&m_navigation, &panels::Navigation::viewChanged, this, [this] { m_pause.start(); });
    m_pause.setSingleShot(true);
    m_pause.setInterval(kPause);
    connect(&m_pause, &QTimer::timeout, this, [this] {
        orderDetail();
        orderMinima();
    });
    connect(&m_clock, &model::Clock::stepChanged, this, [this](quint64 step) {
        m_views.panels.setStep(step);
        m_views.curves.setStep(step);
        m_views.table.setStep(step);
    });
    connectViews(views);
    followExperiment(model::kAllChanges);
}

void Comparison::connectViews(const Views& views) {
    connect(&views.panels, &panels::PanelGrid::startDragBegan, &m_model,
            &model::ExperimentModel::beginDrag);
    connect(&views.panels, &panels::PanelGrid::startDragEnded, &m_model,
            &model::ExperimentModel::endDrag);
    connect(&views.panels, &panels::PanelGrid::startMoved, &m_model,
            &model::ExperimentModel::setStart);
    connect(&views.panels, &panels::PanelGrid::shown, this, [this] {
        orderField();
        orderDetail();
    });
    connect(&views.panels, &panels::PanelGrid::stepChosen, &m_clock, &model::Clock::setStep);
    connect(&views.panels, &panels::PanelGrid::hovered, this, &Comparison::showReadout);
    connect(&views.panels, &panels::PanelGrid::hoverEnded, this,
            [this] { emit readoutChanged({}); });
    connect(&views.panels, &panels::PanelGrid::chosen, this, [this](experiment::Slot slot) {
        setChosen(slot);
        emit chosenChanged(slot);
    });
    connect(&views.curves, &curves::CurvesView::stepChosen, &m_clock, &model::Clock::setStep);
    connect(&views.curves, &curves::CurvesView::logarithmicChanged, &views.panels,
            &panels::PanelGrid::setLogarithmicRate);
    connect(&views.table, &table::StepTable::stepChosen, &m_clock, &model::Clock::setStep);
}

void Comparison::followExperiment(model::Changes what) {
    // Whoever changes the experiment wants to see the result.
    if (m_isVeiled && (what & (model::Changes(model::Change::Loss) | model::Change::Until |
                               model::Change::Contenders | model::Change::Optimizer))) {
        m_isVeiled = false;
        m_clock.setHeld(false);
        what |= model::Change::Until;
    }
    run(what);
    const bool isShownLoss = m_scene && &m_scene->loss() == m_model.loss().get();
    if (isShownLoss && what.testFlag(model::Change::Range))
        rebuildScene();
    // The ring follows the mouse at once, and the runs follow later.
    if (isShownLoss && what.testFlag(model::Change::Start))
        m_views.panels.setStart(m_model.experiment().start);
    if (what & (model::Changes(model::Change::Appearance) | model::Change::Contenders))
        showRuns();
}

void Comparison::setVeiled(bool veiled) {
    if (veiled == m_isVeiled)
        return;
    m_isVeiled = veiled;
    m_clock.setHeld(veiled);
    run(model::Change::Until);
}

void Comparison::run(model::Changes what) {
    const experiment::Checked checked =
        m_isVeiled ? withOneStep(m_model.checked()) : m_model.checked();
    const experiment::Experiment& experiment = checked.experiment();
    const bool everything =
        what & (model::Changes(model::Change::Loss) | model::Change::Start | model::Change::Until);
    if (everything) {
        m_runs.start(checked);
        m_requested.fill(std::nullopt);
    } else if (what.testFlag(model::Change::Contenders)) {
        m_runs.keepOnly(experiment);
    }
    auto requested = m_requested;
    m_requested.fill(std::nullopt);
    for (const experiment::Contender& contender : experiment.contenders) {
        const experiment::Slot slot = contender.slot;
        if (!everything && requested[slot.number] != contender.optimizer)
            m_runs.startOne(checked, slot);
        m_requested[slot.number] = contender.optimizer;
    }
}

void Comparison::rebuildScene() {
    const experiment::Experiment& experiment = m_model.experiment();
    m_scene =
        std::make_shared<plot::LossScene>(m_model.loss(), experiment.range, experiment.rangeY);
    m_details.cancel(); // since they may belong to another loss
    m_minima.cancel();
    showMinima();
    m_navigation.setHome(m_scene->home());
    m_views.panels.setScene(m_scene);
    m_views.panels.setStart(experiment.start);
    m_fields.cancel();
    orderField();
    m_pause.start(); // since the view may be another than home
}

/// Requests the contours of the home view, unless nobody would see them.
void Comparison::orderField() {
    if (!m_scene || !m_scene->isPlane() || m_scene->field() || !m_views.panels.isVisible())
        return;
    const plot::View& home = m_scene->home();
    m_fields.start(m_scene->sharedLoss(), home.across, home.up, plot::LossScene::kFieldPoints);
}

/// Requests the contours of the present view.
void Comparison::orderDetail() {
    if (!m_scene || !m_views.panels.isVisible())
        return;
    const bool isShownLoss = &m_scene->loss() == m_model.loss().get();
    const plot::View& view = m_navigation.view();
    if (isShownLoss && m_scene->isPlane() && view != m_scene->home())
        m_details.start(m_model.loss(), view.across, view.up, plot::LossScene::kFieldPoints);
}

/// Requests the minima of a loss of two variables, which would take too long while it is typed.
void Comparison::orderMinima() {
    if (!m_scene || !m_scene->isPlane() || m_scene->localMinima())
        return;
    const plot::View& home = m_scene->home();
    m_minima.start(m_scene->sharedLoss(), home.across, home.up);
}

void Comparison::showMinima() {
    m_views.minima.setMinima(m_scene->localMinima(), theme::VariableNames(m_scene->loss()));
}

/// Returns the names of the variables of the loss whose runs are shown, which may be that before
/// the present one.
theme::VariableNames Comparison::namesOfRuns() const {
    const std::shared_ptr<const loss::Loss> loss = m_runs.loss() ? m_runs.loss() : m_model.loss();
    return theme::VariableNames(*loss);
}

std::vector<plot::RunView> Comparison::visibleRuns() const {
    std::vector<plot::RunView> runs;
    const theme::VariableNames names = namesOfRuns();
    for (const experiment::Contender& contender : m_model.experiment().contenders) {
        if (!contender.visible)
            continue;
        // The ghost of a veiled run may be the run that the reader is asked about.
        runs.push_back(
            plot::runView(contender, names, m_runs.trajectory(contender.slot),
                          m_isVeiled ? descent::Trajectory() : m_runs.ghost(contender.slot)));
        runs.back().isVeiled = m_isVeiled;
    }
    return runs;
}

void Comparison::showRuns() {
    // The loss and the runs change together, so that the screen always shows a single experiment.
    const bool hasNewLoss =
        m_runs.loss() == m_model.loss() || m_model.experiment().contenders.empty();
    if (hasNewLoss && (!m_scene || &m_scene->loss() != m_model.loss().get()))
        rebuildScene();
    const quint64 last = m_runs.longest();
    const std::vector<plot::RunView> runs = visibleRuns();
    m_views.panels.setLastStep(last);
    m_views.panels.setRuns(runs);
    m_views.curves.setLastStep(last);
    m_views.curves.setRuns(runs);
    m_clock.setGrowing(m_runs.isRunning());
    m_clock.setLast(last);
    showTable();
    emit stabilityLimitChanged(stabilityLimit());
}

void Comparison::showTable() {
    const experiment::Contender* const found =
        m_chosen ? experiment::find(m_model.experiment(), *m_chosen) : nullptr;
    if (found == nullptr)
        m_views.table.setRun({}, descent::Trajectory(), namesOfRuns());
    else
        m_views.table.setRun(theme::contenderName(*found), m_runs.trajectory(found->slot),
                             namesOfRuns());
}

void Comparison::setChosen(std::optional<experiment::Slot> slot) {
    m_chosen = slot;
    m_views.panels.setChosen(slot);
    showTable();
    emit stabilityLimitChanged(stabilityLimit());
}

std::optional<double> Comparison::stabilityLimit() const {
    if (!m_chosen || !m_scene || m_scene->minima().empty())
        return std::nullopt;
    const auto& requested = m_requested[m_chosen->number];
    const descent::Trajectory& run = m_runs.trajectory(*m_chosen);
    if (run.points() == 0 || !requested)
        return std::nullopt;
    const double end = run.theta(run.points() - 1);
    if (!std::isfinite(end))
        return std::nullopt;
    const auto nearest =
        std::ranges::min_element(m_scene->minima(), {}, [&](const loss::Minimum& minimum) {
            return std::abs(minimum.theta - end);
        });
    return experiment::stabilityLimit(*requested, nearest->curvature);
}

pictures::ShownRuns Comparison::shownRuns() const {
    pictures::ShownRuns shown;
    const experiment::Experiment& experiment = m_model.experiment();
    // The picture has a scene of its own, so that neither it nor the window has to wait for the
    // other's field.
    shown.scene =
        std::make_shared<plot::LossScene>(m_model.loss(), experiment.range, experiment.rangeY);
    if (m_scene && m_scene->field())
        shown.scene->setField(m_scene->sharedField());
    if (m_scene && m_scene->localMinima() && &m_scene->loss() == m_model.loss().get())
        shown.scene->setMinima(*m_scene->localMinima());
    shown.runs = visibleRuns();
    for (plot::RunView& run : shown.runs)
        run.ghost = descent::Trajectory();
    shown.start = experiment.start;
    if (m_views.panels.basinsShown())
        shown.basins = m_views.panels.basins();
    shown.step = m_clock.step();
    shown.view = m_navigation.view();
    shown.chosen = m_chosen;
    return shown;
}

void Comparison::showReadout(double across, double up) {
    const loss::Loss& loss = m_scene->loss();
    const loss::Loss::Sample here = loss.at({across, up});
    const auto number = [](double value) { return theme::formatNumber(value); };
    const theme::VariableNames names(loss);
    const auto equation = [&](const QString& name, double value) {
        return QStringLiteral("%1 = %2").arg(name, number(value));
    };
    QStringList parts{equation(names.name(0), across)};
    if (names.isPlane())
        parts << equation(names.name(1), up);
    parts << equation(QStringLiteral("L"), here.loss);
    for (std::size_t c = 0; c < loss.dimension(); ++c)
        parts << equation(names.slope(c), here.slope[c]);
    emit readoutChanged(parts.join(QStringLiteral("    ")));
}

} // namespace thetascope::ui::window
