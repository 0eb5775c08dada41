// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/lesson/lesson.h"
#include "ui/window/page_setting.h"

#include <QString>

class QAction;

namespace thetascope::ui::model {
class Clock;
}

namespace thetascope::ui::window {

class Centre;

/// A PageAppearance shows the experiment as the page of a lesson wants it: in which view, on which
/// axes, and at which speed. Without a page, everything is as the reader had it.
class PageAppearance {
public:
    /// Makes an appearance of these parts, which must outlive it. `logarithmic` is the switch of
    /// the axes.
    PageAppearance(Centre& centre, model::Clock& clock, QAction& logarithmic);

    /// Follows the page, or null if there is none.
    void follow(const lesson::Page* page);

private:
    std::optional<QString> viewFor(const lesson::Page& page) const;

    Centre& m_centre;
    PageSetting<QString> m_view;
    PageSetting<double> m_speed;
    PageSetting<bool> m_logarithmic;
};

} // namespace thetascope::ui::window
