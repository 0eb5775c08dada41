// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/basin_strip.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/plot_style.h"
#include "ui/plot/run_view.h"

#include <QFlags>
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

/// The panels of a comparison: one a run in a grid that arranges itself, or all runs overlaid in
/// one; any panel can be made large. All show the same scene, view, start and step, and are painted
/// in the same frame. While the grid is hidden it only remembers what it is to show.
class PanelGrid final : public QWidget {
    Q_OBJECT
public:
    /// Both must live as long as this.
    PanelGrid(Navigation& navigation, plot::FrameClock& frames, QWidget* parent = nullptr);
    ~PanelGrid() override;

    /// Shows all runs in one panel, or each in its own.
    void setOverlaid(bool overlaid);

    void setScene(std::shared_ptr<const plot::LossScene> scene);
    void setRuns(std::vector<plot::RunView> runs);
    void setStart(loss::Point start);
    void setStep(quint64 step);
    void setLastStep(quint64 last);
    void setLogarithmicRate(bool logarithmic);
    /// Strips by slot that tell which start leads where, under the θ axis of panels of one run;
    /// those that are missing are not known yet.
    void setBasinsShown(bool shown);
    void setBasins(plot::StripsBySlot basins);

    bool basinsShown() const { return m_basinsShown; }

    const plot::StripsBySlot& basins() const { return m_basins; }

    /// Marks the panel of a run; none where there is no slot.
    void setChosen(std::optional<experiment::Slot> slot);
    /// Shows the panel of a run alone, filling everything; all of them again where there is no
    /// slot.
    void enlarge(std::optional<experiment::Slot> slot);

    std::optional<experiment::Slot> enlargedSlot() const { return m_enlarged; }

    const plot::PlotStyle& style() const { return m_style; }

    /// The panel of a run alone; null where there is none.
    const Panel* panelOf(experiment::Slot slot) const;

    /// In the order in which they are seen.
    const std::vector<Panel*>& panels() const { return m_panels; }

signals:
    void shown();    ///< after having been hidden
    void arranged(); ///< panels have come, gone, or got another size
    void viewChanged();
    void startDragBegan();
    void startMoved(const thetascope::loss::Point& start);
    void startDragEnded();
    void stepChosen(quint64 step);
    void hovered(double across, double up);
    void hoverEnded();
    void chosen(thetascope::experiment::Slot slot);
    /// The slot is that of a panel of one run; there is none where runs are overlaid.
    void menuRequested(std::optional<thetascope::experiment::Slot> slot, QPoint globalPlace);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    /// What the panels show, by what can change.
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

    /// Has the panels show what has changed: now, or once they are to be seen.
    void follow(Parts what);
    void showIn(Panel& panel, Parts what) const;
    bool areRunsComplete() const;
    void paceFrames();
    /// The runs that a panel shows.
    std::vector<plot::RunView> runsOf(std::size_t panel) const;
    std::optional<experiment::Slot>
    slotOf(std::size_t panel) const; ///< none where runs are overlaid
    void fillBasins();
    Panel* makePanel();
    void connectMouse(Panel& panel);
    void fillPanels();
    void setCrosshair(std::optional<loss::Point> place);
    void arrange();

    Navigation& m_navigation;
    plot::FrameClock& m_frames;
    Parts m_missed = kAllParts; ///< what has changed while hidden
    plot::PlotStyle m_style;
    bool m_isOverlaid = false;
    std::vector<Panel*> m_panels;
    std::shared_ptr<const plot::LossScene> m_scene;
    std::vector<plot::RunView> m_runs;
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
