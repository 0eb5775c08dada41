// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_grid.h"

#include "ui/panels/head_painter.h"
#include "ui/panels/navigation.h"
#include "ui/panels/panel.h"
#include "ui/panels/panel_grid_shape.h"
#include "ui/panels/panel_mouse.h"
#include "ui/plot/frame_clock.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace thetascope::ui::panels {

namespace {

/// A window on a small screen, or at a large scale, has room for no more.
constexpr QSize kLeastSize(200, 100);

constexpr int kGap = 8;
constexpr int kRowsOfPanel = 8; ///< The least height of a panel that has a row for parameters, in
                                ///< heights of its head.

/// Returns the best shape of a plot of the loss. That of a plane is the shape of its ranges, within
/// limits, so that a unit of x is about as long as one of y. The axes do not have exactly the same
/// scale, since wide panels would lose half their room.
double bestShape(const plot::LossScene& scene) {
    const plot::View& home = scene.home();
    return scene.isPlane() ? std::clamp(home.across.width() / home.up.width(), 0.7, kCurveShape)
                           : kCurveShape;
}

} // namespace

PanelGrid::PanelGrid(Navigation& navigation, plot::FrameClock& frames, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation)
    , m_frames(frames)
    , m_style(plot::plotStyleOf(*this)) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(kLeastSize);
    connect(&m_navigation, &Navigation::viewChanged, this, &PanelGrid::viewChanged);
}

PanelGrid::~PanelGrid() = default;

void PanelGrid::follow(Parts what) {
    m_missed |= what;
    if (!isVisible())
        return;
    what = std::exchange(m_missed, {});
    for (Panel* panel : m_panels)
        showIn(*panel, what);
    if (what.testFlag(Part::Runs))
        fillPanels();
    if (what & (Parts(Part::Runs) | Part::Basins))
        fillBasins();
    if (what & (Parts(Part::Size) | Part::Style))
        arrange();
}

void PanelGrid::showIn(Panel& panel, Parts what) const {
    plot::PanelPlot& plot = panel.plot();
    if (what.testFlag(Part::Style))
        panel.setStyle(m_style);
    if (what.testFlag(Part::RateAxis))
        plot.setLogarithmicRate(m_logarithmicRate);
    if (what.testFlag(Part::LastStep))
        plot.setLastStep(m_last);
    if (what.testFlag(Part::Step))
        panel.setStep(m_step);
    if (what.testFlag(Part::Scene) && m_scene) {
        plot.setScene(m_scene);
        plot.setView(m_navigation.view());
    }
    if (what & (Parts(Part::Start) | Part::Scene))
        plot.setStart(m_start);
}

Panel* PanelGrid::makePanel() {
    auto* const panel = new Panel(m_navigation, m_frames, this);
    showIn(*panel, kAllParts);
    connectMouse(*panel);
    const auto slot = [this, panel] { return slotOf(*panel); };
    const auto choose = [this, slot] {
        if (const auto own = slot())
            emit chosen(*own);
    };
    connect(&panel->mouse(), &PanelMouse::pressed, this, choose);
    connect(panel, &Panel::headClicked, this, choose);
    connect(panel, &Panel::headDoubleClicked, this,
            [this, slot] { enlarge(m_enlarged ? std::nullopt : slot()); });
    panel->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(panel, &QWidget::customContextMenuRequested, this,
            [this, slot, panel](QPoint position) {
                emit menuRequested(slot(), panel->mapToGlobal(position));
            });
    panel->show();
    return panel;
}

void PanelGrid::connectMouse(Panel& panel) {
    const PanelMouse& mouse = panel.mouse();
    connect(&mouse, &PanelMouse::dragBegan, this, &PanelGrid::startDragBegan);
    connect(&mouse, &PanelMouse::startMoved, this, &PanelGrid::startMoved);
    connect(&mouse, &PanelMouse::dragEnded, this, &PanelGrid::startDragEnded);
    connect(&mouse, &PanelMouse::stepChosen, this, &PanelGrid::stepChosen);
    connect(&mouse, &PanelMouse::hovered, this, [this](double across, double up) {
        setCrosshair(loss::Point{across, up});
        emit hovered(across, up);
    });
    connect(&mouse, &PanelMouse::hoverEnded, this, [this] {
        setCrosshair(std::nullopt);
        emit hoverEnded();
    });
}

