// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <vector>

class QAction;
class QMainWindow;
class QMenu;

namespace thetascope::ui::model {
class Keeper;
}

namespace thetascope::ui::window {

class Appearance;
class Centre;
class Docks;
struct Session;

/// ViewMenu makes the View menu, which chooses the view, the zoom, the docks and the colours.
class ViewMenu final : public QObject {
    Q_OBJECT
public:
    /// Parts are what this object works on.
    struct Parts {
        QMainWindow& window;    ///< The window that has the menu.
        Session& session;       ///< The visible part of the axes.
        Centre& centre;         ///< The views.
        Docks& docks;           ///< The docks.
        Appearance& appearance; ///< The colour scheme.
    };

    /// Makes the menu. All parts must outlive it.
    ViewMenu(const Parts& parts, QObject* parent);

    /// Returns the actions of the views, in the order of the views.
    const std::vector<QAction*>& viewActions() const { return m_views; }

    /// Returns the action that makes the axes of the curves by step and of the learning rates
    /// logarithmic.
    QAction& logarithmic() const { return *m_logarithmic; }

    /// Returns the action that shows the basin strips below the panels.
    QAction& basinStrips() const { return *m_basinStrips; }

    /// Returns the action that fills the whole screen, or no longer.
    QAction& fullScreen() const { return *m_fullScreen; }

    /// Registers the settings that the menu changes.
    void enterSettings(model::Keeper& keeper);

private:
    void addViews(QMenu& menu);
    void addSwitches(QMenu& menu);
    void addZoom(QMenu& menu);
    void addHistory(QMenu& menu);
    void addDocks(QMenu& menu);
    void addColours(QMenu& menu);
    void addFullScreen(QMenu& menu);

    Parts m_parts;
    std::vector<QAction*> m_views;
    QAction* m_logarithmic = nullptr;
    QAction* m_basinStrips = nullptr;
    QAction* m_fullScreen = nullptr;
};

} // namespace thetascope::ui::window
