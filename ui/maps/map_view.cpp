// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/maps/map_view.h"

#include "ui/maps/bar.h"
#include "ui/maps/even_grid.h"
#include "ui/maps/legend.h"
#include "ui/maps/map_head.h"
#include "ui/maps/map_panel.h"
#include "ui/maps/same_map.h"
#include "ui/maps/text.h"
#include "ui/model/experiment_model.h"
#include "ui/panels/panel_grid_shape.h"
#include "ui/plot/frame_clock.h"

#include <QEvent>
#include <QToolTip>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <utility>

namespace thetascope::ui::maps {

namespace {

constexpr int kGap = 8;
constexpr double kKeyZoom = 1.5;

} // namespace

MapView::MapView(model::ExperimentModel& model, plot::FrameClock& frames, QWidget* parent)
    : QWidget(parent)
    , m_model(model)
    , m_frames(frames)
    , m_bar(new Bar(this))
    , m_grid(new EvenGrid)
    , m_legend(new Legend(this)) {
    auto* const column = new QVBoxLayout(this);
    column->setContentsMargins(kGap, kGap, kGap, kGap);
    column->setSpacing(kGap);
    column->addWidget(m_bar);
    column->addLayout(m_grid, 1);
    column->addWidget(m_legend);
    m_grid->setSpacing(kGap);
    m_bar->setObjectName(QStringLiteral("basinBar"));
    m_legend->setObjectName(QStringLiteral("basinLegend"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &MapView::refresh);
    connect(&m_model, &model::ExperimentModel::changed, this,
            [this](model::Changes what) { followModel(what); });
    connect(&m_model, &model::ExperimentModel::dragEnded, &m_soon, qOverload<>(&QTimer::start));
    connect(m_bar, &Bar::axesChanged, this, &MapView::fit);
    connect(m_bar, &Bar::fitClicked, this, &MapView::fit);
    connect(m_bar, &Bar::cancelClicked, &m_runner, &Runner::cancel);
    connect(m_bar, &Bar::modeChanged, this, [this] {
        for (std::size_t i = 0; i < m_maps.size(); ++i)
            showMap(i);
        showLegend();
    });
    connectRunner();
    followStyle();
}

void MapView::connectRunner() {
    connect(&m_runner, &Runner::advanced, this, &MapView::receive);
    connect(&m_runner, &Runner::failed, this, &MapView::giveUp);
    connect(&m_runner, &Runner::progressed, m_bar, &Bar::setProgress);
    connect(&m_runner, &Runner::runningChanged, m_bar, &Bar::setRunning);
}

Mode MapView::mode() const {
    return m_bar->mode();
}

ShownMaps MapView::shown() const {
    ShownMaps shown;
    shown.scene = m_scene;
    shown.mode = mode();
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        shown.across = m_panels[i]->plot().across();
        shown.up = m_panels[i]->plot().up();
        if (m_maps[i])
            shown.maps.push_back({m_panels[i]->head(), *m_maps[i], m_panels[i]->plot().here()});
    }
    return shown;
}

std::vector<experiment::Contender> MapView::visible() const {
    std::vector<experiment::Contender> shown;
    std::ranges::copy_if(m_model.experiment().contenders, std::back_inserter(shown),
                         &experiment::Contender::visible);
    return shown;
}

/// While hidden, changes are only remembered.
void MapView::followModel(model::Changes what) {
    m_missed |= what;
    if (!isVisible())
        return;
    what = std::exchange(m_missed, {});
    const experiment::Experiment& experiment = m_model.experiment();
    if (what & (model::Changes(model::Change::Loss) | model::Change::Range)) {
        m_scene =
            std::make_shared<plot::LossScene>(m_model.loss(), experiment.range, experiment.rangeY);
        m_runner.cancel(); // never a map of one loss under the curve of another
        for (auto& map : m_maps)
            map.reset();
        m_wanted.reset();
    }
    m_bar->setExperiment(experiment, m_model.loss()->dimension());
    followAxes();
    m_soon.start();
}

/// The parts of the axes that are shown stay as they are while those shown at first do.
void MapView::followAxes() {
    const auto follow = [this](const AxisChoice& choice, basins::Axis& home, basins::Axis& shown) {
        basins::Axis now = homeAxis(choice, m_model.experiment());
        if (now == home)
            return;
        home = now;
        shown = std::move(now);
    };
    follow(m_bar->across(), m_homeAcross, m_across);
    follow(m_bar->up(), m_homeUp, m_up);
}

void MapView::fit() {
    m_homeAcross = m_across = homeAxis(m_bar->across(), m_model.experiment());
    m_homeUp = m_up = homeAxis(m_bar->up(), m_model.experiment());
    m_soon.start();
}

void MapView::zoomIn() {
    zoom(kKeyZoom);
}

void MapView::zoomOut() {
    zoom(1 / kKeyZoom);
}

/// About the middle.
void MapView::zoom(double factor) {
    m_across = zoomed(m_across, factor, mapAxis(m_across, {}).valueAt(0.5), m_homeAcross);
    m_up = zoomed(m_up, factor, mapAxis(m_up, {}).valueAt(0.5), m_homeUp);
    m_soon.start();
}

MapPanel* MapView::makePanel() {
    auto* const panel = new MapPanel(m_frames, this);
    panel->setStyle(m_style);
    connectPanel(*panel);
    return panel;
}

void MapView::connectPanel(MapPanel& panel) {
    connect(&panel, &MapPanel::resized, &m_soon, qOverload<>(&QTimer::start));
    connect(&panel, &MapPanel::fitRequested, this, &MapView::fit);
    connect(&panel, &MapPanel::hoverEnded, this, [this] {
        QToolTip::hideText();
        emit placeChanged({});
    });
    connect(&panel, &MapPanel::hovered, this, [this, &panel](QPointF values, QPoint globalPlace) {
        showPixel(panel, values, globalPlace);
    });
    connect(&panel, &MapPanel::clicked, this,
            [this, &panel](QPointF values) { takeRun(panel, values); });
    connect(&panel, &MapPanel::zoomed, this, [this](double factor, QPointF values) {
        m_across = ui::maps::zoomed(m_across, factor, values.x(), m_homeAcross);
        m_up = ui::maps::zoomed(m_up, factor, values.y(), m_homeUp);
        m_soon.start();
    });
    connect(&panel, &MapPanel::panned, this, [this](QPointF fractions) {
        m_across = ui::maps::panned(m_across, -fractions.x(), m_homeAcross);
        m_up = ui::maps::panned(m_up, -fractions.y(), m_homeUp);
        m_soon.start();
    });
}

void MapView::refresh() {
    if (!isVisible())
        return;
    fillPanels();
    order();
    showLegend();
}

void MapView::arrange(std::size_t count) {
    const int columns = panels::panelColumns(std::max(1, static_cast<int>(count)), size());
    for (MapPanel* panel : m_panels)
        m_grid->removeWidget(panel);
    m_grid->setColumns(columns);
    for (std::size_t i = 0; i < count; ++i)
        m_grid->addWidget(m_panels[i], static_cast<int>(i) / columns,
                          static_cast<int>(i) % columns);
}

void MapView::fillPanels() {
    const auto contenders = visible();
    const experiment::Experiment& experiment = m_model.experiment();
    const std::size_t dimension = m_model.loss()->dimension();
    if (m_panels.size() != contenders.size()) {
        for (; m_panels.size() > contenders.size(); m_panels.pop_back()) {
            m_panels.back()->hide();
            m_panels.back()->deleteLater(); // its mouse may have asked for this
        }
        while (m_panels.size() < contenders.size())
            m_panels.push_back(makePanel());
        arrange(contenders.size());
    }
    std::vector<experiment::Slot> owners;
    for (const experiment::Contender& contender : contenders)
        owners.push_back(contender.slot);
    if (owners != m_owners) { // never one optimizer's map under another's name
        m_owners = std::move(owners);
        m_maps.assign(contenders.size(), std::nullopt);
        m_wanted.reset();
    }
    const plot::MapAxis across = mapAxis(m_across, experiment, dimension);
    const plot::MapAxis up = mapAxis(m_up, experiment, dimension);
    for (std::size_t i = 0; i < contenders.size(); ++i) {
        const experiment::Contender& contender = contenders[i];
        MapPanel& panel = *m_panels[i];
        const basins::Request request =
            basinRequest(experiment, m_model.loss(), contender, m_across, m_up);
        panel.setHead(mapHead(contender, request));
        panel.setSummaryTemplates(longestSummary(request), longestBriefSummary());
        panel.plot().setAxes(across, up);
        panel.plot().setHere(ownPlace(m_across, m_up, contender, experiment.start));
        showMap(i);
        panel.show();
    }
}

void MapView::order() {
    const experiment::Experiment& experiment = m_model.experiment();
    Order order{{}, experiment.range, experiment.rangeY};
    if (m_model.isDragging())
        order.divisors = {kDragDivisor};
    std::vector<std::optional<basins::Request>> requests(m_panels.size());
    const auto contenders = visible();
    for (std::size_t i = 0; i < contenders.size(); ++i) {
        basins::Request request =
            basinRequest(experiment, m_model.loss(), contenders[i], m_across, m_up);
        const QSize size = m_panels[i]->plot().mapArea().size() * m_panels[i]->devicePixelRatioF();
        request.width = static_cast<std::size_t>(std::max(2, size.width()));
        request.height = static_cast<std::size_t>(std::max(2, size.height()));
        if (const QString fault = faultText(request, experiment); !fault.isEmpty()) {
            showFault(i, fault);
            continue;
        }
        order.maps.push_back(request);
        requests[i] = std::move(request);
    }
    WantedMaps wanted(experiment.loss, order);
    if (m_wanted == wanted)
        return;
    m_wanted = std::move(wanted);
    start(std::move(order), requests);
}

/// Those that are there already stay as they are: a drag of one optimizer leaves the others sharp.
void MapView::start(Order order, const std::vector<std::optional<basins::Request>>& requests) {
    order.maps.clear();
    m_orderPlace.assign(requests.size(), std::nullopt);
    for (std::size_t i = 0; i < requests.size(); ++i) {
        if (!requests[i] || isThere(m_maps[i], *requests[i], order.divisors.back()))
            continue;
        m_orderPlace[i] = order.maps.size();
        order.maps.push_back(*requests[i]);
    }
    if (order.maps.empty())
        m_runner.cancel();
    else
        m_runner.start(std::move(order));
}

std::size_t MapView::panelOf(std::size_t orderPlace) const {
    const auto found = std::ranges::find(m_orderPlace, std::optional(orderPlace));
    return static_cast<std::size_t>(found - m_orderPlace.begin());
}

void MapView::receive(std::size_t orderPlace, const Map& map) {
    const std::size_t place = panelOf(orderPlace);
    m_maps[place] = map;
    showMap(place);
    showLegend();
}

void MapView::giveUp(std::size_t orderPlace, const QString& sentence) {
    showFault(panelOf(orderPlace), sentence);
    showLegend();
    m_wanted.reset(); // with the next change it is tried again
}

void MapView::showFault(std::size_t place, const QString& sentence) {
    m_maps[place].reset();
    showMap(place);
    m_panels[place]->setSummary(sentence, sentence);
}

loss::Range MapView::shownLosses() const {
    return lossScale(*m_scene);
}

void MapView::showMap(std::size_t place) {
    MapPanel& panel = *m_panels[place];
    const Colours colours(m_style.theme);
    std::vector<plot::MapMark> marks;
    const auto& map = m_maps[place];
    if (map) {
        marks = mapMarks(*map, colours);
        panel.plot().setImage(paintMap(*map, mode(), colours, shownLosses()),
                              mapAxis(map->request->across, {}), mapAxis(map->request->up, {}));
        if (map->summary)
            panel.setSummary(summaryText(*map), briefSummary(*map));
    } else {
        panel.plot().setImage({}, {}, {});
        panel.setSummary({}, {});
    }
    panel.plot().setScene(m_scene, std::move(marks),
                          isOverCurve(m_across, m_scene->loss().dimension()),
                          isOverPlane(m_across, m_up));
}

void MapView::showLegend() {
    std::vector<const Map*> maps;
    for (const auto& map : m_maps) {
        if (map)
            maps.push_back(&*map);
    }
    const Colours colours(m_style.theme);
    m_legend->setContent(basinLegend(maps, mode(), colours, shownLosses()),
                         basinLegend(maps, Mode::Outcome, colours, shownLosses(), Fates::All),
                         m_style);
}

std::size_t MapView::placeOf(const MapPanel& panel) const {
    return static_cast<std::size_t>(std::ranges::find(m_panels, &panel) - m_panels.begin());
}

std::optional<Map::Pixel> MapView::pixelAt(std::size_t place, QPointF values) const {
    if (place >= m_maps.size() || !m_maps[place])
        return std::nullopt;
    const auto fractions = fractionsOf(*m_maps[place]->request, values);
    return fractions ? std::optional(m_maps[place]->pixelAt(fractions->x(), fractions->y()))
                     : std::nullopt;
}

void MapView::showPixel(const MapPanel& panel, QPointF values, QPoint globalPlace) {
    const std::size_t place = placeOf(panel);
    const auto pixel = pixelAt(place, values);
    const QString text = pixel ? pixelText(*m_maps[place], *pixel) : QString();
    QToolTip::showText(globalPlace, text, &panel.canvas());
    emit placeChanged(text);
}

void MapView::takeRun(const MapPanel& panel, QPointF values) {
    const std::size_t place = placeOf(panel);
    const auto pixel = pixelAt(place, values);
    if (!pixel)
        return;
    const basins::Run run = basins::runOf(*m_maps[place]->request, pixel->column, pixel->row);
    experiment::Experiment after = m_model.experiment();
    experiment::Contender* const contender = experiment::find(after, m_owners[place]);
    if (contender == nullptr) // taken away; its panel goes in a moment
        return;
    after.start = run.start;
    experiment::setOptimizer(*contender, run.optimizer);
    if (auto checked = experiment::check(std::move(after), m_model.loss()))
        m_model.replace(std::move(*checked), tr("Take a run from a map"));
}

void MapView::followStyle() {
    m_style = plot::plotStyleOf(*this);
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        m_panels[i]->setStyle(m_style);
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
    m_runner.cancel();
    m_wanted.reset();
}

} // namespace thetascope::ui::maps
