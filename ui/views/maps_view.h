// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/view.h"
#include "ui/views/view_kind.h"

namespace thetascope::ui::maps {
class MapView;
}

namespace thetascope::ui::views {

/// A MapsView is the view of the basin maps, which show where every start and every learning rate
/// leads.
class MapsView final : public View {
    Q_OBJECT
public:
    /// Makes the view with maps of its own.
    explicit MapsView(const Workspace& workspace);

    QWidget& widget() const override;
    QWidgetList controls() const override;
    void zoomIn() override;
    void zoomOut() override;
    void fit() override;
    QString invitation() const override;
    pictures::Exports exports(const pictures::ShownRuns& shown) const override;
    std::vector<Numbers> numbers(const experiment::Checked& checked) const override;
    std::string commandLine(const experiment::Checked& checked,
                            const experiment::Shown& shown) const override;

private:
    maps::MapView* m_maps;
};

/// Describes the basin maps.
ViewKind mapsKind();

} // namespace thetascope::ui::views
