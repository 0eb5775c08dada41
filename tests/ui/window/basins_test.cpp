// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// Basin maps as a view of the window.
#include "tests/ui/window/window_fixture.h"
#include "ui/exports/export_dialog.h"
#include "ui/maps/map_panel.h"
#include "ui/maps/map_view.h"
#include "ui/pictures/maps_picture.h"
#include "ui/pictures/picture_choice.h"
#include "ui/pictures/sharp_maps.h"
#include "ui/views/view.h"
#include "ui/window/centre.h"

#include <QAbstractButton>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QImage>
#include <QLabel>
#include <QSpinBox>

namespace thetascope::ui::window {

namespace {

class Basins : public test::WindowTest {
protected:
    Basins() {
        key(Qt::Key_3, Qt::ControlModifier);
        EXPECT_TRUE(complete(view()));
    }

    /// Maps of pictures take a busy machine longer than what is on screen.
    static bool until(const std::function<bool()>& condition) {
        return QTest::qWaitFor(condition, 30'000);
    }

    maps::MapView& view() { return test::find<maps::MapView>(window(), "basinMapView"); }

    static bool complete(maps::MapView& view) {
        return until([&] {
            return !view.runner().isRunning() && !view.maps().empty() &&
                   std::ranges::all_of(view.maps(),
                                       [](const auto& map) { return map && map->summary; });
        });
    }
};

TEST_F(Basins, keys_zoomTheMapsInFront) {
    const basins::Axis across = view().across();
    const basins::Axis up = view().up();
    const plot::View behind = *window().shown().view;
    key(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_LT(view().across().high - view().across().low, 0.8 * (across.high - across.low));
    EXPECT_LT(view().up().high / view().up().low, 0.8 * up.high / up.low);
    ASSERT_TRUE(until([&] { // it is worked out there
        const auto& map = view().maps().front();
        return map && map->summary && map->request->across == view().across();
    }));
    key(Qt::Key_Minus, Qt::ControlModifier);
    EXPECT_NEAR(view().across().low, across.low, 1e-9);
    key(Qt::Key_Plus, Qt::ControlModifier);
    key(Qt::Key_0, Qt::ControlModifier);
    EXPECT_EQ(view().across(), across);
    EXPECT_EQ(view().up(), up);
    EXPECT_EQ(window().shown().view, behind);
    key(Qt::Key_1, Qt::ControlModifier);
    key(Qt::Key_Plus, Qt::ControlModifier);
    EXPECT_NE(window().shown().view, behind);
}

TEST_F(Basins, invitation_saysWhatTheMouseDoesThere) {
    auto& text = test::find<QLabel>(window(), "invitationText");
    EXPECT_TRUE(text.text().contains(QStringLiteral("Click a pixel of a map")));
    key(Qt::Key_1, Qt::ControlModifier);
    EXPECT_TRUE(text.text().contains(QStringLiteral("Drag the ring")));
}

TEST_F(Basins, nextWindow_showsThemAgain) {
    ASSERT_TRUE(window().close());
    MainWindow next(m_settings, m_appearance);
    next.show();
    EXPECT_TRUE(test::find<maps::MapView>(next, "basinMapView").isVisible());
    EXPECT_TRUE(test::find<QAbstractButton>(next, "basinsButton").isChecked());
}

TEST_F(Basins, export_isAsShown) {
    exports::ExportDialog dialog(window().exports(), m_settings, &window());
    auto& what = test::find<QComboBox>(dialog, "whatBox");
    ASSERT_EQ(what.count(), 5) << "all maps, and each of them";
    const QString path = m_folder.filePath("maps.png");
    ASSERT_TRUE(dialog.saveTo(path));
    EXPECT_EQ(QImage(path).size(), dialog.picture()->size());
    ASSERT_TRUE(until([&] { return dialog.chosen().isSharp(); }));
    const QImage all = *dialog.picture();
    what.setCurrentIndex(2);
    EXPECT_NE(*dialog.picture(), all);
    const QImage byOutcome = *dialog.picture();

    test::find<QComboBox>(view(), "basinModeCombo").setCurrentIndex(2);
    exports::ExportDialog bySteps(window().exports(), m_settings, &window());
    test::find<QComboBox>(bySteps, "whatBox").setCurrentIndex(2);
    EXPECT_NE(*bySteps.picture(), byOutcome);
}

TEST_F(Basins, export_hasAPixelForEachDot) {
    exports::ExportDialog dialog(window().exports(), m_settings, &window());
    test::find<QSpinBox>(dialog, "scaleBox").setValue(2);
    const QImage first = *dialog.picture();
    const auto& sharp = dynamic_cast<pictures::MapsPicture&>(dialog.chosen()).sharpMaps();
    ASSERT_TRUE(until([&] { return sharp.isReady(); }));
    for (const maps::ShownMaps::Each& each : sharp.maps().maps) {
        EXPECT_GT(each.map.columns, 2 * view().maps().front()->columns);
        EXPECT_EQ(each.map.stride, 1U);
    }
    EXPECT_NE(*dialog.picture(), first);
}

TEST_F(Basins, copy_hasAPixelForEachDot) {
    window().setFocus();
    QGuiApplication::clipboard()->clear();
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_TRUE(notice().contains("as soon as the maps are complete")) << notice().toStdString();
    ASSERT_TRUE(until([] { return !QGuiApplication::clipboard()->image().isNull(); }));
    const pictures::Exports exports = window().exports();
    pictures::Picture& sharp = *exports.pictures[exports.front].picture;
    const auto settings = pictures::lastSettings(m_settings, exports.theme);
    const auto painted = [&] { return *pageOf(sharp, settings).and_then(pictures::imageOf); };
    sharp.prepare(settings);
    EXPECT_NE(QGuiApplication::clipboard()->image(), painted());
    ASSERT_TRUE(until([&] { return sharp.isSharp(); }));
    EXPECT_EQ(QGuiApplication::clipboard()->image(),
              painted().convertToFormat(QGuiApplication::clipboard()->image().format()));
}

TEST_F(Basins, nineMaps_fitIntoASmallWindow) {
    while (experiment().contenders.size() < 9)
        ASSERT_TRUE(model().duplicateContender(3));
    ASSERT_TRUE(until([this] { return view().panels().size() == 9; }));
    view().resize(700, 600);
    EXPECT_LE(view().minimumSizeHint().height(), 560);
    EXPECT_LE(view().minimumSizeHint().width(), 700);
}

/// A map's size must not depend on what it shows, or it would be worked out again and again.
TEST_F(Basins, summaries_leaveTheMapsAsTheyAre) {
    const maps::MapPanel& panel = *view().panels().front();
    const QRect before = panel.plot().mapArea();
    key(Qt::Key_Plus, Qt::ControlModifier);
    key(Qt::Key_Plus, Qt::ControlModifier);
    key(Qt::Key_Plus, Qt::ControlModifier);
    ASSERT_TRUE(until([&] { return view().runner().isRunning(); }));
    ASSERT_TRUE(complete(view()));
    EXPECT_EQ(panel.plot().mapArea(), before);
    for (const maps::MapPanel* each : view().panels()) {
        auto& summary = test::find<QLabel>(*each, "summaryLabel");
        EXPECT_LE(summary.heightForWidth(summary.width()), summary.height() + 2)
            << summary.text().toStdString();
    }
}

} // namespace

} // namespace thetascope::ui::window
