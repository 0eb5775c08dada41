// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// The strips under the θ axes that tell which start leads where.
#include "core/basins/landmarks.h"
#include "core/experiment/run.h"
#include "tests/support/checked.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/exports/export_dialog.h"
#include "ui/lessons/lesson_panel.h"
#include "ui/maps/colours.h"
#include "ui/maps/strips.h"
#include "ui/panels/panel_grid.h"
#include "ui/views/view.h"
#include "ui/window/centre.h"

#include <QDockWidget>
#include <QHelpEvent>
#include <QSignalSpy>
#include <QToolTip>

#include <cmath>

namespace thetascope::ui::window {

namespace {

class Strips : public test::WindowTest {
protected:
    Strips() { EXPECT_TRUE(complete()); }

    maps::Strips& strips() { return *window().findChild<maps::Strips*>(); }

    panels::PanelGrid& grid() { return test::find<panels::PanelGrid>(window(), "panelGrid"); }

    /// Waits until every panel has its strip, and none is being worked out.
    bool complete() {
        return until([this] {
            return strips().isSettled() && !frames().isPending() &&
                   grid().basins().size() == experiment().contenders.size();
        });
    }

    /// Where a start is on a panel's strip.
    QPoint onStrip(const panels::Panel& panel, double theta) {
        return {static_cast<int>(std::floor(panel.plot().toPixel(theta, 0).x())),
                static_cast<int>(panel.plot().basinArea().center().y())};
    }
};

TEST_F(Strips, colour_isThatOfTheMinimumTheRunReaches) {
    const basins::Landmarks landmarks =
        basins::landmarks(*model().loss(), experiment().range, experiment().rangeY);
    const maps::Colours colours(theme::Theme::from(window().palette()));
    ASSERT_EQ(panels().size(), 4U);
    for (panels::Panel* each : panels()) {
        const int width = each->plot().lossArea().width();
        ASSERT_GT(width, 200);
        experiment::Experiment one = experiment();
        std::erase_if(one.contenders, [&](const experiment::Contender& contender) {
            return contender.slot != each->plot().runs().front().slot;
        });
        const QImage shot = each->canvas().grab().toImage();
        // Where the ring's mark is not; each column is the run from its own start.
        for (int column = width / 4; column < width; column += 7) {
            one.start[0] = -6 + 12.0 * column / (width - 1);
            const descent::Trajectory run =
                experiment::run(tests::checked(one, model().loss())).front();
            const basins::End end{
                run.outcome(), {run.theta(run.points() - 1), 0}, 0, std::uint32_t(run.steps())};
            const basins::Landing landing = basins::landing(landmarks, end, one.until.tolerance);
            const QPoint place(each->plot().lossArea().left() + column,
                               static_cast<int>(each->plot().basinArea().center().y()));
            const QColor expected = landing.fate == basins::Fate::Minimum
                                        ? colours.minimum(landing.minimum)
                                        : colours.fate(landing.fate);
            ASSERT_EQ(shot.pixelColor(place).name().toStdString(), expected.name().toStdString())
                << one.start[0] << ' ' << each->plot().runs().front().title.toStdString();
        }
    }
}

TEST_F(Strips, hovering_tellsWhereAStartLeads) {
    const QPoint at = onStrip(panel(0), 2.2);
    QMouseEvent event(QEvent::MouseMove, at, panel(0).canvas().mapToGlobal(at), Qt::NoButton,
                      Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&panel(0).canvas(), &event);
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("θ⁽⁰⁾ = 2.")))
        << QToolTip::text().toStdString();
    EXPECT_TRUE(QToolTip::text().contains(QStringLiteral("settles at θ = 2.467")))
        << QToolTip::text().toStdString();
}

TEST_F(Strips, strips_lieBetweenTheAxisAndItsNumbers) {
    ASSERT_EQ(panels().size(), 4U);
    for (panels::Panel* each : panels()) {
        const QRectF strip = each->plot().basinArea();
        const QRect area = each->plot().lossArea();
        ASSERT_GT(area.width(), 200);
        EXPECT_GT(strip.top(), area.bottom());
        EXPECT_EQ(strip.left(), area.left());
        EXPECT_EQ(strip.width(), area.width());
        // Between the strip and the plot below there is room for numbers and the axis's name.
        EXPECT_GT(each->plot().rateArea().top() - strip.bottom(),
                  2 * QFontMetrics(each->font()).ascent());
        // The rows under the strip are free of its colours and of letters.
        const QImage shot = each->canvas().grab().toImage();
        const QColor ground = theme::Theme::from(window().palette()).surface;
        const int below = static_cast<int>(std::ceil(strip.bottom())) + 2; // the mark's foot
        for (int x = area.left(); x < area.right(); ++x)
            EXPECT_EQ(shot.pixelColor(x, below), ground) << x;
    }
}

