// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/view.h"
#include "ui/views/view_kind.h"

namespace thetascope::ui::views {

/// A PanelsView is the view of the runs in panels, either one panel for each run or one for all of
/// them overlaid.
class PanelsView final : public View {
    Q_OBJECT
public:
    /// Makes the view on the panels that the workspace has.
    PanelsView(const Workspace& workspace, bool overlaid);

    QWidget& widget() const override;
    void comeToFront() override;
    void zoomIn() override;
    void zoomOut() override;
    void fit() override;
    panels::Navigation* history() const override;
    bool showsRuns() const override;
    QString invitation() const override;
    pictures::Exports exports(const pictures::ShownRuns& shown) const override;

private:
    panels::PanelGrid& m_panels;
    panels::Navigation& m_navigation;
    bool m_isOverlaid;
};

/// Describes the view with a panel for each run.
ViewKind sideBySideKind();
/// Describes the view with all runs in one panel.
ViewKind overlayKind();

} // namespace thetascope::ui::views
