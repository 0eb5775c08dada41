// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/basin_strip.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_style.h"
#include "ui/plot/run_view.h"

#include <QFlags>
#include <QStringList>
#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::plot {
class FrameClock;
}

namespace thetascope::ui::panels {

class Navigation;
class Panel;

/// A PanelGrid shows the runs of a comparison, each in a panel of its own or all overlaid in one
/// panel. Any panel can be enlarged. All panels show the same loss, view, start and step and are
/// painted in the same frame. While the grid is hidden it only remembers what to show.
class PanelGrid final : public QWidget {
    Q_OBJECT
public:
    /// Makes a grid without panels. `navigation` and `frames` must outlive it.
    PanelGrid(Navigation& navigation, plot::FrameClock& frames, QWidget* parent = nullptr);
    ~PanelGrid() override;

    /// Shows all runs in one panel, or each in a panel of its own.
    void setOverlaid(bool overlaid);

    /// Sets the loss to draw.
    void setScene(std::shared_ptr<const plot::LossScene> scene);
    /// Sets the runs to show.
    void setRuns(std::vector<plot::RunView> runs);
    /// Sets the start.
    void setStart(loss::Point start);
    /// Sets the step of the clock.
    void setStep(quint64 step);
    /// Sets the last step of the longest run.
    void setLastStep(quint64 last);
    /// Makes the axes of the learning rates logarithmic or linear.
    void setLogarithmicRate(bool logarithmic);
    /// Shows or hides the basin strips below the θ axes of panels of one run.
    void setBasinsShown(bool shown);
    /// Sets the basin strips by slot. A strip that is missing is not known yet.
    void setBasins(plot::StripsBySlot basins);

    /// Returns whether basin strips are shown.
    bool basinsShown() const { return m_basinsShown; }

    /// Returns the basin strips by slot.
    const plot::StripsBySlot& basins() const { return m_basins; }

    /// Marks the panel of a run as chosen; absent for none.
    void setChosen(std::optional<experiment::Slot> slot);
    /// Enlarges the panel of a run to fill the grid; absent to show all panels again.
    void enlarge(std::optional<experiment::Slot> slot);

    /// Returns the run whose panel is enlarged, if any.
    std::optional<experiment::Slot> enlargedSlot() const { return m_enlarged; }

    /// Returns the style of the panels.
    const plot::PlotStyle& style() const { return m_style; }

    /// Returns the panel of a run alone, or null if there is none.
    const Panel* panelOf(experiment::Slot slot) const;

    /// Returns the panels in the order in which they are arranged.
    const std::vector<Panel*>& panels() const { return m_panels; }

signals:
    /// This signal is emitted when the grid is shown after it was hidden.
    void shown();
    /// This signal is emitted when panels have been added, removed or resized.
    void arranged();
    /// This signal is emitted when the view that all panels show has changed.
    void viewChanged();
    /// This signal is emitted when the user begins to drag the start.
    void startDragBegan();
    /// This signal is emitted when the user has moved the start.
    void startMoved(const thetascope::loss::Point& start);
    /// This signal is emitted when the user ends the drag of the start.
    void startDragEnded();
    /// This signal is emitted when the user has chosen a step.
    void stepChosen(quint64 step);
    /// This signal is emitted when the mouse is at a point of the loss, in the units of the axes.
    void hovered(double across, double up);
    /// This signal is emitted when the mouse has left the loss.
    void hoverEnded();
    /// This signal is emitted when the user has chosen a run.
    void chosen(thetascope::experiment::Slot slot);
    /// This signal is emitted when the user requests a context menu. The slot is absent if runs are
    /// overlaid.
    void menuRequested(std::optional<thetascope::experiment::Slot> slot, QPoint globalPosition);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// The properties of the panels that can change separately.
    enum class Part {
        Runs = 1,
        Scene = 2,
        Start = 4,
        Step = 8,
        LastStep = 16,
        RateAxis = 32,
        Basins = 64,
        Style = 128,
        Size = 256,
    };
    Q_DECLARE_FLAGS(Parts, Part)
    static constexpr Parts kAllParts = Parts::fromInt(0x1ff);

    /// Updates the panels now, or when the grid is shown.
    void follow(Parts what);
    void showIn(Panel& panel, Parts what) const;
    bool areRunsComplete() const;
    void paceFrames();
    /// Returns the runs that a panel shows.
    std::vector<plot::RunView> runsOf(std::size_t panel) const;
    std::optional<experiment::Slot> slotOf(const Panel& panel) const;
    void fillBasins();
    Panel* makePanel();
    void connectMouse(Panel& panel);
    void fillPanels();
    void setCrosshair(std::optional<loss::Point> point);
    void arrange();
    bool hasParameterRow(QSize panel) const;
    QStringList titles() const;

    Navigation& m_navigation;
    plot::FrameClock& m_frames;
    Parts m_missed = kAllParts; ///< What has changed while the grid was hidden.
    plot::PlotStyle m_style;
    bool m_isOverlaid = false;
    std::vector<Panel*> m_panels;
    std::shared_ptr<const plot::LossScene> m_scene;
    std::vector<plot::RunView> m_runs;
    QStringList m_arrangedTitles; ///< The titles of the runs when the panels were arranged.
    loss::Point m_start{};
    quint64 m_step = 0;
    quint64 m_last = 1;
    bool m_logarithmicRate = false;
    bool m_basinsShown = false;
    plot::StripsBySlot m_basins;
    std::optional<experiment::Slot> m_chosen;
    std::optional<experiment::Slot> m_enlarged;
};

} // namespace thetascope::ui::panels
