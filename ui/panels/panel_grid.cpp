// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/panels/panel_grid.h"

#include "ui/panels/navigation.h"
#include "ui/panels/panel.h"
#include "ui/panels/panel_grid_shape.h"
#include "ui/panels/panel_mouse.h"

#include <QEvent>

#include <algorithm>
#include <utility>

namespace thetascope::ui::panels {

namespace {

constexpr int kGap = 8;

} // namespace

PanelGrid::PanelGrid(Navigation& navigation, QWidget* parent)
    : QWidget(parent)
    , m_navigation(navigation) {
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
    setMinimumSize(280, 260);
    followStyle();
    connect(&m_navigation, &Navigation::viewChanged, this, &PanelGrid::viewChanged);
}

PanelGrid::~PanelGrid() = default;

Panel* PanelGrid::makePanel() {
    auto* const panel = new Panel(m_navigation, this);
    panel->setStyle(m_style);
    panel->plot().setLogarithmicRate(m_logarithmicRate);
    panel->plot().setLastStep(m_last);
    panel->plot().setStep(m_step);
    panel->plot().setStart(m_start);
    if (m_scene) {
        panel->plot().setScene(m_scene);
        panel->plot().setView(m_navigation.view());
    }
    const PanelMouse& mouse = panel->mouse();
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
    // By its place, not its run: panels are handed other runs when optimizers come and go.
    const auto slot = [this, panel] {
        const auto found = std::find(m_panels.begin(), m_panels.end(), panel);
        return slotOf(static_cast<std::size_t>(found - m_panels.begin()));
    };
    const auto choose = [this, slot] {
        if (const auto own = slot())
            emit chosen(*own);
    };
    connect(&mouse, &PanelMouse::pressed, this, choose);
    connect(panel, &Panel::headClicked, this, choose);
    connect(panel, &Panel::headDoubleClicked, this,
            [this, slot] { enlarge(m_enlarged ? std::nullopt : slot()); });
    panel->setContextMenuPolicy(Qt::CustomContextMenu);
    connect(panel, &QWidget::customContextMenuRequested, this, [this, slot, panel](QPoint place) {
        emit menuRequested(slot(), panel->mapToGlobal(place));
    });
    panel->show();
    return panel;
}

std::vector<plot::RunView> PanelGrid::runsOf(std::size_t panel) const {
    if (m_isOverlaid)
        return m_runs;
    return {m_runs[panel]};
}

std::optional<experiment::Slot> PanelGrid::slotOf(std::size_t panel) const {
    return m_isOverlaid ? std::nullopt : std::optional(m_runs[panel].slot);
}

const Panel* PanelGrid::panelOf(experiment::Slot slot) const {
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        if (slotOf(i) == slot)
            return m_panels[i];
    }
    return nullptr;
}

void PanelGrid::fillPanels() {
    const std::size_t count = m_isOverlaid ? 1 : m_runs.size();
    const bool isOther = m_panels.size() != count;
    while (m_panels.size() > count) {
        m_panels.back()->hide();
        m_panels.back()->deleteLater(); // it may be the one whose mouse asked for this
        m_panels.pop_back();
    }
    while (m_panels.size() < count)
        m_panels.push_back(makePanel());
    for (std::size_t i = 0; i < count; ++i) {
        m_panels[i]->setRuns(runsOf(i));
        m_panels[i]->setChosen(m_chosen && slotOf(i) == m_chosen);
    }
    const bool isThere = !m_isOverlaid && std::ranges::any_of(m_runs, [&](const auto& run) {
        return run.slot == m_enlarged;
    });
    if (m_enlarged && !isThere)
        enlarge(std::nullopt);
    fillBasins();
    if (isOther || m_enlarged)
        arrange();
    updatePanels();
}

void PanelGrid::fillBasins() {
    for (std::size_t i = 0; i < m_panels.size(); ++i) {
        const auto slot = slotOf(i);
        const auto found = slot ? m_basins.find(*slot) : m_basins.end();
        plot::PanelPlot& plot = m_panels[i]->plot();
        plot.setBasinsShown(m_basinsShown && slot);
        plot.setBasins(found == m_basins.end() ? nullptr : found->second);
    }
}

void PanelGrid::setBasinsShown(bool shown) {
    m_basinsShown = shown;
    fillBasins();
    arrange();
    updatePanels();
}

void PanelGrid::setBasins(plot::StripsBySlot basins) {
    m_basins = std::move(basins);
    fillBasins();
    updatePanels();
}

