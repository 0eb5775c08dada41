// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// How often views are painted: once for each change, and not at all while nobody sees them.
#include "tests/ui/window/window_fixture.h"
#include "ui/curves/curves_view.h"
#include "ui/maps/map_panel.h"
#include "ui/maps/map_view.h"
#include "ui/plot/curves_plot.h"

#include <QDockWidget>
#include <QSignalSpy>

#include <algorithm>
#include <chrono>
#include <map>
#include <memory>
#include <optional>

namespace thetascope::ui::window {

namespace {

using namespace std::chrono_literals;

/// Counts how often canvases are painted, and how often their ground is: contours, curve and axes.
class PaintCounter final : public QObject {
public:
    void watch(QWidget& canvas) {
        canvas.installEventFilter(this);
        m_grounds[&canvas] = std::make_unique<QSignalSpy>(&canvas, SIGNAL(afterReplot()));
        m_paints[&canvas] = 0;
    }

    void reset() {
        for (auto& [canvas, paints] : m_paints)
            paints = 0;
        for (auto& [canvas, grounds] : m_grounds)
            grounds->clear();
    }

    int paints(const QWidget& canvas) const { return m_paints.at(&canvas); }

    qsizetype grounds(const QWidget& canvas) const { return m_grounds.at(&canvas)->count(); }

protected:
    bool eventFilter(QObject* watched, QEvent* event) override {
        if (event->type() == QEvent::Paint)
            ++m_paints[watched];
        return false;
    }

private:
    std::map<const QObject*, int> m_paints;
    std::map<const QObject*, std::unique_ptr<QSignalSpy>> m_grounds;
};

class Painting : public test::WindowTest {
protected:
    Painting() {
        frames().setPatience(1h); // however busy the machine is: the runs always come in time
        test::find<QWidget>(window(), "invitation").hide();
        clock().toLast();
        EXPECT_TRUE(isPainted());
    }

    /// Waits until everything on screen is of the present experiment.
    bool isPainted() {
        const bool isPainted = atRest();
        QApplication::processEvents(); // what has been painted is shown
        return isPainted;
    }

    void watchPanels() {
        for (panels::Panel* each : panels())
            m_counter.watch(each->canvas());
    }

    void expectPaints(int paints, qsizetype grounds) {
        ASSERT_FALSE(panels().empty());
        for (panels::Panel* each : panels()) {
            EXPECT_EQ(m_counter.paints(each->canvas()), paints);
            EXPECT_EQ(m_counter.grounds(each->canvas()), grounds);
        }
    }

    void dragAlong(std::initializer_list<loss::Point> starts) {
        press(panel(0), ring(panel(0)));
        ASSERT_TRUE(isPainted());
        for (const loss::Point& start : starts) {
            m_counter.reset();
            moveTo(panel(0), place(panel(0), start[0], start[1]));
            ASSERT_TRUE(isPainted());
            ASSERT_NEAR(experiment().start[0], start[0], 0.05);
            expectPaints(1, 0);
        }
        release(panel(0), ring(panel(0)));
    }

    /// In front of the table, which shares their place.
    void showCurves() {
        for (const char* dock : {"tableDock", "curvesDock"})
            test::find<QDockWidget>(window(), dock).show();
        test::find<QDockWidget>(window(), "curvesDock").raise();
        ASSERT_TRUE(until([this] { return curves().isVisible(); }));
        ASSERT_TRUE(curvesShow(experiment().start[0]));
        ASSERT_TRUE(isPainted());
    }

    curves::CurvesView& curves() { return *window().findChild<curves::CurvesView*>(); }

    /// Waits until the curves show finished runs from the present start.
    bool curvesShow(double start) {
        return until([&] {
            const auto& runs = curves().plot().runs();
            return !runs.empty() && runs.front().trajectory.points() > 0 &&
                   runs.front().trajectory.theta(0) == start &&
                   runs.front().trajectory.outcome() != descent::Outcome::Running;
        });
    }

