// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pictures/picture.h"
#include "ui/plot/basin_strip.h"
#include "ui/plot/loss_scene.h"
#include "ui/plot/run_view.h"

#include <cstddef>
#include <cstdint>
#include <memory>
#include <optional>
#include <vector>

namespace thetascope::ui::pictures {

/// ShownRuns are the runs of an experiment at one time, with all that a picture shows of them.
struct ShownRuns {
    /// The loss. With two variables, its values on a grid are computed when they are painted, if
    /// they have not been set.
    std::shared_ptr<plot::LossScene> scene;
    std::vector<plot::RunView> runs;   ///< The visible runs.
    loss::Point start{};               ///< The start.
    plot::StripsBySlot basins;         ///< The basin strips under panels of one run; may be empty.
    std::optional<std::uint64_t> step; ///< The step shown; without one, the runs' ends are.
    std::optional<plot::View> view; ///< The part of the plane shown; without one, the scene's home.
    bool logarithmic = false; ///< Whether the axes of α⁽ᵗ⁾ and of the curves are logarithmic.
    std::optional<experiment::Slot> chosen; ///< The slot of the selected optimizer.
};

/// A PaintRuns is a function that paints runs on a page: one of the three below.
using PaintRuns = void (*)(plot::PagePainter& page, const ShownRuns& shown,
                           const PictureSettings& settings);

/// Paints a panel for each run.
void paintSideBySide(plot::PagePainter& page, const ShownRuns& shown,
                     const PictureSettings& settings);
/// Paints all runs in one panel.
void paintOverlaid(plot::PagePainter& page, const ShownRuns& shown,
                   const PictureSettings& settings);
/// Paints the curves by step of all runs.
void paintCurves(plot::PagePainter& page, const ShownRuns& shown, const PictureSettings& settings);

/// A picture of runs, painted by one of the functions above.
class RunsPicture final : public Picture {
    Q_OBJECT
public:
    /// Makes a picture of runs, painted by `paintRuns`.
    RunsPicture(ShownRuns shown, PaintRuns paintRuns);

    QString title() const override;
    void paint(plot::PagePainter& page, const PictureSettings& settings) const override;
    std::optional<std::uint64_t> lastStep() const override;
    std::unique_ptr<Picture> at(std::uint64_t step) const override;

private:
    ShownRuns m_shown;
    PaintRuns m_paint;
};

} // namespace thetascope::ui::pictures
