// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/loss_scene.h"

#include <QObject>
#include <QTimer>

#include <vector>

namespace thetascope::ui::panels {

/// The stretch of the plane that all panels of a window show, and the views before and after it.
/// Moves that follow one another closely (the turns of a wheel, a drag) are one step of the
/// history.
class Navigation final : public QObject {
    Q_OBJECT
public:
    explicit Navigation(QObject* parent = nullptr);

    const plot::View& view() const { return m_view; }

    bool canGoBack() const { return !m_past.empty() || m_view != m_settled; }

    bool canGoForward() const { return !m_future.empty(); }

    /// What fit() shows. A home other than before is shown at once and ends the history.
    void setHome(const plot::View& home);

    /// Shows a view for now; it enters the history with settle(), or a while after the last move.
    void show(const plot::View& view);
    void settle();
    /// Makes what is seen `factor` times as large (below 1: smaller, so that more is seen), with
    /// the given point staying where it is.
    void zoom(double factorAcross, double factorUp, double across, double up);

public slots:
    void fit();
    void back();
    void forward();
    void zoomIn();
    void zoomOut();

signals:
    void viewChanged(const thetascope::ui::plot::View& view);
    void historyChanged();

private:
    void become(const plot::View& view);

    plot::View m_home;
    plot::View m_view;
    plot::View m_settled;
    std::vector<plot::View> m_past;
    std::vector<plot::View> m_future;
    QTimer m_pause; ///< since the last move
};

} // namespace thetascope::ui::panels