    PaintCounter m_counter;
};

TEST_F(Painting, moveOfTheRing_paintsEachPanelOnce) {
    ASSERT_EQ(panels().size(), 4U);
    watchPanels();
    dragAlong({{2, 0}, {-1.9, 0}, {4.4, 0}, {0.6, 0}, {-5.2, 0}});
}

TEST_F(Painting, moveOfTheRingInThePlane_paintsEachPanelOnceAndNoContours) {
    ASSERT_TRUE(model().setLoss(QStringLiteral("(x^2 + y - 11)^2 + (x + y^2 - 7)^2")));
    ASSERT_TRUE(model().setStart({-1, 1}));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(until([this] { return panel(0).plot().scene()->field() != nullptr; }));
    ASSERT_TRUE(isPainted());
    watchPanels();
    dragAlong({{2, 2}, {-3, 1}, {4.4, -3}, {0.5, 0.5}, {-5, 5}});
}

TEST_F(Painting, hovering_paintsEachPanelOnce) {
    watchPanels();
    const QRect area = panel(1).plot().lossArea();
    for (int x = area.left() + 20; x < area.right(); x += 50) {
        const QPoint at(x, area.top() + 8);
        m_counter.reset();
        QMouseEvent event(QEvent::MouseMove, at, panel(1).canvas().mapToGlobal(at), Qt::NoButton,
                          Qt::NoButton, Qt::NoModifier);
        QApplication::sendEvent(&panel(1).canvas(), &event);
        ASSERT_TRUE(isPainted());
        expectPaints(1, 0);
    }
}

TEST_F(Painting, stepOfTheClock_paintsEachPanelOnce) {
    watchPanels();
    for (const quint64 step : {3, 17, 40}) {
        m_counter.reset();
        clock().setStep(step);
        ASSERT_TRUE(isPainted());
        expectPaints(1, 0);
    }
}

TEST_F(Painting, manyChangesInARow_areOneFrame) {
    watchPanels();
    m_counter.reset();
    for (int i = 0; i < 50; ++i) {
        ASSERT_TRUE(model().setStart({-5 + 0.1 * i, 0}));
        clock().setStep(i);
    }
    ASSERT_TRUE(isPainted());
    expectPaints(1, 0);
}

TEST_F(Painting, windowInOtherSizes_paintsEachPanelOnce) {
    watchPanels();
    m_counter.reset();
    const int before = panel(0).plot().lossArea().width();
    for (const QSize size : {QSize(1300, 860), QSize(1400, 800), QSize(1250, 850)})
        window().resize(size);
    const int laidOut = panel(0).plot().lossArea().width();
    ASSERT_TRUE(isPainted());
    for (panels::Panel* each : panels())
        EXPECT_EQ(m_counter.grounds(each->canvas()), 1);
    EXPECT_LT(laidOut, before) << "whoever asks gets the new places at once";
    EXPECT_EQ(panel(0).plot().lossArea().width(), laidOut);
}

TEST_F(Painting, hiddenPanels_doNothingUntilTheyAreShown) {
    showCurves();
    watchPanels();
    std::vector<panels::Panel*> hidden = panels();
    const double before = experiment().start[0];
    key(Qt::Key_3, Qt::ControlModifier);
    ASSERT_FALSE(hidden.front()->isVisible());
    m_counter.reset();
    ASSERT_TRUE(model().setStart({1.5, 0}));
    clock().setStep(5);
    ASSERT_TRUE(curvesShow(1.5));
    QApplication::processEvents();
    for (panels::Panel* each : hidden) {
        EXPECT_EQ(m_counter.paints(each->canvas()), 0);
        EXPECT_EQ(m_counter.grounds(each->canvas()), 0);
        EXPECT_EQ(each->plot().runs().front().trajectory.theta(0), before);
        EXPECT_EQ(each->plot().start()[0], before);
    }
    key(Qt::Key_1, Qt::ControlModifier);
    ASSERT_TRUE(settled()) << "at once";
    ASSERT_TRUE(isPainted());
    expectPaints(1, 0);
}

TEST_F(Painting, panelsOfAHiddenPlane_getNoField) {
    showCurves();
    key(Qt::Key_3, Qt::ControlModifier);
    ASSERT_TRUE(model().setLoss(QStringLiteral("x² + 3y²")));
    ASSERT_TRUE(until([this] {
        const auto& runs = curves().plot().runs();
        return !runs.empty() && runs.front().trajectory.dimension() == 2;
    }));
    key(Qt::Key_1, Qt::ControlModifier);
    ASSERT_FALSE(panels().empty());
    EXPECT_FALSE(panel(0).plot().scene()->field()) << "it is made when it is to be seen";
    EXPECT_TRUE(until([this] { return panel(0).plot().scene()->field() != nullptr; }));
}

TEST_F(Painting, hiddenMaps_doNothingUntilTheyAreShown) {
    auto& view = test::find<maps::MapView>(window(), "basinMapView");
    ASSERT_TRUE(model().setStart({1.5, 0}));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(view.panels().empty());
    EXPECT_FALSE(view.runner().isRunning());
    key(Qt::Key_3, Qt::ControlModifier);
    const auto isComplete = [](const std::optional<maps::Map>& map) {
        return map && map->summary.has_value();
    };
    ASSERT_TRUE(until([&] {
        return view.maps().size() == 4 && std::ranges::all_of(view.maps(), isComplete) &&
               !view.runner().isRunning() && !frames().isPending();
    }));
    for (maps::MapPanel* each : view.panels())
        m_counter.watch(each->canvas());
    key(Qt::Key_1, Qt::ControlModifier);
    m_counter.reset();
    const basins::Axis across = view.across();
    ASSERT_TRUE(model().setRange({-2, 2}, experiment().rangeY));
    ASSERT_TRUE(settled());
    QApplication::processEvents();
    for (maps::MapPanel* each : view.panels()) {
        EXPECT_EQ(m_counter.paints(each->canvas()), 0);
        EXPECT_EQ(m_counter.grounds(each->canvas()), 0);
    }
    EXPECT_EQ(view.across(), across);
    key(Qt::Key_3, Qt::ControlModifier);
    EXPECT_TRUE(until([&] { return view.across().low == -2 && view.across().high == 2; }));
}

TEST_F(Painting, hiddenCurves_doNothingUntilTheyAreShown) {
    showCurves();
    const double before = experiment().start[0];
    test::find<QDockWidget>(window(), "curvesDock").hide();
    ASSERT_TRUE(until([this] { return !curves().isVisible(); }));
    QWidget& canvas = test::find<QWidget>(window(), "curvesCanvas");
    m_counter.watch(canvas);
    ASSERT_TRUE(model().setStart({1.5, 0}));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(isPainted());
    EXPECT_EQ(m_counter.paints(canvas), 0);
    EXPECT_EQ(m_counter.grounds(canvas), 0);
    EXPECT_EQ(curves().plot().runs().front().trajectory.theta(0), before);
    test::find<QDockWidget>(window(), "curvesDock").show();
    EXPECT_TRUE(curvesShow(1.5));
}

} // namespace

} // namespace thetascope::ui::window