TEST_F(Strips, draggingTheStart_leavesThemAsTheyAre) {
    QSignalSpy running(&strips().runner(), &maps::Runner::runningChanged);
    const auto before = grid().basins();
    drag(panel(0), ring(panel(0)), place(panel(0), 2, 0));
    ASSERT_TRUE(settled());
    ASSERT_TRUE(complete());
    EXPECT_EQ(running.count(), 0);
    EXPECT_EQ(grid().basins(), before);
}

TEST_F(Strips, changedOptimizer_changesOnlyItsOwnStrip) {
    const auto before = grid().basins();
    optimizer::Optimizer other = experiment().contenders[0].optimizer;
    ASSERT_TRUE(optimizer::set(other, "alpha", 5));
    model().setOptimizer(0, other);
    ASSERT_TRUE(until([&] { return grid().basins().at({0}) != before.at({0}); }));
    ASSERT_TRUE(complete());
    EXPECT_FALSE(panel(0).plot().basinText(onStrip(panel(0), 2.2).x()).contains("2.467"));
    EXPECT_EQ(grid().basins().at({1}), before.at({1}));
}

TEST_F(Strips, newLoss_hidesTheOldLossesStrips) {
    ASSERT_TRUE(model().setUntil({.steps = 100'000, .tolerance = 0}));
    ASSERT_TRUE(until([this] { return strips().runner().isRunning(); }));
    ASSERT_TRUE(model().setLoss(QStringLiteral("(θ - 1)^2")));
    do // what comes of the old order; the strips' timer, which gives the new one, does not run
        QCoreApplication::sendPostedEvents(&strips().runner(), QEvent::MetaCall);
    while (strips().runner().isRunning());
    EXPECT_TRUE(grid().basins().empty());
}

TEST_F(Strips, changedView_isFollowed) {
    turnWheel(panel(0), place(panel(0), 2, 0), 4);
    const loss::Range seen = panel(0).plot().view().across;
    ASSERT_TRUE(until([&] {
        return strips().isSettled() && std::ranges::all_of(grid().basins(), [&](const auto& each) {
                   return each.second->range == seen;
               });
    }));
}

TEST_F(Strips, twoVariablesOrSharedPanel_haveNone) {
    key(Qt::Key_2, Qt::ControlModifier);
    EXPECT_TRUE(panel(0).plot().basinArea().isEmpty());
    key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_FALSE(panel(0).plot().basinArea().isEmpty());
    ASSERT_TRUE(model().setLoss(QStringLiteral("x^2 + 3y^2")));
    ASSERT_TRUE(settled());
    EXPECT_TRUE(panel(0).plot().basinArea().isEmpty());
    EXPECT_TRUE(until([this] { return grid().basins().empty(); }));
}

TEST_F(Strips, switchedOff_theyStayOffInTheNextWindow) {
    const int before = panel(0).plot().lossArea().height();
    EXPECT_FALSE(window().shown().basins.empty());
    key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_TRUE(panel(0).plot().basinArea().isEmpty());
    EXPECT_TRUE(window().shown().basins.empty());
    EXPECT_TRUE(until([&] { return panel(0).plot().lossArea().height() > before; }));
    ASSERT_TRUE(window().close());
    open();
    EXPECT_TRUE(panel(0).plot().basinArea().isEmpty());
    key(Qt::Key_B, Qt::ControlModifier);
    EXPECT_TRUE(complete());
}

TEST_F(Strips, lesson_hidesThemLestTheyGiveTheAnswerAway) {
    auto& lessons = test::find<lessons::LessonPanel>(window(), "lessonPanel");
    auto& dock = test::find<QDockWidget>(window(), "lessonsDock");
    dock.show();
    EXPECT_TRUE(grid().basinsShown());
    lessons.showLesson(0);
    EXPECT_FALSE(grid().basinsShown());
    key(Qt::Key_B, Qt::ControlModifier); // all the same
    EXPECT_TRUE(grid().basinsShown());
    lessons.showLesson(1);
    key(Qt::Key_B, Qt::ControlModifier);
    dock.hide();
    EXPECT_TRUE(grid().basinsShown()); // as before
}

TEST_F(Strips, exportedPictures_haveThem) {
    exports::ExportDialog with(window().exports(), m_settings, &window());
    const QImage picture = *with.picture();
    pictures::ShownRuns plain = window().shown();
    plain.basins.clear();
    exports::ExportDialog without(window().centre().front().exports(plain), m_settings, &window());
    const QColor colour = maps::Colours(theme::Theme::light()).minimum(1);
    const auto count = [&](const QImage& image) {
        int found = 0;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x)
                found += image.pixel(x, y) == colour.rgb() ? 1 : 0;
        }
        return found;
    };
    EXPECT_GT(count(picture), 4000);
    EXPECT_EQ(count(*without.picture()), 0);
}

} // namespace

} // namespace thetascope::ui::window
