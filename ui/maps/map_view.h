// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/maps/colours.h"
#include "ui/maps/map_work.h"
#include "ui/maps/shown_axes.h"
#include "ui/maps/shown_maps.h"
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
class MapGrid;
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
    const std::vector<MapPanel*>& panels() const;

    /// As far as they have been worked out; absent: nothing yet.
    const std::vector<std::optional<Map>>& maps() const { return m_work.maps(); }

    Runner& runner() { return m_work.runner(); }

    /// The controls above the maps.
    QWidget& bar() const;

    Mode mode() const;

    /// As far as they have been worked out.
    ShownMaps shown() const;

    const basins::Axis& across() const { return m_axes.across(); }

    const basins::Axis& up() const { return m_axes.up(); }

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
    void connectBar();
    void connectWork();
    void connectPanel(MapPanel& panel);
    void followModel(model::Changes what);
    void followStyle();
    void refresh();
    void fillPanels();
    void order();
    void showMap(std::size_t place);
    void showFault(std::size_t place, const QString& sentence);
    void showLegend();
    std::vector<experiment::Contender> visible() const;

    model::ExperimentModel& m_model;
    model::Changes m_missed = model::kAllChanges; ///< while hidden
    MapWork m_work;
    ShownAxes m_axes;
    std::shared_ptr<plot::LossScene> m_scene;
    Bar* m_bar;
    MapGrid* m_grid;
    Legend* m_legend;
    plot::PlotStyle m_style;
    QTimer m_soon; ///< several changes in a row are followed once
};

} // namespace thetascope::ui::maps
