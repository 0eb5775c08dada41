// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/run_view.h"
#include "ui/window/main_window.h"

#include <QApplication>

#include <map>
#include <vector>

namespace thetascope::ui {
class Panel;
}

namespace thetascope::ui::bench {

/// Milliseconds, measured again and again.
class Times {
public:
    void add(double milliseconds) { m_times.push_back(milliseconds); }

    double median() const { return percentile(0.5); }

    double percentile(double part) const;

private:
    std::vector<double> m_times;
};

/// The program's window with a watch on what its panels have painted.
class Window final : public QObject {
public:
    Window(QSettings& settings, Appearance& appearance);

    MainWindow& main() { return m_window; }

    /// Until so many panels have been painted with finished runs.
    void waitForPanels(std::size_t count);
    std::vector<RunView> runs() const;

    void pressRing();
    /// Milliseconds from the mouse's move to a part of the plot's width until every panel has
    /// painted the new runs.
    double dragTo(double part);
    void releaseRing();
    /// Milliseconds until every panel has painted a step.
    double showStep(quint64 step);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void sendMouse(QEvent::Type type, QPointF place, Qt::MouseButtons buttons);
    bool isCurrent(const Panel& panel) const;
    void watchPanels();
    void waitForPaint();

    MainWindow m_window;
    std::vector<Panel*> m_panels;
    std::map<const QObject*, std::size_t> m_canvases;
    std::vector<bool> m_painted; ///< since the last change, and with the runs that it made
    QPointF m_ring;
};

} // namespace thetascope::ui::bench
