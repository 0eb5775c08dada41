// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/ui/support/find.h"
#include "ui/maps/map_panel.h"
#include "ui/maps/map_view.h"
#include "ui/model/experiment_model.h"
#include "ui/plot/frame_clock.h"

#include <gtest/gtest.h>

#include <QApplication>
#include <QComboBox>
#include <QMouseEvent>
#include <QTest>
#include <QWheelEvent>

#include <algorithm>
#include <functional>

namespace thetascope::ui::maps {

/// A view of the default experiment's maps, complete.
class MapViewTest : public testing::Test {
protected:
    MapViewTest() {
        m_view.resize(900, 700);
        m_view.show();
        EXPECT_TRUE(isComplete());
    }

    static bool until(const std::function<bool()>& condition) {
        return QTest::qWaitFor(condition, 20'000);
    }

    /// Waits until every map that can be made is complete and of what the view shows.
    bool isComplete() {
        QCoreApplication::processEvents(); // a change is followed a moment later
        return until([this] {
            return !m_view.runner().isRunning() &&
                   std::ranges::any_of(m_view.maps(), [](const auto& map) { return !!map; }) &&
                   std::ranges::all_of(m_view.maps(), [this](const auto& map) {
                       return !map || (map->summary && map->request->across == m_view.across() &&
                                       map->request->up == m_view.up() &&
                                       map->request->loss == m_model.loss());
                   });
        });
    }

    MapPanel& panel(std::size_t i = 0) { return *m_view.panels().at(i); }

    const Map& map(std::size_t i = 0) { return *m_view.maps().at(i); }

    /// A map as it is to be seen.
    QImage painted(std::size_t i = 0) {
        EXPECT_TRUE(until([this] { return !m_frames.isPending(); }));
        return panel(i).canvas().grab(panel(i).plot().mapArea()).toImage();
    }

    QPoint place(double across, double up, std::size_t i = 0) {
        return panel(i).plot().toPixel(across, up).toPoint();
    }

    void moveTo(QPoint place, Qt::MouseButtons buttons = Qt::NoButton) {
        QWidget& canvas = panel().canvas();
        QMouseEvent event(QEvent::MouseMove, place, canvas.mapToGlobal(place), Qt::NoButton,
                          buttons, Qt::NoModifier);
        QApplication::sendEvent(&canvas, &event);
    }

    void turnWheel(QPoint place, int notches) {
        QWidget& canvas = panel().canvas();
        QWheelEvent event(place, canvas.mapToGlobal(place), {}, {0, 120 * notches}, Qt::NoButton,
                          Qt::NoModifier, Qt::NoScrollPhase, false);
        QApplication::sendEvent(&canvas, &event);
    }

    void choose(const char* combo, const QString& text) {
        auto& box = test::find<QComboBox>(m_view, combo);
        ASSERT_GE(box.findText(text), 0) << text.toStdString();
        box.setCurrentIndex(box.findText(text));
    }

    model::ExperimentModel m_model;
    plot::FrameClock m_frames;
    MapView m_view{m_model, m_frames};
};

} // namespace thetascope::ui::maps
