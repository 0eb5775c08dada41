// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/window/page_appearance.h"

#include <QObject>

#include <optional>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace thetascope::ui::exports {
class PageExport;
}

namespace thetascope::ui::model {
class Clock;
}

namespace thetascope::ui::window {

class Centre;
class Docks;
class FocusKeys;
class LessonGuide;
class ViewMenu;

/// LessonMenu makes the Lessons menu, including the presentation. It also shows what pages are
/// about as they want it, and hides the basin strips, which would give away an answer.
class LessonMenu final : public QObject {
    Q_OBJECT
public:
    /// Parts are what this object works on.
    struct Parts {
        QMainWindow& window;        ///< The window that has the menu.
        Docks& docks;               ///< The docks, with that of the lessons.
        Centre& centre;             ///< The view in front.
        ViewMenu& views;            ///< The switches of the View menu.
        model::Clock& clock;        ///< The clock, whose speed pages may set.
        LessonGuide& guide;         ///< The guide that follows the lessons.
        FocusKeys& focusKeys;       ///< The keys that turn pages.
        exports::PageExport& pages; ///< What makes web pages of lessons.
    };

    /// Makes the menu. All parts must outlive it.
    LessonMenu(const Parts& parts, QObject* parent);

    /// Shows the first lesson that has not been read.
    void begin();

private:
    void connectAll();
    void makeMenu();
    void addPresentation(QMenu& menu);
    void addPages(QMenu& menu);
    void addBlank(QMenu& menu);
    void addEnd(QMenu& menu);
    void addLeave(QMenu& menu);
    void listLessons(QMenu& menu);
    void hideStripsInLessons();

    Parts m_parts;
    PageAppearance m_appearance;
    /// Whether the strips were shown before the lesson, while a page is shown.
    std::optional<bool> m_stripsOutsideLessons;
};

} // namespace thetascope::ui::window