std::vector<plot::RunView> PanelGrid::runsOf(std::size_t panel) const {
    if (m_isOverlaid)
        return m_runs;
    return {m_runs[panel]};
}

/// Returns the slot of the run that a panel shows, which may no longer be among those of the next
/// frame. It is absent if runs are overlaid.
std::optional<experiment::Slot> PanelGrid::slotOf(const Panel& panel) const {
    const std::vector<plot::RunView>& shown = panel.plot().runs();
    return m_isOverlaid || shown.empty() ? std::nullopt : std::optional(shown.front().slot);
}

const Panel* PanelGrid::panelOf(experiment::Slot slot) const {
    const auto found =
        std::ranges::find_if(m_panels, [&](const Panel* panel) { return slotOf(*panel) == slot; });
    return found == m_panels.end() ? nullptr : *found;
}

void PanelGrid::fillPanels() {
    const std::size_t count = m_isOverlaid ? 1 : m_runs.size();
    const bool isOther = m_panels.size() != count;
    while (m_panels.size() > count) {
        m_panels.back()->hide();
        m_panels.back()->deleteLater(); // it may have caused this call by a mouse event
        m_panels.pop_back();
    }
    while (m_panels.size() < count)
        m_panels.push_back(makePanel());
    for (std::size_t i = 0; i < count; ++i) {
        m_panels[i]->setRuns(runsOf(i));
        m_panels[i]->setChosen(m_chosen && slotOf(*m_panels[i]) == m_chosen);
    }
    const bool isThere = !m_isOverlaid && std::ranges::any_of(m_runs, [&](const auto& run) {
        return run.slot == m_enlarged;
    });
    const bool wasEnlarged = m_enlarged.has_value();
    if (!isThere)
        m_enlarged.reset();
    if (isOther || wasEnlarged || titles() != m_arrangedTitles)
        arrange();
}

void PanelGrid::fillBasins() {
    for (Panel* panel : m_panels) {
        const auto slot = slotOf(*panel);
        const auto found = slot ? m_basins.find(*slot) : m_basins.end();
        plot::PanelPlot& plot = panel->plot();
        plot.setBasinsShown(m_basinsShown && slot);
        plot.setBasins(found == m_basins.end() ? nullptr : found->second);
    }
}

/// Returns whether the heads of panels of this size have a row for the parameters: all of them, so
/// that their plots are aligned.
bool PanelGrid::hasParameterRow(QSize panel) const {
    if (m_isOverlaid || panel.height() < kRowsOfPanel * headHeight(m_style))
        return false;
    return std::ranges::any_of(m_runs, [&](const plot::RunView& run) {
        return needsParameterRow(run.title, panel.width(), m_style);
    });
}

void PanelGrid::arrange() {
    if (m_panels.empty())
        return;
    const auto count = static_cast<int>(m_panels.size());
    const QRect area = contentsRect();
    const auto shapeOf = [this](QSize cell) {
        const QSize plot = Panel::plotSize(cell, m_style, hasParameterRow(cell));
        return plot::curveRoom(plot, plot::panelFurniture(plot, m_style), m_style, m_basinsShown);
    };
    const int columns =
        panelColumns(count, area.size(), shapeOf, m_scene ? bestShape(*m_scene) : kCurveShape);
    const int rows = (count + columns - 1) / columns;
    // The edges, not the sizes, are rounded, so that the panels fill the area to the last pixel.
    const auto edge = [](int extent, int parts, int i) { return (extent + kGap) * i / parts; };
    // All panels have the same furniture, though some are a pixel larger.
    const QSize least((area.width() + kGap) / columns - kGap, (area.height() + kGap) / rows - kGap);
    for (int i = 0; i < count; ++i) {
        Panel* const panel = m_panels[static_cast<std::size_t>(i)];
        const bool isLarge = m_enlarged && slotOf(*panel) == m_enlarged;
        panel->setVisible(!m_enlarged || isLarge);
        const int column = i % columns;
        const int row = i / columns;
        const QRect cell(
            QPoint(edge(area.width(), columns, column), edge(area.height(), rows, row)),
            QPoint(edge(area.width(), columns, column + 1) - kGap - 1,
                   edge(area.height(), rows, row + 1) - kGap - 1));
        const QSize size = isLarge ? area.size() : least;
        const bool hasRow = hasParameterRow(size);
        panel->setParameterRow(hasRow);
        panel->plot().setFurniture(
            plot::panelFurniture(Panel::plotSize(size, m_style, hasRow), m_style));
        panel->setGeometry(isLarge ? area : cell.translated(area.topLeft()));
    }
    m_arrangedTitles = titles();
    emit arranged();
}

