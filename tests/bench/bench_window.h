// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/plot/run_view.h"
#include "ui/window/main_window.h"

#include <QApplication>
#include <QElapsedTimer>

#include <functional>
#include <map>
#include <string>
#include <vector>

namespace thetascope::ui::panels {
class Panel;
}

namespace thetascope::ui::bench {

/// Durations in milliseconds, measured again and again.
class Times {
public:
    void add(double milliseconds) { m_times.push_back(milliseconds); }

    double median() const { return percentile(0.5); }

    double percentile(double part) const;

private:
    std::vector<double> m_times;
};

/// An application that tells when a window's paint events are over and on the screen.
class Application final : public QApplication {
public:
    using QApplication::QApplication;

    bool notify(QObject* receiver, QEvent* event) override;

    std::function<void(const QObject& window)> updated; ///< is called then
};

/// The program's window with a watch on what its panels have painted. Changes come as from a hand
/// and a clock: one a frame of the display.
class Window final : public QObject {
public:
    Window(Application& application, QSettings& settings, window::Appearance& appearance);

    window::MainWindow& main() { return m_window; }

    /// Waits until so many panels have been painted with finished runs.
    void waitForPanels(std::size_t count);
    /// Waits until the contours of a loss of two variables are there.
    void waitForContours();
    std::vector<plot::RunView> runs() const;

    void pressRing();
    /// Returns the milliseconds from the mouse's move to a part of the plot's width until every
    /// panel has painted the new runs.
    double dragTo(double part);
    void releaseRing();
    /// Presses where there is nothing but the plot, which dragTo() then pans.
    void pressPlot();
    /// Returns the milliseconds from the mouse's move over the plot until every panel has painted.
    double hoverAt(double part);
    /// Returns the milliseconds until every panel has painted a step.
    double showStep(quint64 step);

    /// Puts a loss and the cursor behind it into the field.
    void showLoss(const std::string& text);
    /// Returns the milliseconds from a key in the field of the loss until every panel has painted
    /// the loss and its runs. `text`: the character; empty if the key has none.
    double type(Qt::Key key, const QString& text);

    /// Returns the milliseconds from the last key until the letter and how the loss was read were
    /// on the screen.
    double answered() const { return m_answered; }

    /// Returns the milliseconds for which this thread has worked between the last two changes.
    double worked() const { return m_worked; }

    /// Forgets the paint events so far.
    void resetPaints();
    /// Returns how often a panel was painted for each change since resetPaints(), in the mean.
    double paintsPerChange();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void sendMouse(QEvent::Type type, QPointF place, Qt::MouseButtons buttons);
    bool isCurrent(const panels::Panel& panel) const;
    void watchPanels();
    bool areAllPainted() const;
    void followUpdate(const QObject& window);
    void beginChange();
    double endChange();
    void waitForPaint();
    void waitForFrame();

    window::MainWindow m_window;
    std::vector<panels::Panel*> m_panels;
    std::map<const QObject*, std::size_t> m_canvases;
    std::vector<bool> m_painted; ///< since the last change, and with the runs that it made
    QElapsedTimer m_sinceChange;
    bool m_isOver = false;        ///< every panel is on the screen
    double m_took = 0;            ///< ms until then
    QObject* m_letters = nullptr; ///< what paints the text of the field
    QObject* m_reading = nullptr; ///< what paints how it was read
    bool m_areLettersPainted = false;
    bool m_isReadingPainted = false;
    double m_answered = 0;     ///< ms until both are on the screen; 0 before
    double m_workedBefore = 0; ///< ms of the thread's processor time at the last change
    double m_worked = 0;
    long m_changes = 0;
    long m_paints = 0;
    QPointF m_ring;
};

} // namespace thetascope::ui::bench
