// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/find.h"
#include "ui/maps/strips.h"
#include "ui/panels/panel.h"
#include "ui/plot/frame_clock.h"
#include "ui/window/appearance.h"
#include "ui/window/main_window.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QLabel>
#include <QMouseEvent>
#include <QSettings>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <functional>
#include <memory>
#include <vector>

namespace thetascope::ui::test {

/// The whole window, as a new user has it, with settings of its own.
class WindowTest : public testing::Test {
protected:
    WindowTest() { open(); }

    /// Closes the window, if there is one, and opens another with the same settings.
    void open() {
        m_window.reset();
        m_window = std::make_unique<window::MainWindow>(m_settings, m_appearance);
        m_window->resize(1440, 900);
        m_window->show();
        m_window->activateWindow();
        EXPECT_TRUE(QTest::qWaitForWindowActive(m_window.get()));
        m_window->clock().pause();
        EXPECT_TRUE(settled());
    }

    static bool until(const std::function<bool()>& condition) {
        return QTest::qWaitFor(condition, 30'000);
    }

    window::MainWindow& window() { return *m_window; }

    model::ExperimentModel& model() { return m_window->model(); }

    const experiment::Experiment& experiment() { return model().experiment(); }

    model::Clock& clock() { return m_window->clock(); }

    /// Those that are to be seen, in the order of the optimizers.
    std::vector<panels::Panel*> panels() {
        std::vector<panels::Panel*> shown;
        for (panels::Panel* panel : m_window->findChildren<panels::Panel*>()) {
            if (panel->isVisible() && !panel->plot().runs().empty())
                shown.push_back(panel);
        }
        std::ranges::sort(shown, {}, [](const panels::Panel* panel) {
            return std::pair(panel->y(), panel->x());
        });
        return shown;
    }

    panels::Panel& panel(std::size_t place) { return *panels().at(place); }

    /// Waits until every panel shows the finished runs of the present experiment, painted. Where
    /// the race is in front, there is no panel, and nothing is waited for but the frames.
    bool settled() {
        return until([this] {
            const auto shown = panels();
            const bool areSettled = std::ranges::all_of(
                shown, [this](panels::Panel* each) { return isSettled(*each); });
            const auto* const race = m_window->findChild<QWidget*>("raceView");
            const bool isThere = !shown.empty() || (race && race->isVisible());
            return isThere && areSettled && !frames().isPending();
        });
    }

    /// Waits until nothing is on its way any more that could change what is painted: the strips of
    /// basins come later than the runs.
    bool atRest() {
        const bool isAtRest = settled() && until([this] {
                                  return m_window->findChild<maps::Strips*>()->isSettled();
                              });
        return isAtRest && until([this] { return !frames().isPending(); });
    }

    /// The clock in whose frames the window's views are painted.
    plot::FrameClock& frames() { return *m_window->findChild<plot::FrameClock*>(); }

    static QPoint ring(const panels::Panel& panel) { return panel.plot().ringPosition().toPoint(); }

    /// Where a point of the plane is on the panel's canvas.
    static QPoint place(const panels::Panel& panel, double across, double up) {
        return panel.plot().toPixel(across, up).toPoint();
    }

    static void press(panels::Panel& panel, QPoint place) {
        QTest::mousePress(&panel.canvas(), Qt::LeftButton, {}, place);
    }

    static void moveTo(panels::Panel& panel, QPoint place) {
        // QTest::mouseMove tells no pressed buttons.
        QMouseEvent event(QEvent::MouseMove, place, panel.canvas().mapToGlobal(place), Qt::NoButton,
                          Qt::LeftButton, Qt::NoModifier);
        QApplication::sendEvent(&panel.canvas(), &event);
    }

    static void release(panels::Panel& panel, QPoint place) {
        QTest::mouseRelease(&panel.canvas(), Qt::LeftButton, {}, place);
    }

    static void drag(panels::Panel& panel, QPoint from, QPoint to) {
        press(panel, from);
        for (int i = 1; i <= 10; ++i)
            moveTo(panel, from + (to - from) * i / 10);
        release(panel, to);
    }

    static void turnWheel(panels::Panel& panel, QPoint place, int notches) {
        QWheelEvent event(place, panel.canvas().mapToGlobal(place), {}, {0, 120 * notches},
                          Qt::NoButton, Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&panel.canvas(), &event);
    }

    void key(Qt::Key pressed, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* const focus = QApplication::focusWidget();
        QTest::keyClick(focus ? focus : m_window.get(), pressed, modifiers);
    }

    QString notice() { return find<QLabel>(*m_window, "noticeText").text(); }

    QTemporaryDir m_folder;
    QSettings m_settings{m_folder.filePath("settings.ini"), QSettings::IniFormat};
    window::Appearance m_appearance;

private:
    bool isSettled(const panels::Panel& panel) {
        const plot::PanelPlot& plot = panel.plot();
        if (!plot.scene() || &plot.scene()->loss() != model().loss().get() ||
            plot.lossArea().width() < 10)
            return false;
        return std::ranges::all_of(plot.runs(), [this](const plot::RunView& run) {
            return run.trajectory.outcome() != descent::Outcome::Running &&
                   run.trajectory.points() > 0 && run.trajectory.theta(0) == experiment().start[0];
        });
    }

    std::unique_ptr<window::MainWindow> m_window;
};

} // namespace thetascope::ui::test
