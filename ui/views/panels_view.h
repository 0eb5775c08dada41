// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/view.h"
#include "ui/views/view_kind.h"

namespace thetascope::ui::views {

/// The panels with the runs, each run in a panel of its own or all of them overlaid in one.
class PanelsView final : public View {
    Q_OBJECT
public:
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

ViewKind sideBySideKind();
ViewKind overlayKind();

} // namespace thetascope::ui::views
