// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/loss_scene.h"

#include <QObject>
#include <QTimer>

#include <optional>
#include <vector>

namespace thetascope::ui::panels {

/// Navigation holds the view that all panels of a window show, and the history of views. Moves in
/// quick succession, such as the turns of a wheel, are one step of the history.
class Navigation final : public QObject {
    Q_OBJECT
public:
    /// Makes an object with an empty history.
    explicit Navigation(QObject* parent = nullptr);

    /// Returns the view that is shown.
    const plot::View& view() const { return m_view; }

    /// Returns whether there is an earlier view.
    bool canGoBack() const { return !m_past.empty() || m_view != m_settled; }

    /// Returns whether there is a later view.
    bool canGoForward() const { return !m_future.empty(); }

    /// Sets the view that fit() shows. If it differs from the previous one, it is shown at once and
    /// the history is cleared.
    void setHome(const plot::View& home);

    /// Returns the view that is shown, unless it is that of fit().
    std::optional<plot::View> zoom() const;

    /// Shows a view as soon as setHome() is called next, instead of that of fit(): for something
    /// that is about to be opened. Without a view, what was wanted before is forgotten.
    void showNext(std::optional<plot::View> view) { m_next = view; }

    /// Shows a view, which enters the history at settle() or some time after the last move.
    void show(const plot::View& view);
    /// Enters the view that is shown into the history.
    void settle();
    /// Magnifies what is shown by two factors, which are below 1 to show more, while a point given
    /// in the units of the axes stays where it is.
    void zoom(double factorAcross, double factorUp, double across, double up);

    /// Puts the view aside with its history, while something else is shown.
    void putAside();
    /// Takes up what was put aside, as soon as the home view is again what it was.
    void takeUp();

public slots:
    /// Shows the home view.
    void fit();
    /// Shows the previous view.
    void back();
    /// Shows the next view.
    void forward();
    /// Magnifies the middle of the view.
    void zoomIn();
    /// Shows more around the middle of the view.
    void zoomOut();

signals:
    /// This signal is emitted when another view is shown.
    void viewChanged(const thetascope::ui::plot::View& view);
    /// This signal is emitted when canGoBack() or canGoForward() may have changed.
    void historyChanged();

private:
    void moveHome(const plot::View& home);
    void become(const plot::View& view);
    void comeBack();

    struct Aside {
        plot::View home;
        plot::View view;
        std::vector<plot::View> past;
        std::vector<plot::View> future;
        bool isWanted = false;
    };

    plot::View m_home;
    plot::View m_view;
    plot::View m_settled;
    std::vector<plot::View> m_past;
    std::vector<plot::View> m_future;
    std::optional<Aside> m_aside;
    std::optional<plot::View> m_next;
    QTimer m_pause; ///< Runs after each move.
};

} // namespace thetascope::ui::panels
