// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/window/page_appearance.h"

#include "ui/model/clock.h"
#include "ui/views/view.h"
#include "ui/views/view_kind.h"
#include "ui/window/centre.h"

#include <QAction>

#include <algorithm>

namespace thetascope::ui::window {

PageAppearance::PageAppearance(Centre& centre, model::Clock& clock, QAction& logarithmic)
    : m_centre(centre)
    , m_view([&centre] { return centre.frontName(); },
             [&centre](const QString& name) { centre.bringToFrontByName(name); })
    , m_speed([&clock] { return clock.speed(); }, [&clock](double speed) { clock.setSpeed(speed); })
    , m_logarithmic([&logarithmic] { return logarithmic.isChecked(); },
                    [&logarithmic](bool on) { logarithmic.setChecked(on); }) {}

void PageAppearance::follow(const lesson::Page* page) {
    m_view.follow(page ? viewFor(*page) : std::nullopt);
    m_speed.follow(page ? page->speed : std::nullopt);
    m_logarithmic.follow(page ? page->logarithmic : std::nullopt);
}

/// Returns the view that a page wants: the one it names, or else any that shows the runs, since
/// that is what pages are about.
std::optional<QString> PageAppearance::viewFor(const lesson::Page& page) const {
    if (!page.view.empty())
        return QString::fromStdString(page.view);
    const auto& tabs = m_centre.tabs();
    const QString own = m_view.own();
    const bool showsRuns = std::ranges::any_of(tabs, [&](const Centre::Tab& tab) {
        return tab.kind->name == own && tab.view->showsRuns();
    });
    if (showsRuns)
        return std::nullopt;
    return tabs.front().kind->name;
}

} // namespace thetascope::ui::window
