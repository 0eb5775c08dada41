// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/colours.h"
#include "ui/maps/map_work.h"
#include "ui/maps/scale.h"
#include "ui/maps/shown_axes.h"
#include "ui/maps/shown_maps.h"
#include "ui/model/changes.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_style.h"
#include "ui/stream/sketch_maker.h"

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
class MapGrid;
class MapPanel;

/// A MapView shows a basin map for each visible optimizer of the experiment, with the same axes and
/// colours, and so where every start and every learning rate leads. It follows the experiment,
/// coarsely during a drag, and computes only while it is visible. A click on a pixel applies the
/// pixel's run to the experiment.
class MapView final : public QWidget {
    Q_OBJECT
public:
    /// Makes a view whose maps are painted in the frames of `frames`. `model` and `frames` must
    /// outlive it.
    MapView(model::ExperimentModel& model, plot::FrameClock& frames, QWidget* parent = nullptr);

    /// Returns the panels in the order of the visible optimizers.
    const std::vector<MapPanel*>& panels() const;

    /// Returns the maps in the order of the visible optimizers, as far as they have been computed;
    /// absent if nothing has.
    const std::vector<std::optional<Map>>& maps() const { return m_work.maps(); }

    /// Returns the object that computes the maps.
    Runner& runner() { return m_work.runner(); }

    /// Returns the controls above the maps.
    QWidget& bar() const;

    /// Returns what the colours mean.
    Mode mode() const;

    /// Returns everything that is shown, as far as it has been computed.
    ShownMaps shown() const;

    /// Returns the horizontal axis with the visible range.
    const basins::Axis& across() const { return m_axes.across(); }

    /// Returns the vertical axis with the visible range.
    const basins::Axis& up() const { return m_axes.up(); }

public slots:
    /// Shows the whole of both axes.
    void fit();
    /// Magnifies the middle of the maps.
    void zoomIn();
    /// Shows more around the middle of the maps.
    void zoomOut();

signals:
    /// This signal is emitted with a description of the pixel under the mouse, or with an empty
    /// text if there is none.
    void readoutChanged(const QString& text);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;
    void hideEvent(QHideEvent* event) override;

private:
    void connectBar();
    void connectWork();
    void connectPanel(MapPanel& panel);
    void followModel(model::Changes what);
    void followLoss();
    void takeScene();
    void followStyle();
    void refresh();
    void fillPanels();
    void order();
    void showMap(std::size_t index);
    void showFault(std::size_t index, const QString& sentence);
    void showAllMaps();
    void showLegend();
    void showOffer();
    std::vector<const Map*> known() const;
    std::vector<experiment::Contender> visible() const;

    model::ExperimentModel& m_model;
    model::Changes m_missed = model::kAllChanges; ///< What has changed while the view was hidden.
    MapWork m_work;
    ShownAxes m_axes;
    std::shared_ptr<plot::LossScene> m_scene;
    stream::SketchMaker m_sketches;
    bool m_isSketching = false; ///< Whether m_scene is still of the loss or range before.
    Bar* m_bar;
    MapGrid* m_grid;
    Legend* m_legend;
    plot::PlotStyle m_style;
    Scale m_scale; ///< What the colours of all maps mean, unless they are outcomes.
    QTimer m_soon; ///< Combines changes in quick succession.
};

} // namespace thetascope::ui::maps
