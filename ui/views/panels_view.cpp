// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/views/panels_view.h"

#include "ui/panels/navigation.h"
#include "ui/panels/panel_grid.h"
#include "ui/views/views.h"

#include <algorithm>
#include <iterator>
#include <utility>

namespace thetascope::ui::views {

namespace {

using Pictures = std::vector<pictures::Exports::Each>;

pictures::Exports::Each pictureOf(const QString& title, pictures::ShownRuns shown,
                                  pictures::PaintRuns paint) {
    return {title, std::make_shared<pictures::RunsPicture>(std::move(shown), paint)};
}

Pictures sideBySidePictures(const pictures::ShownRuns& shown) {
    return {pictureOf(PanelsView::tr("All panels"), shown, pictures::paintSideBySide)};
}

/// Returns a picture of all runs in one panel, and one of the chosen run in a panel of its own.
Pictures onePanelPictures(const pictures::ShownRuns& shown) {
    Pictures all{
        pictureOf(PanelsView::tr("Overlaid in one panel"), shown, pictures::paintOverlaid)};
    for (const plot::RunView& run : shown.runs) {
        if (run.slot != shown.chosen)
            continue;
        pictures::ShownRuns alone = shown;
        alone.runs = {run};
        all.push_back(pictureOf(PanelsView::tr("Panel of %1").arg(run.title), std::move(alone),
                                pictures::paintSideBySide));
    }
    return all;
}

} // namespace

PanelsView::PanelsView(const Workspace& workspace, bool overlaid)
    : m_panels(workspace.panels)
    , m_navigation(workspace.navigation)
    , m_isOverlaid(overlaid) {}

QWidget& PanelsView::widget() const {
    return m_panels;
}

void PanelsView::comeToFront() {
    m_panels.setOverlaid(m_isOverlaid);
}

void PanelsView::zoomIn() {
    m_navigation.zoomIn();
}

void PanelsView::zoomOut() {
    m_navigation.zoomOut();
}

void PanelsView::fit() {
    m_navigation.fit();
}

panels::Navigation* PanelsView::history() const {
    return &m_navigation;
}

bool PanelsView::showsRuns() const {
    return true;
}

QString PanelsView::invitation() const {
    return tr("Drag the ring to choose where the runs start.");
}

/// Returns the pictures of the runs that all views offer, with this view's at the front.
pictures::Exports PanelsView::exports(const pictures::ShownRuns& shown) const {
    const pictures::PaintRuns own =
        m_isOverlaid ? pictures::paintOverlaid : pictures::paintSideBySide;
    pictures::Exports all;
    for (const ViewKind& kind : viewKinds()) {
        if (kind.paint == own)
            all.front = all.pictures.size();
        if (kind.picturesOf)
            std::ranges::move(kind.picturesOf(shown), std::back_inserter(all.pictures));
    }
    return all;
}

ViewKind sideBySideKind() {
    return {.name = QStringLiteral("side-by-side"),
            .title = PanelsView::tr("Side by side"),
            .text = PanelsView::tr("&Side by side"),
            .help = PanelsView::tr("Each optimizer in a panel of its own"),
            .icon = QStringLiteral("side-by-side"),
            .open = [](const Workspace& workspace) -> std::unique_ptr<View> {
                return std::make_unique<PanelsView>(workspace, false);
            },
            .paint = pictures::paintSideBySide,
            .picturesOf = sideBySidePictures};
}

ViewKind overlayKind() {
    return {.name = QStringLiteral("overlay"),
            .title = PanelsView::tr("Overlay"),
            .text = PanelsView::tr("&Overlay"),
            .help = PanelsView::tr("All optimizers in one panel"),
            .icon = QStringLiteral("overlay"),
            .open = [](const Workspace& workspace) -> std::unique_ptr<View> {
                return std::make_unique<PanelsView>(workspace, true);
            },
            .paint = pictures::paintOverlaid,
            .picturesOf = onePanelPictures};
}

} // namespace thetascope::ui::views
