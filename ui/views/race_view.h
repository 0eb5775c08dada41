// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/views/view.h"
#include "ui/views/view_kind.h"

namespace thetascope::ui::races {
class RaceView;
}

namespace thetascope::ui::views {

/// A RaceView is the view in which the optimizers are compared over all learning rates and many
/// starts.
class RaceView final : public View {
    Q_OBJECT
public:
    /// Makes the view with a comparison of its own.
    explicit RaceView(const Workspace& workspace);

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
    void enterSettings(model::Keeper& keeper) override;

private:
    races::RaceView* m_races;
};

/// Describes the race.
ViewKind raceKind();

} // namespace thetascope::ui::views
