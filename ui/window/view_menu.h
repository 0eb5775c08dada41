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

/// The menu that says what is seen: which view, how large, with what beside it, in which colours.
class ViewMenu final : public QObject {
    Q_OBJECT
public:
    struct Parts {
        QMainWindow& window;
        Session& session;
        Centre& centre;
        Docks& docks;
        Appearance& appearance;
    };

    /// All parts must live as long as this.
    ViewMenu(const Parts& parts, QObject* parent);

    /// Lists the views' actions, in the order of the views.
    const std::vector<QAction*>& viewActions() const { return m_views; }

    /// Switches logarithmic axes of the learning rates.
    QAction& logarithmic() const { return *m_logarithmic; }

    /// Switches the strips under the panels that show which start leads where.
    QAction& basinStrips() const { return *m_basinStrips; }

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
};

} // namespace thetascope::ui::window
