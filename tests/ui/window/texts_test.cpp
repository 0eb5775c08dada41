// SPDX-FileCopyrightText: 2026 The Thetascope developers
// SPDX-License-Identifier: GPL-3.0-or-later

// Edit > Copy as: what a user finds on the clipboard, and what the window says of it.
#include "core/experiment/command_text.h"
#include "tests/ui/window/window_fixture.h"
#include "ui/maps/map_view.h"
#include "ui/pictures/formats.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QMenu>
#include <QMenuBar>

namespace thetascope::ui::test {
namespace {

class CopiedTexts : public WindowTest {
protected:
    /// Opens the menu and clicks an entry of it.
    void choose(const char* entry) {
        QGuiApplication::clipboard()->clear();
        auto& action = find<QAction>(window(), entry);
        QMenu* menu = nullptr;
        for (QMenu* each : window().findChildren<QMenu*>()) {
            if (each->actions().contains(&action))
                menu = each;
        }
        ASSERT_NE(menu, nullptr);
        menu->popup(window().mapToGlobal(QPoint(40, 40)));
        ASSERT_TRUE(until([&] { return menu->isVisible(); }));
        QTest::mouseClick(menu, Qt::LeftButton, {}, menu->actionGeometry(&action).center());
        ASSERT_TRUE(until([&] { return !menu->isVisible(); }));
    }

    static QString copied() { return QGuiApplication::clipboard()->text(); }
};

TEST_F(CopiedTexts, commandLine_makesWhatIsShown) {
    key(Qt::Key_2, Qt::ControlModifier); // overlay
    clock().setStep(7);
    choose("copyCommandAction");
    EXPECT_TRUE(copied().startsWith(
        QStringLiteral("thetascope export --loss='sin 2θ · log θ²' --range=-6:6 --start=-5 ")))
        << copied().toStdString();
    EXPECT_TRUE(
        copied().endsWith(QStringLiteral(" --view=overlay --step=7 --output=picture.png\n")))
        << copied().toStdString();
    EXPECT_EQ(notice(), "The command line is on the clipboard");
}

TEST_F(CopiedTexts, commandLineOfMaps_isOneForEachMap) {
    key(Qt::Key_3, Qt::ControlModifier);
    const auto& view = find<maps::MapView>(window(), "basinMapView");
    ASSERT_TRUE(until([&] {
        const auto maps = view.maps();
        return maps.size() == 4 &&
               std::ranges::all_of(maps, [](const auto& map) { return map.has_value(); });
    }));
    choose("copyCommandAction");
    EXPECT_EQ(copied().count(QStringLiteral("thetascope basins ")), 4);
    EXPECT_EQ(copied().count(QStringLiteral(" --across=start=-6:6 ")), 4);
    EXPECT_TRUE(copied().contains(QStringLiteral(" --output=map-4.png\n")))
        << copied().toStdString();
}

TEST_F(CopiedTexts, python_isAScript) {
    choose("copyPythonAction");
    EXPECT_TRUE(copied().startsWith(QStringLiteral("#!/usr/bin/env python3\n")));
    EXPECT_TRUE(copied().contains(QStringLiteral("def rmsprop(alpha, beta, delta):\n")));
    EXPECT_EQ(notice(), "The script for Python is on the clipboard");
}

TEST_F(CopiedTexts, pyTorch_isAScript) {
    choose("copyTorchAction");
    EXPECT_TRUE(copied().contains(QStringLiteral("torch.optim.Adagrad, lr=")));
    EXPECT_EQ(notice(), "The script for PyTorch is on the clipboard");
}

TEST_F(CopiedTexts, step_isThatOfTheSelectedOptimizer) {
    clock().setStep(3);
    choose("copyStepAction");
    EXPECT_TRUE(copied().contains(QStringLiteral("\\section*{Step 3: Gradient descent}")))
        << copied().toStdString();
    EXPECT_EQ(notice(), "The arithmetic of the step is on the clipboard, as LaTeX");
}

TEST_F(CopiedTexts, stepIsAPicture_too) {
    clock().setStep(3);
    const pictures::Exports exports = window().exports();
    EXPECT_EQ(exports.pictures.back().title, "Step 3 of Gradient descent");
    const auto painted = [&] {
        return *pageOf(*exports.pictures.back().picture, {}).and_then(pictures::imageOf);
    };
    const QImage image = painted();
    QImage blank(image.size(), image.format());
    blank.fill(image.pixelColor(0, 0));
    EXPECT_NE(image, blank);
    EXPECT_EQ(image.size(), QSize(1600, 1000));
}

TEST_F(CopiedTexts, entries_sayWhatTheyAre) {
    for (const char* entry :
         {"copyCommandAction", "copyPythonAction", "copyTorchAction", "copyStepAction"})
        EXPECT_FALSE(find<QAction>(window(), entry).toolTip().isEmpty()) << entry;
}

} // namespace
} // namespace thetascope::ui::test
