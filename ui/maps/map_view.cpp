// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_view.h"

#include "ui/maps/bar.h"
#include "ui/maps/legend.h"
#include "ui/maps/map_grid.h"
#include "ui/maps/map_head.h"
#include "ui/maps/map_panel.h"
#include "ui/maps/painting.h"
#include "ui/maps/picking.h"
#include "ui/maps/summaries.h"
#include "ui/maps/text.h"
#include "ui/model/experiment_model.h"
#include "ui/widgets/tool_tip.h"

#include <QEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace thetascope::ui::maps {

namespace {

constexpr int kGap = 8;
constexpr double kKeyZoom = 1.5;

} // namespace

MapView::MapView(model::ExperimentModel& model, plot::FrameClock& frames, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_bar(new Bar(this))
    , m_grid(new MapGrid(frames, *this))
    , m_legend(new Legend(this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(kGap, kGap, kGap, kGap);
    column->setSpacing(kGap);
    column->addWidget(m_bar);
    column->addLayout(&m_grid->layout(), 1);
    column->addWidget(m_legend);
    m_bar->setObjectName(QStringLiteral("basinBar"));
    m_legend->setObjectName(QStringLiteral("basinLegend"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &MapView::refresh);
    connect(&m_model, &model::ExperimentModel::changed, this,
            [this](model::Changes what) { followModel(what); });
    connect(&m_model, &model::ExperimentModel::dragEnded, &m_soon, qOverload<>(&QTimer::start));
    connect(m_grid, &MapGrid::panelMade, this, &MapView::connectPanel);
    connect(m_legend, &Legend::offerTaken, this, [this](const StepsOffer& offer) {
        descent::StoppingRule until = m_model.experiment().until;
        until.steps = offer.more;
        m_model.setUntil(until);
    });
    connectBar();
    connectWork();
    followStyle();
}

void MapView::connectBar() {
    connect(m_bar, &Bar::axesChanged, this, &MapView::fit);
    connect(m_bar, &Bar::fitClicked, this, &MapView::fit);
    connect(m_bar, &Bar::cancelClicked, &m_work.runner(), &Runner::cancel);
    connect(m_bar, &Bar::modeChanged, this, [this] {
        showAllMaps();
        showLegend();
    });
    connect(&m_work.runner(), &Runner::progressed, m_bar, &Bar::setProgress);
    connect(&m_work.runner(), &Runner::runningChanged, this, [this](bool running) {
        m_bar->setRunning(running);
        showOffer();
    });
}

void MapView::connectWork() {
    connect(&m_work, &MapWork::advanced, this, [this](std::size_t index) {
        const Scale before = std::exchange(m_scale, scaleOf(known(), mode()));
        if (m_scale == before)
            showMap(index);
        else // which the other maps follow
            showAllMaps();
        showLegend();
    });
    connect(&m_sketches, &stream::SketchMaker::ready, this, &MapView::takeScene);
    connect(&m_work, &MapWork::failed, this, [this](std::size_t index, const QString& sentence) {
        showFault(index, sentence);
        showLegend();
    });
}

const std::vector<MapPanel*>& MapView::panels() const {
    return m_grid->panels();
}

QWidget& MapView::bar() const {
    return *m_bar;
}

Mode MapView::mode() const {
    return m_bar->mode();
}

ShownMaps MapView::shown() const {
    ShownMaps shown;
    shown.scene = m_scene;
    shown.mode = mode();
    for (std::size_t i = 0; i < panels().size(); ++i) {
        shown.across = panels()[i]->plot().across();
        shown.up = panels()[i]->plot().up();
        if (maps()[i])
            shown.maps.push_back({panels()[i]->head(), *maps()[i], panels()[i]->plot().here()});
    }
    return shown;
}

std::vector<experiment::Contender> MapView::visible() const {
    std::vector<experiment::Contender> shown;
    std::ranges::copy_if(m_model.experiment().contenders, std::back_inserter(shown),
                         &experiment::Contender::visible);
    return shown;
}

/// Follows changes of the experiment, which are only remembered while the view is hidden.
void MapView::followModel(model::Changes what) {
    m_missed |= what;
    if (!isVisible())
        return;
    what = std::exchange(m_missed, {});
    if (what & (model::Changes(model::Change::Loss) | model::Change::Range)) {
        m_work.forget(); // never show a map of one loss below the curve of another
        followLoss();
    }
    showOffer();
    m_bar->setExperiment(m_model.checked());
    m_axes.follow(m_bar->across(), m_bar->up(), m_model.checked());
    m_soon.start();
}

/// Has the loss sketched elsewhere where that may take long. Until then nothing new is shown.
void MapView::followLoss() {
    m_isSketching = m_model.loss()->dimension() == 1;
    if (m_isSketching) {
        m_sketches.start(m_model.loss(), m_model.experiment().range);
        return;
    }
    m_sketches.cancel();
    takeScene();
}

void MapView::takeScene() {
    const experiment::Experiment& experiment = m_model.experiment();
    m_isSketching = false;
    m_scene =
        std::make_shared<plot::LossScene>(m_model.loss(), experiment.range, experiment.rangeY);
    m_soon.start();
}

void MapView::fit() {
    m_axes.fit(m_bar->across(), m_bar->up(), m_model.checked());
    m_soon.start();
}

void MapView::zoomIn() {
    m_axes.zoom(kKeyZoom);
    m_soon.start();
}

void MapView::zoomOut() {
    m_axes.zoom(1 / kKeyZoom);
    m_soon.start();
}

void MapView::connectPanel(MapPanel& panel) {
    panel.setStyle(m_style);
    connect(&panel, &MapPanel::resized, &m_soon, qOverload<>(&QTimer::start));
    connect(&panel, &MapPanel::fitRequested, this, &MapView::fit);
    connect(&panel, &MapPanel::zoomed, this, [this](double factor, QPointF values) {
        m_axes.zoom(factor, values);
        m_soon.start();
    });
    connect(&panel, &MapPanel::panned, this, [this](QPointF fractions) {
        m_axes.pan(fractions);
        m_soon.start();
    });
    const auto mapOf = [this, &panel]() -> const Map* {
        const std::size_t index = m_grid->indexOf(panel);
        return index < maps().size() && maps()[index] ? &*maps()[index] : nullptr;
    };
    connect(&panel, &MapPanel::hoverEnded, this, [this] {
        QToolTip::hideText();
        emit readoutChanged({});
    });
    connect(&panel, &MapPanel::hovered, this,
            [this, &panel, mapOf](QPointF values, QPoint globalPosition) {
                const QString text = textAt(mapOf(), values);
                widgets::showToolTip(globalPosition, text, &panel.canvas());
                emit readoutChanged(text);
            });
    connect(&panel, &MapPanel::clicked, this, [this, &panel, mapOf](QPointF values) {
        if (const Map* const map = mapOf())
            takeRunAt(map, values, m_work.owners()[m_grid->indexOf(panel)], m_model);
    });
}

void MapView::refresh() {
    if (!isVisible() || m_isSketching)
        return;
    fillPanels();
    order();
    showLegend();
}

void MapView::fillPanels() {
    const auto contenders = visible();
    const experiment::Experiment& experiment = m_model.experiment();
    const theme::VariableNames names(*m_model.loss());
    m_grid->setCount(contenders.size(), size());
    std::vector<experiment::Slot> owners;
    owners.reserve(contenders.size());
    for (const experiment::Contender& contender : contenders)
        owners.push_back(contender.slot);
    m_work.setOwners(std::move(owners));
    const plot::MapAxis acrossAxis = mapAxis(across(), experiment, names);
    const plot::MapAxis upAxis = mapAxis(up(), experiment, names);
    for (std::size_t i = 0; i < contenders.size(); ++i) {
        const experiment::Contender& contender = contenders[i];
        MapPanel& panel = *panels()[i];
        const basins::Request request =
            basinRequest(experiment, m_model.loss(), contender, across(), up());
        panel.setHead(mapHead(contender, request));
        panel.setSummaryTemplates(longestSummaries(request));
        panel.plot().setAxes(acrossAxis, upAxis);
        panel.plot().setHere(ownPoint(across(), up(), contender, m_model.checked()));
        showMap(i);
        panel.show();
    }
}

void MapView::order() {
    const experiment::Experiment& experiment = m_model.experiment();
    Order order{{}, experiment.range, experiment.rangeY};
    if (m_model.isDragging())
        order.divisors = {kDragDivisor};
    std::vector<std::optional<basins::Request>> requests(panels().size());
    const auto contenders = visible();
    for (std::size_t i = 0; i < contenders.size(); ++i) {
        basins::Request request =
            basinRequest(experiment, m_model.loss(), contenders[i], across(), up());
        MapPanel& panel = *panels()[i];
        const QSize size = panel.plot().mapArea().size() * panel.devicePixelRatioF();
        request.width = static_cast<std::size_t>(std::max(2, size.width()));
        request.height = static_cast<std::size_t>(std::max(2, size.height()));
        if (const QString fault = faultText(request, experiment); fault.isEmpty()) {
            requests[i] = std::move(request);
        } else {
            m_work.forget(i);
            showFault(i, fault);
        }
    }
    m_work.order(experiment.loss, std::move(order), requests);
}

void MapView::showFault(std::size_t index, const QString& sentence) {
    showMap(index);
    panels()[index]->setSummary({sentence}, sentence);
}

void MapView::showMap(std::size_t index) {
    MapPanel& panel = *panels()[index];
    const Colours colours(m_style.theme);
    std::vector<plot::MapMark> marks;
    const auto& map = maps()[index];
    if (map) {
        marks = mapMarks(*map, colours);
        panel.plot().setImage(paintMap(*map, mode(), colours, m_scale),
                              mapAxis(map->request->across, {}), mapAxis(map->request->up, {}));
        if (map->summary)
            panel.setSummary(summaryTexts(*map), summaryHelp(*map));
    } else {
        panel.plot().setImage({}, {}, {});
        panel.setSummary({}, {});
    }
    panel.plot().setScene(m_scene, std::move(marks),
                          isOverCurve(across(), m_scene->loss().dimension()),
                          isOverPlane(across(), up()));
}

void MapView::showAllMaps() {
    m_scale = scaleOf(known(), mode());
    for (std::size_t i = 0; i < panels().size(); ++i)
        showMap(i);
}

std::vector<const Map*> MapView::known() const {
    std::vector<const Map*> known;
    for (const auto& map : maps()) {
        if (map)
            known.push_back(&*map);
    }
    return known;
}

void MapView::showLegend() {
    const Colours colours(m_style.theme);
    std::vector<std::vector<LegendEntry>> most;
    for (const Mode each : {Mode::Outcome, Mode::Loss, Mode::Steps})
        most.push_back(basinLegend(known(), each, colours, {}, Fates::All));
    m_legend->setContent(basinLegend(known(), mode(), colours, m_scale), std::move(most), m_style);
    showOffer();
}

/// Offers more steps where they would show more, but never while maps are computed, or for maps of
/// another stopping rule.
void MapView::showOffer() {
    std::optional<StepsOffer> offer = stepsOffer(known());
    if (offer && (m_work.runner().isRunning() || offer->now != m_model.experiment().until))
        offer.reset();
    m_legend->setOffer(offer);
}

void MapView::followStyle() {
    m_style = plot::plotStyleOf(*this);
    for (std::size_t i = 0; i < panels().size(); ++i) {
        panels()[i]->setStyle(m_style);
        showMap(i);
    }
    if (m_scene)
        showLegend();
}

void MapView::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followStyle();
}

void MapView::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    followModel({});
}

void MapView::hideEvent(QHideEvent* event) {
    QWidget::hideEvent(event);
    m_work.stop();
}

} // namespace thetascope::ui::maps
