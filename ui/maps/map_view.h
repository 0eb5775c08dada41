// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/axes.h"
#include "ui/maps/colours.h"
#include "ui/maps/runner.h"
#include "ui/maps/shown_maps.h"
#include "ui/maps/wanted_maps.h"
#include "ui/model/changes.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_style.h"

#include <QTimer>
#include <QWidget>

#include <cstddef>
#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::model {
class ExperimentModel;
}

namespace thetascope::ui::plot {
class FrameClock;
}

namespace thetascope::ui::maps {

class Bar;
class Legend;
class EvenGrid;
class MapPanel;

/// Where every start and every learning rate leads: a basin map for each visible optimizer of the
/// experiment, with the same axes and colours. Follows the experiment, coarsely while something is
/// dragged; works only while it is to be seen. A click makes a pixel's run the experiment's.
class MapView final : public QWidget {
    Q_OBJECT
public:
    /// Both must live as long as this; the maps are painted in the frames of the clock.
    MapView(model::ExperimentModel& model, plot::FrameClock& frames, QWidget* parent = nullptr);

    /// In the order of the visible optimizers.
    const std::vector<MapPanel*>& panels() const { return m_panels; }

    /// As far as they have been worked out; absent: nothing yet.
    const std::vector<std::optional<Map>>& maps() const { return m_maps; }

    Runner& runner() { return m_runner; }

    Mode mode() const;

    /// As far as they have been worked out.
    ShownMaps shown() const;

    const basins::Axis& across() const { return m_across; }

    const basins::Axis& up() const { return m_up; }

public slots:
    void fit(); ///< shows the whole of both axes
    void zoomIn();
    void zoomOut();

signals:
    /// What the pixel under the mouse stands for; empty: there is none.
    void placeChanged(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    MapPanel* makePanel();
    void connectPanel(MapPanel& panel);
    void connectRunner();
    void followModel(model::Changes what);
    void followStyle();
    void followAxes();
    void zoom(double factor);
    void refresh();
    void arrange(std::size_t count);
    void fillPanels();
    void order();
    void start(Order order, const std::vector<std::optional<basins::Request>>& requests);
    std::size_t panelOf(std::size_t orderPlace) const;
    void receive(std::size_t orderPlace, const Map& map);
    void giveUp(std::size_t orderPlace, const QString& sentence);
    void showMap(std::size_t place);
    void showFault(std::size_t place, const QString& sentence);
    void showLegend();
    void takeRun(const MapPanel& panel, QPointF values);
    void showPixel(const MapPanel& panel, QPointF values, QPoint globalPlace);
    std::size_t placeOf(const MapPanel& panel) const;
    std::optional<Map::Pixel> pixelAt(std::size_t place, QPointF values) const;
    std::vector<experiment::Contender> visible() const;
    loss::Range shownLosses() const;

    model::ExperimentModel& m_model;
    plot::FrameClock& m_frames;
    model::Changes m_missed = model::kAllChanges; ///< while hidden
    Runner m_runner;
    Bar* m_bar;
    EvenGrid* m_grid;
    Legend* m_legend;
    std::vector<MapPanel*> m_panels;
    std::vector<experiment::Slot> m_owners; ///< of the panels' optimizers
    std::vector<std::optional<Map>> m_maps;
    /// By place among the panels, the order's number of its map; absent: it is not ordered.
    std::vector<std::optional<std::size_t>> m_orderPlace;
    std::shared_ptr<plot::LossScene> m_scene;
    std::optional<WantedMaps> m_wanted; ///< what has been ordered last
    basins::Axis m_across;
    basins::Axis m_up;
    basins::Axis m_homeAcross;
    basins::Axis m_homeUp;
    plot::PlotStyle m_style;
    QTimer m_soon; ///< several changes in a row are followed once
};

} // namespace thetascope::ui::maps