QStringList PanelGrid::titles() const {
    QStringList titles;
    for (const plot::RunView& run : m_runs)
        titles << run.title;
    return titles;
}

/// Shows the crosshair at the same point in all panels.
void PanelGrid::setCrosshair(std::optional<loss::Point> point) {
    for (Panel* panel : m_panels)
        panel->plot().setCrosshair(point);
}

/// Returns whether the runs begin at the present start and have ended.
bool PanelGrid::areRunsComplete() const {
    return std::ranges::all_of(m_runs, [this](const plot::RunView& run) {
        const descent::Trajectory& own = run.trajectory;
        if (own.points() == 0 || own.outcome() == descent::Outcome::Running)
            return false;
        return own.theta(0) == m_start[0] && (own.dimension() < 2 || own.theta(0, 1) == m_start[1]);
    });
}

/// Paints the ring and its runs together if the runs arrive soon.
void PanelGrid::paceFrames() {
    if (!isVisible())
        return;
    if (areRunsComplete())
        m_frames.arrived();
    else
        m_frames.await();
}

void PanelGrid::setOverlaid(bool overlaid) {
    if (overlaid == m_isOverlaid)
        return;
    m_isOverlaid = overlaid;
    follow(Parts(Part::Runs) | Part::Size);
}

void PanelGrid::setScene(std::shared_ptr<const plot::LossScene> scene) {
    const bool hasOtherShape = !m_scene || bestShape(*scene) != bestShape(*m_scene);
    m_scene = std::move(scene);
    follow(hasOtherShape ? Parts(Part::Scene) | Part::Size : Parts(Part::Scene));
}

void PanelGrid::setRuns(std::vector<plot::RunView> runs) {
    m_runs = std::move(runs);
    follow(Part::Runs);
    paceFrames();
}

void PanelGrid::setStart(loss::Point start) {
    m_start = start;
    paceFrames();
    follow(Part::Start);
}

void PanelGrid::setStep(quint64 step) {
    m_step = step;
    follow(Part::Step);
}

void PanelGrid::setLastStep(quint64 last) {
    m_last = last;
    follow(Part::LastStep);
}

void PanelGrid::setLogarithmicRate(bool logarithmic) {
    m_logarithmicRate = logarithmic;
    follow(Part::RateAxis);
}

void PanelGrid::setBasinsShown(bool shown) {
    m_basinsShown = shown;
    follow(Parts(Part::Basins) | Part::Size);
}

void PanelGrid::setBasins(plot::StripsBySlot basins) {
    m_basins = std::move(basins);
    follow(Part::Basins);
}

void PanelGrid::setChosen(std::optional<experiment::Slot> slot) {
    m_chosen = slot;
    for (Panel* panel : m_panels)
        panel->setChosen(m_chosen && slotOf(*panel) == m_chosen);
}

void PanelGrid::enlarge(std::optional<experiment::Slot> slot) {
    if (slot == m_enlarged)
        return;
    m_enlarged = slot;
    follow(Part::Size);
    if (isVisible())
        m_frames.flush(); // panels that were hidden show another step
}

void PanelGrid::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() != QEvent::PaletteChange && event->type() != QEvent::FontChange)
        return;
    m_style = plot::plotStyleOf(*this);
    follow(Part::Style); // the font size has changed
}

void PanelGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    follow(Part::Size);
}

void PanelGrid::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    follow(Part::Size);
    m_frames.flush(); // so that the first picture is up to date
    emit shown();
}

} // namespace thetascope::ui::panels
