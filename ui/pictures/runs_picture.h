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

/// Shown runs are the runs of an experiment on its loss, at a moment, as pictures show them.
struct ShownRuns {
    /// The loss of two variables has its field set, or gets it when it is painted.
    std::shared_ptr<plot::LossScene> scene;
    std::vector<plot::RunView> runs; ///< those that are to be seen
    loss::Point start{};
    plot::StripsBySlot basins; ///< strips under panels of one run, by slot; empty: there are none
    std::optional<std::uint64_t> step;      ///< the clock's; absent: the runs' ends
    std::optional<plot::View> view;         ///< the stretch that is seen; absent: the scene's home
    bool logarithmic = false;               ///< α⁽ᵗ⁾, and |dL/dθ| among the curves
    std::optional<experiment::Slot> chosen; ///< the chosen optimizer
};

/// Paints runs on a page, with the very panels of the window.
using PaintRuns = void (*)(plot::PagePainter& page, const ShownRuns& shown,
                           const PictureSettings& settings);

void paintSideBySide(plot::PagePainter& page, const ShownRuns& shown,
                     const PictureSettings& settings);
void paintOverlaid(plot::PagePainter& page, const ShownRuns& shown,
                   const PictureSettings& settings);
void paintCurves(plot::PagePainter& page, const ShownRuns& shown, const PictureSettings& settings);

/// A picture of runs shows them in one of the ways above.
class RunsPicture final : public Picture {
    Q_OBJECT
public:
    RunsPicture(ShownRuns shown, PaintRuns paintRuns);

    void paint(plot::PagePainter& page, const PictureSettings& settings) const override;

private:
    ShownRuns m_shown;
    PaintRuns m_paint;
};

} // namespace thetascope::ui::pictures
