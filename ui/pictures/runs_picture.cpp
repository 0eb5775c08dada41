// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pictures/runs_picture.h"

#include "ui/panels/panel_grid_shape.h"
#include "ui/pictures/page_parts.h"
#include "ui/pictures/panel_picture.h"

#include <algorithm>
#include <utility>

namespace thetascope::ui::pictures {

namespace {

std::uint64_t lastStep(const ShownRuns& shown) {
    std::uint64_t last = 0;
    for (const plot::RunView& run : shown.runs)
        last = std::max(last, run.trajectory.steps());
    return last;
}

void paintPanel(plot::PagePainter& page, const QRectF& box, const ShownRuns& shown,
                const std::vector<plot::RunView>& runs, const PictureSettings& settings,
                const plot::PlotStyle& style) {
    PanelPicture panel(style);
    const std::uint64_t step = shown.step.value_or(lastStep(shown));
    panel.setHead(panels::headOf(runs, step));
    plot::PanelPlot& plot = panel.plot();
    plot.setLogarithmicRate(shown.logarithmic);
    plot.setLastStep(lastStep(shown));
    plot.setScene(shown.scene);
    if (shown.view)
        plot.setView(*shown.view);
    plot.setStep(step);
    plot.setStart(shown.start);
    plot.setRuns(runs);
    const auto basins =
        runs.size() == 1 ? shown.basins.find(runs.front().slot) : shown.basins.end();
    plot.setBasinsShown(basins != shown.basins.end());
    if (basins != shown.basins.end())
        plot.setBasins(basins->second);
    panel.paint(page, box, settings.isFilled());
}

/// Computes the values on a grid from which a loss of two variables is painted, unless the window
/// has done so.
void fillScene(const ShownRuns& shown) {
    plot::LossScene& scene = *shown.scene;
    if (!scene.isPlane())
        return;
    const auto fieldOf = [&scene](const plot::View& view) {
        return std::make_shared<loss::Field>(loss::field(scene.loss(), view.across, view.up,
                                                         plot::LossScene::kFieldPoints,
                                                         plot::LossScene::kFieldPoints));
    };
    if (!scene.field())
        scene.setField(fieldOf(scene.home()));
    if (!scene.localMinima()) {
        const plot::View& home = scene.home();
        scene.setMinima(
            loss::lowestFirst(scene.loss(), loss::minima(scene.loss(), home.across, home.up)));
    }
    if (shown.view && *shown.view != scene.home())
        scene.setDetail(fieldOf(*shown.view));
}

/// Paints the background and the title of a page. Returns the rest of it.
QRectF begin(plot::PagePainter& page, const ShownRuns& shown, const PictureSettings& settings,
             const plot::PlotStyle& style) {
    fillScene(shown);
    paintBackground(page, settings);
    return paintTitle(page, shown.scene->loss(), settings, style);
}

} // namespace

void paintSideBySide(plot::PagePainter& page, const ShownRuns& shown,
                     const PictureSettings& settings) {
    const int count = static_cast<int>(shown.runs.size());
    const int columns = panels::panelColumns(std::max(1, count), settings.size);
    const int rows = (std::max(1, count) + columns - 1) / columns;
    const plot::PlotStyle style = pageStyle(settings, columns, rows);
    const QRectF area = begin(page, shown, settings, style);
    const double gap = pageGap(style);
    const QSizeF cell((area.width() - (columns - 1) * gap) / columns,
                      (area.height() - (rows - 1) * gap) / rows);
    for (int i = 0; i < count; ++i) {
        const int across = i % columns;
        const int down = i / columns;
        const QPointF corner(area.left() + across * (cell.width() + gap),
                             area.top() + down * (cell.height() + gap));
        paintPanel(page, QRectF(corner, cell), shown, {shown.runs[static_cast<std::size_t>(i)]},
                   settings, style);
    }
}

void paintOverlaid(plot::PagePainter& page, const ShownRuns& shown,
                   const PictureSettings& settings) {
    const plot::PlotStyle style = pageStyle(settings, 1, 1);
    const QRectF area = begin(page, shown, settings, style);
    paintPanel(page, area, shown, shown.runs, settings, style);
}

void paintCurves(plot::PagePainter& page, const ShownRuns& shown, const PictureSettings& settings) {
    const plot::PlotStyle style = pageStyle(settings, 1, 1);
    const QRectF area = begin(page, shown, settings, style);
    CurvesPicture curves(style);
    curves.plot().setLogarithmic(shown.logarithmic);
    curves.plot().setLastStep(lastStep(shown));
    curves.plot().setRuns(shown.runs);
    curves.plot().setStep(shown.step.value_or(lastStep(shown)));
    curves.paint(page, area, settings.isFilled());
}

RunsPicture::RunsPicture(ShownRuns shown, PaintRuns paintRuns)
    : m_shown(std::move(shown))
    , m_paint(paintRuns) {}

QString RunsPicture::title() const {
    return titleOf(m_shown.scene->loss());
}

void RunsPicture::paint(plot::PagePainter& page, const PictureSettings& settings) const {
    m_paint(page, m_shown, settings);
}

std::optional<std::uint64_t> RunsPicture::lastStep() const {
    return pictures::lastStep(m_shown);
}

std::unique_ptr<Picture> RunsPicture::at(std::uint64_t step) const {
    ShownRuns shown = m_shown;
    shown.step = step;
    return std::make_unique<RunsPicture>(std::move(shown), m_paint);
}

} // namespace thetascope::ui::pictures
