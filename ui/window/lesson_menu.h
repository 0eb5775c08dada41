// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <optional>

class QDockWidget;
class QMainWindow;
class QMenu;

namespace thetascope::ui::window {

class Centre;
class Docks;
class FocusKeys;
class LessonGuide;
class ViewMenu;

/// The lessons' menu with their presentation, and what of the window gives way to them: a view that
/// no page is about, and the strips that would tell what a page asks.
class LessonMenu final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QMainWindow& window;
        Docks& docks;
        Centre& centre;
        ViewMenu& views;
        LessonGuide& guide;
        FocusKeys& focusKeys;
    };

    /// All parts must live as long as this.
    LessonMenu(const Parts& parts, QObject* parent);

    /// Shows the first lesson that has not been read.
    void begin();

private:
    void connectAll();
    void makeMenu();
    void addPresentation(QMenu& menu);
    void listLessons(QMenu& menu);
    void hideStripsInLessons();

    Parts m_parts;
    /// While a lesson's page is shown: whether the strips were before.
    std::optional<bool> m_stripsOutsideLessons;
};

} // namespace thetascope::ui::window