void PanelGrid::arrange() {
    if (m_panels.empty())
        return;
    const auto count = static_cast<int>(m_panels.size());
    const QRect area = contentsRect();
    const int columns = panelColumns(count, area.size(), [this](QSize cell) {
        const QSize plot = Panel::plotSize(cell, m_style);
        return plot::curveRoom(plot, plot::panelFurniture(plot, m_style), m_style, m_basinsShown);
    });
    const int rows = (count + columns - 1) / columns;
    // Edges, not sizes, are rounded: the panels fill the area to the last pixel.
    const auto edge = [](int extent, int parts, int i) { return (extent + kGap) * i / parts; };
    // The same in all panels, though some are a pixel larger.
    const QSize least((area.width() + kGap) / columns - kGap, (area.height() + kGap) / rows - kGap);
    for (int i = 0; i < count; ++i) {
        Panel* const panel = m_panels[static_cast<std::size_t>(i)];
        const bool isLarge = m_enlarged && slotOf(static_cast<std::size_t>(i)) == m_enlarged;
        panel->setVisible(!m_enlarged || isLarge);
        const int column = i % columns;
        const int row = i / columns;
        const QRect cell(
            QPoint(edge(area.width(), columns, column), edge(area.height(), rows, row)),
            QPoint(edge(area.width(), columns, column + 1) - kGap - 1,
                   edge(area.height(), rows, row + 1) - kGap - 1));
        panel->plot().setFurniture(
            plot::panelFurniture(Panel::plotSize(isLarge ? area.size() : least, m_style), m_style));
        panel->setGeometry(isLarge ? area : cell.translated(area.topLeft()));
    }
    emit arranged();
}

/// The same place in all panels.
void PanelGrid::setCrosshair(std::optional<loss::Point> place) {
    for (Panel* panel : m_panels)
        panel->plot().setCrosshair(place);
    updatePanels();
}

void PanelGrid::updatePanels() {
    for (Panel* panel : m_panels) {
        if (!panel->isHidden())
            panel->plot().update();
    }
}

void PanelGrid::setOverlaid(bool overlaid) {
    if (overlaid == m_isOverlaid)
        return;
    m_isOverlaid = overlaid;
    fillPanels();
    arrange();
}

void PanelGrid::setScene(std::shared_ptr<const plot::LossScene> scene) {
    m_scene = std::move(scene);
    for (Panel* panel : m_panels) {
        panel->plot().setScene(m_scene);
        panel->plot().setView(m_navigation.view());
        panel->plot().setStart(m_start);
    }
    updatePanels();
}

void PanelGrid::setRuns(std::vector<plot::RunView> runs) {
    m_runs = std::move(runs);
    fillPanels();
}

void PanelGrid::setStart(loss::Point start) {
    m_start = start;
    for (Panel* panel : m_panels)
        panel->plot().setStart(start);
    updatePanels();
}

void PanelGrid::setStep(quint64 step) {
    m_step = step;
    for (Panel* panel : m_panels)
        panel->plot().setStep(step);
    updatePanels();
}

void PanelGrid::setLastStep(quint64 last) {
    m_last = last;
    for (Panel* panel : m_panels)
        panel->plot().setLastStep(last);
    updatePanels();
}

void PanelGrid::setLogarithmicRate(bool logarithmic) {
    m_logarithmicRate = logarithmic;
    for (Panel* panel : m_panels)
        panel->plot().setLogarithmicRate(logarithmic);
    updatePanels();
}

void PanelGrid::setChosen(std::optional<experiment::Slot> slot) {
    m_chosen = slot;
    for (std::size_t i = 0; i < m_panels.size(); ++i)
        m_panels[i]->setChosen(m_chosen && slotOf(i) == m_chosen);
}

void PanelGrid::enlarge(std::optional<experiment::Slot> slot) {
    if (slot == m_enlarged)
        return;
    m_enlarged = slot;
    arrange();
    updatePanels();
}

void PanelGrid::followStyle() {
    m_style = plot::plotStyleOf(*this);
    for (Panel* panel : m_panels)
        panel->setStyle(m_style);
    arrange(); // letters of another size
    updatePanels();
}

void PanelGrid::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        followStyle();
}

void PanelGrid::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    arrange();
}

void PanelGrid::showEvent(QShowEvent* event) {
    QWidget::showEvent(event);
    emit arranged();
}

} // namespace thetascope::ui::panels
